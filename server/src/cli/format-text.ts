import type { Verdict } from "../reading/reading.ts";
import type { Finding, Severity } from "../rules/rule.ts";
import type { CheckedMemo } from "./checked-memo.ts";
import { defuse, wrapWords } from "./columns.ts";
import { excerpt } from "./excerpt.ts";
import { type Lines, readLines } from "./places.ts";
import type { Ink, Terminal } from "./terminal.ts";

/** Severities from grave to light, in the order in which they are counted. */
export const severities = ["error", "warning", "information", "hint"] as const;

const verdicts = [
  "supported",
  "elsewhere",
  "conclusory",
  "unsupported",
] as const satisfies readonly Verdict[];

const inks: Readonly<Record<Severity, Ink>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "cyan",
};

/** The findings of one memo as a lawyer reads them: place, rule, the words in question, what is missing. */
export function formatFindings({ file, reading, findings }: CheckedMemo, terminal: Terminal): string {
  const lines = readLines(reading.memo.text);
  return findings.map((finding) => formatFinding(file, reading.memo.text, lines, finding, terminal)).join("");
}

function formatFinding(
  file: string,
  text: string,
  lines: Lines,
  { span, severity, rule, message, related }: Finding,
  { width, paint }: Terminal,
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
export function formatSummary(memos: readonly CheckedMemo[]): string {
  const findings = memos.flatMap((memo) => memo.findings);
  const bySeverity = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [countOf(count, severity, severity === "information" ? severity : undefined)];
  });
  const found = bySeverity.length > 0 ? bySeverity.join(", ") : "Nothing found";
  return `${found} in ${countOf(memos.length, "memo")} (${formatVerdicts(memos)})`;
}

/** "3 claims: 1 supported, 2 unsupported", or "no claims". */
export function formatVerdicts(memos: readonly CheckedMemo[]): string {
  const claims = memos.flatMap((memo) => memo.reading.claims);
  if (claims.length === 0) return "no claims";
  const byVerdict = verdicts.flatMap((verdict) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdict}`];
  });
  return `${countOf(claims.length, "claim")}: ${byVerdict.join(", ")}`;
}

function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
