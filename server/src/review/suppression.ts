import type { Comment, Memo } from "../memo/memo.ts";
import { overlaps, type Span } from "../text/span.ts";

/** A stretch of the memo in which some rules, or all of them, are switched off by a comment. */
export interface Suppression {
  readonly span: Span;
  /** Absent: every rule. */
  readonly rules?: readonly string[];
}

/** `opinio-disable-next-line RULE, RULE: reason`; `opinio-disable`, `opinio-enable` and `opinio-disable-file` alike. */
const directive = /^\s*opinio-(disable-next-line|disable-file|disable|enable)(?=[\s:]|$)([^:]*)/;

/** The suppressions that a memo's comments ask for. An `opinio-disable` without an end holds to the end of the memo. */
export function findSuppressions(memo: Memo): Suppression[] {
  const suppressions: Suppression[] = [];
  const open: { start: number; rules?: readonly string[] }[] = [];
  for (const comment of memo.comments) {
    const match = directive.exec(comment.value);
    if (!match) continue;
    const named = (match[2] ?? "").split(/[\s,]+/).filter(Boolean);
    const rules = named.length > 0 ? { rules: named } : {};
    const { start } = comment.span;
    if (match[1] === "disable-file")
      suppressions.push({ span: { start: 0, end: memo.text.length }, ...rules });
    else if (match[1] === "disable-next-line")
      suppressions.push({ span: nextBlock(memo, comment), ...rules });
    else if (match[1] === "disable") open.push({ start, ...rules });
    else suppressions.push(...close(open, start, named));
  }
  return [...suppressions, ...close(open, memo.text.length, [])];
}

/** Ends the open blocks that an `opinio-enable` names; without a name it ends all. */
function close(open: { start: number; rules?: readonly string[] }[], end: number, named: readonly string[]) {
  const ended = open.filter(({ rules }) => named.length === 0 || rules?.some((rule) => named.includes(rule)));
  for (const block of ended) open.splice(open.indexOf(block), 1);
  return ended.map(({ start, rules }) => ({ span: { start, end }, ...(rules && { rules }) }));
}

/**
 * What begins on the next line that is not blank: the line, and all of the paragraph, list item or table that
 * starts on it, since a hard wrap means nothing to a lawyer.
 */
function nextBlock(memo: Memo, { span }: Comment): Span {
  const blank = /[^\S\n]*(?:\n[^\S\n]*)*/y;
  blank.lastIndex = span.end;
  const start = span.end + (blank.exec(memo.text)?.[0].length ?? 0);
  const newline = memo.text.indexOf("\n", start);
  const lineEnd = newline < 0 ? memo.text.length : newline;
  const tables = memo.paragraphs.filter((paragraph) => paragraph.kind === "table");
  const begun = [...memo.runs, ...tables].filter(
    (block) => start <= block.span.start && block.span.start < lineEnd,
  );
  return { start, end: Math.max(lineEnd, ...begun.map((block) => block.span.end)) };
}

/** Whether a finding of the rule at the span is switched off. */
export function isSuppressed(suppressions: readonly Suppression[], rule: string, span: Span): boolean {
  return suppressions.some((s) => (!s.rules || s.rules.includes(rule)) && overlaps(s.span, span));
}
