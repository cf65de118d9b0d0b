import type { TermUse } from "../reading/reading.ts";
import type { Span } from "../text/span.ts";
import type { CheckedMemo } from "./checked-memo.ts";

/** A stretch of the memo for a program: UTF-16 offsets, and the words between them exactly as they stand. */
function quote(text: string, { start, end }: Span) {
  return { range: { start, end }, text: text.slice(start, end) };
}

/** An item of an array that is printed item by item, indented as JSON.stringify indents the whole by two spaces. */
export function jsonItem(value: unknown): string {
  return indentJson(value, 2);
}

/** A value as it stands in a larger one, so many spaces from the left. */
export function indentJson(value: unknown, spaces: number): string {
  const margin = " ".repeat(spaces);
  // Within a string JSON has no line feed, but it may have other ends of lines, which are left alone.
  return margin + JSON.stringify(value, null, 2).replaceAll("\n", `\n${margin}`);
}

/** What `check --format json` prints for one memo. */
export function findingsAsJson({ file, reading, findings }: CheckedMemo) {
  const { text } = reading.memo;
  return {
    file,
    findings: findings.map(({ rule, severity, message, span, related }) => ({
      rule,
      severity,
      message,
      ...quote(text, span),
      ...(related.length > 0 && {
        related: related.map(({ message, span }) => ({ message, ...quote(text, span) })),
      }),
    })),
  };
}

/** What `map --format json` prints for one memo. `heading` is null where the whole memo was searched. */
export function claimsAsJson({ file, reading }: CheckedMemo) {
  const { text } = reading.memo;
  return {
    file,
    claims: reading.claims.map(({ kind, sentence, verdict, scope, analyses, missing }) => ({
      ...quote(text, sentence.span),
      verdict,
      kind,
      scope: { heading: scope.heading ?? null, range: quote(text, scope.span).range },
      analyses: analyses.map(({ kind, span }) => ({ kind, ...quote(text, span) })),
      missing: missing.map(({ analysis, elements }) => ({ analysis, elements })),
    })),
  };
}

/** What `terms --format json` prints for one memo. */
export function termsAsJson(file: string, text: string, terms: readonly TermUse[]) {
  return { file, terms: terms.map(({ term, span }) => ({ id: term.id, ...quote(text, span) })) };
}
