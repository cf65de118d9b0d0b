import { rules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";
import type { Command } from "./arguments.ts";
import type { CheckedMemo } from "./checked-memo.ts";
import type { Engine } from "./engine.ts";
import { figuresOf, severities } from "./figures.ts";
import { findingsAsJson, jsonItem } from "./format-json.ts";
import { formatResults, sarifSheet } from "./format-sarif.ts";
import { formatFindings, formatSummary } from "./format-text.ts";
import { printMemos } from "./print-memos.ts";
import type { Render } from "./rendered.ts";
import { jsonSheet, lineSheet, type Sheet, textSheet } from "./sheet.ts";
import type { Style, Terminal } from "./terminal.ts";

type CheckCommand = Command & { name: "check" };

/**
 * `opinio check`: 0 if nothing at or above the threshold was found, 1 if something was, 2 if a path could not be
 * read. Without `--min-severity` all findings are shown and warnings decide; with it the lighter ones are left out.
 */
export async function runCheck(command: CheckCommand, engine: Engine, terminal: Terminal): Promise<number> {
  const render = renderFindings(command, engine, terminal);
  const { figures, failed } = await printMemos(command, engine, terminal, render, sheetFor(command, engine));
  if (failed) return 2;
  const threshold = command.minSeverity ?? "warning";
  return severities.some((one) => weighs(one, threshold) && figures.findings[one] > 0) ? 1 : 0;
}

/** Checks a memo and prints its findings, in this thread or another. */
export function renderFindings(
  { format, minSeverity }: CheckCommand,
  { check }: Pick<Engine, "check">,
  style: Style,
): Render {
  return async (file, text) => {
    const { reading, findings } = await check(file, text);
    const shown = minSeverity ? findings.filter((one) => weighs(one.severity, minSeverity)) : findings;
    const memo = { file, reading, findings: shown };
    return { text: printers[format](memo, style), figures: figuresOf(memo) };
  };
}

const printers: Readonly<Record<CheckCommand["format"], (memo: CheckedMemo, style: Style) => string>> = {
  text: formatFindings,
  json: (memo) => jsonItem(findingsAsJson(memo)),
  jsonl: (memo) => JSON.stringify(findingsAsJson(memo)),
  sarif: (memo) => formatResults(memo, rules, process.cwd()),
};

function sheetFor({ format }: CheckCommand, { version, pageOf }: Engine): Sheet {
  switch (format) {
    case "text":
      return textSheet("", (figures) => `${formatSummary(figures)}\n`);
    case "json":
      return jsonSheet();
    case "jsonl":
      return lineSheet((file, error) => ({ file, findings: [], error }));
    case "sarif":
      return sarifSheet({ version, rules, pageOf, folder: process.cwd() });
  }
}

function weighs(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
