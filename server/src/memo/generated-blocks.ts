import type { Span } from "../text/span.ts";
import type { Comment } from "./memo.ts";

/** A part of the memo that Opinio writes, between two comments; what stands in it are no words of the author's. */
export interface GeneratedBlock {
  /** From the opening comment to behind the closing one; where that is missing, the opening comment alone. */
  readonly span: Span;
  readonly isClosed: boolean;
  /** What the opening comment says behind its name, e.g. a style. */
  readonly words: string;
}

const opening = /^\s*opinio-authorities(?:[\s:]+(.*?))?\s*$/;
const closing = /^\s*\/opinio-authorities\s*$/;

/**
 * The blocks that the comments of a memo mark: `<!-- opinio-authorities -->` to `<!-- /opinio-authorities -->`. Each mark
 * begins its line and stands alone on it, which keeps it out of lists, quotes and paragraphs.
 */
export function findGeneratedBlocks(text: string, comments: readonly Comment[]): GeneratedBlock[] {
  const blocks: GeneratedBlock[] = [];
  let open: { readonly span: Span; readonly words: string } | undefined;
  const leave = () => {
    if (open) blocks.push({ ...open, isClosed: false });
    open = undefined;
  };
  for (const { span, value } of comments) {
    if (!standsAlone(text, span)) continue;
    const opened = opening.exec(value);
    if (opened) {
      leave();
      open = { span, words: opened[1] ?? "" };
    } else if (open && closing.test(value)) {
      blocks.push({ span: { start: open.span.start, end: span.end }, words: open.words, isClosed: true });
      open = undefined;
    }
  }
  leave();
  return blocks;
}

function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  const begins = /^[\n\r]?$/.test(before) || (start === 1 && before === "\uFEFF");
  return begins && /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(end, end + 200));
}
