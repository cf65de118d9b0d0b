import { type Prose, sourceSpan } from "../../memo/prose.ts";
import type { MemoQuotation } from "../../memo/quotations.ts";
import type { Span } from "../../text/span.ts";
import type { Difference } from "./differences.ts";

/** A change of the memo: the text that takes the place of what stands in the span. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/**
 * The changes of the memo's text that put the source's words back into a quotation and leave all else as it is, its
 * emphasis and line ends included. Undefined where a mark of Markdown stands within words that would go.
 */
export function restoreWords(
  { prose }: MemoQuotation,
  differences: readonly Difference[],
  memo: string,
): Replacement[] | undefined {
  const replacements: { start: number; end: number; words: string }[] = [];
  let at = 0;
  let open: { start: number; end: number; words: string } | undefined;
  for (const { kind, text } of differences) {
    if (kind === "kept") open = undefined;
    else if (!open) {
      open = { start: at, end: at, words: "" };
      replacements.push(open);
    }
    if (open && kind === "removed") open.words += text;
    if (kind !== "removed") at += text.length;
    if (open && kind === "added") open.end = at;
  }
  const placed = replacements.map((one) => placeIn(memo, prose, one));
  return placed.every((one) => one !== undefined) ? placed : undefined;
}

/** Words of a quotation by offsets into its prose, and what takes their place. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function placeIn(memo: string, prose: Prose, { start, end, words }: Change): Replacement | undefined {
  // The space before words stays, and with it the mark of emphasis that may follow it.
  const space = start < end && words.startsWith(" ") && prose.text[start] === " " ? 1 : 0;
  const from = start + space;
  const span = from === end ? behind(prose.offsets, from) : sourceSpan(prose, from, end);
  const isPlain = onOneLine(memo.slice(span.start, span.end)) === onOneLine(prose.text.slice(from, end));
  return isPlain ? { span, text: asMarkdown(words.slice(space)) } : undefined;
}

/** Directly behind the unit before. */
function behind(offsets: readonly number[], unit: number): Span {
  const offset = unit === 0 ? (offsets[0] ?? 0) : (offsets[unit - 1] ?? 0) + 1;
  return { start: offset, end: offset };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** With backslashes before signs that Markdown would take for its own. */
function asMarkdown(words: string): string {
  return words.replace(/[\\*_`<>[\]@]/g, "\\$&");
}
