import { rules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";
import type { Command } from "./arguments.ts";
import type { CheckedMemo } from "./checked-memo.ts";
import type { Engine } from "./engine.ts";
import { findingsAsJson } from "./format-json.ts";
import { formatSarif } from "./format-sarif.ts";
import { formatFindings, formatSummary, severities } from "./format-text.ts";
import { sortOut, workOnMemos } from "./read-memos.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `opinio check`: 0 if nothing at or above the threshold was found, 1 if something was, 2 if a path could not be
 * read. Without `--min-severity` all findings are shown and warnings decide; with it the lighter ones are left out.
 */
export async function runCheck(
  command: Command & { name: "check" },
  { lawFor, standardInput, version, pageOf }: Engine,
  terminal: Terminal,
): Promise<number> {
  const threshold = command.minSeverity ?? "warning";
  const outcomes = await workOnMemos(command, standardInput, async (file, text): Promise<CheckedMemo> => {
    const { reading, findings } = (await lawFor(file)).check(text);
    const shown = command.minSeverity ? findings.filter((one) => weighs(one.severity, threshold)) : findings;
    return { file, reading, findings: shown };
  });
  const { results, problems } = sortOut(outcomes, terminal.complain);
  if (command.format === "json") terminal.print(`${JSON.stringify(results.map(findingsAsJson), null, 2)}\n`);
  else if (command.format === "sarif") {
    const log = formatSarif(results, { version, rules, pageOf, folder: process.cwd(), problems });
    terminal.print(`${JSON.stringify(log, null, 2)}\n`);
  } else if (results.length > 0) {
    for (const memo of results) terminal.print(formatFindings(memo, terminal));
    terminal.print(`${formatSummary(results)}\n`);
  }
  if (problems.length > 0) return 2;
  return results.some(({ findings }) => findings.some((one) => weighs(one.severity, threshold))) ? 1 : 0;
}

function weighs(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
