import type { Command } from "./arguments.ts";
import type { CheckedMemo } from "./checked-memo.ts";
import type { Engine } from "./engine.ts";
import { claimsAsJson } from "./format-json.ts";
import { formatClaimTable } from "./map-table.ts";
import { sortOut, workOnMemos } from "./read-memos.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `opinio map`: every claim with its verdict. The JSON has one entry for each path in order; that of a memo which
 * could not be read has no claims and says why in `error`. Exit 2 if there was one, else 0.
 */
export async function runMap(
  command: Command & { name: "map" | "terms" },
  { lawFor, standardInput }: Engine,
  terminal: Terminal,
): Promise<number> {
  const outcomes = await workOnMemos(
    command,
    standardInput,
    async (file, text): Promise<CheckedMemo> => ({ file, ...(await lawFor(file)).check(text) }),
  );
  const { results, problems } = sortOut(outcomes, terminal.complain);
  if (command.format === "json") {
    const entries = outcomes.map((one) =>
      "result" in one ? claimsAsJson(one.result) : { file: one.file, claims: [], error: one.problem },
    );
    terminal.print(`${JSON.stringify(entries, null, 2)}\n`);
  } else terminal.print(results.map((memo) => formatClaimTable(memo, terminal)).join("\n"));
  return problems.length > 0 ? 2 : 0;
}
