import type { Finding, Severity } from "../rules/rule.ts";
import type { CheckedMemo } from "./checked-memo.ts";
import { defuse, wrapWords } from "./columns.ts";
import { excerpt } from "./excerpt.ts";
import { type Figures, severities, verdicts } from "./figures.ts";
import { type Lines, readLines } from "./places.ts";
import type { Ink, Style } from "./terminal.ts";

const inks: Readonly<Record<Severity, Ink>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "cyan",
};

/** The findings of one memo as a lawyer reads them: place, rule, the words in question, what is missing. */
export function formatFindings({ file, reading, findings }: CheckedMemo, style: Style): string {
  const lines = readLines(reading.memo.text);
  return findings.map((finding) => formatFinding(file, reading.memo.text, lines, finding, style)).join("");
}

function formatFinding(
  file: string,
  text: string,
  lines: Lines,
  { span, severity, rule, message, related }: Finding,
  { width, paint }: Style,
): string {
  const { line, column } = lines.placeAt(span.start);
  const head = `${paint("bold", `${defuse(file)}:${line}:${column}`)}  ${paint(inks[severity], severity)}  ${rule}`;
  const pointers = related.map(({ message, span }) => `Line ${lines.placeAt(span.start).line}: ${message}`);
  const words = [message, ...new Set(pointers)].flatMap((sentence) => indent(sentence, width));
  return `${[head, ...excerpt(text, lines, span, width, paint), ...words].join("\n")}\n\n`;
}

function indent(sentence: string, width: number): string[] {
  return wrapWords(sentence, width - 4).map((line, i) => `${i === 0 ? "  " : "    "}${line}`);
}

/** The closing line: "2 warnings in 1 memo (3 claims: 1 supported, 2 unsupported)". */
export function formatSummary({ memos, findings, claims }: Figures): string {
  const bySeverity = severities.flatMap((severity) => {
    const count = findings[severity];
    return count === 0 ? [] : [countOf(count, severity, severity === "information" ? severity : undefined)];
  });
  const found = bySeverity.length > 0 ? bySeverity.join(", ") : "Nothing found";
  return `${found} in ${countOf(memos, "memo")} (${formatVerdicts(claims)})`;
}

/** "3 claims: 1 supported, 2 unsupported", or "no claims". */
export function formatVerdicts(claims: Figures["claims"]): string {
  const counts = verdicts
    .map((verdict) => [claims[verdict], verdict] as const)
    .filter(([count]) => count > 0);
  if (counts.length === 0) return "no claims";
  const all = counts.reduce((sum, [count]) => sum + count, 0);
  return `${countOf(all, "claim")}: ${counts.map((one) => one.join(" ")).join(", ")}`;
}

function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
