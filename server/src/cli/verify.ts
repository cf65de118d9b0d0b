import type { Command } from "./arguments.ts";
import type { Engine } from "./engine.ts";
import { formatVerified, summariseVerified, type VerifiedMemo, verifiedAsJson } from "./format-verified.ts";
import { type JudgedQuotation, judgeQuotations } from "./judge-quotations.ts";
import { openTexts } from "./open-texts.ts";
import { sortOut, workOnMemos } from "./read-memos.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `opinio verify`: 0 if every quotation stands in its source, or its text is not at hand; 1 if one does not; 2 if a
 * memo or a document that was needed could not be read. Throws WrongUsage where the folder of sources cannot be read.
 */
export async function runVerify(
  command: Command & { name: "verify" },
  { holdingFor, parse, standardInput, readDocument }: Engine,
  terminal: Terminal,
): Promise<number> {
  const texts = await openTexts(command.sources, readDocument);
  const outcomes = await workOnMemos(command, standardInput, async (file, text): Promise<VerifiedMemo> => {
    const { library } = await holdingFor(file, text);
    return { file, text, quotations: await judgeQuotations(parse(text), library, texts) };
  });
  const { results, problems } = sortOut(outcomes, terminal.complain);
  for (const problem of texts.problems()) terminal.complain(problem);
  if (command.format === "json") {
    const entries = outcomes.map((one) =>
      "result" in one ? verifiedAsJson(one.result) : { file: one.file, quotations: [], error: one.problem },
    );
    terminal.print(`${JSON.stringify(entries, null, 2)}\n`);
  } else if (results.length > 0) {
    for (const memo of results) terminal.print(formatVerified(memo, terminal));
    terminal.print(`${summariseVerified(results)}\n`);
  }
  if (problems.length > 0 || texts.problems().length > 0) return 2;
  return results.some(({ quotations }) => quotations.some(({ verdict }) => isWrong(verdict))) ? 1 : 0;
}

function isWrong(verdict: JudgedQuotation["verdict"]): boolean {
  return verdict === "altered" || verdict === "polarity" || verdict === "not-found";
}
