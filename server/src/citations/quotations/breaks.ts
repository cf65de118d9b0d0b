import type { Stretch } from "./same-words.ts";
import type { SourceText } from "./source-text.ts";

/** A page holds no more tokens than this below the words that a quotation leaves for the next page. */
export const longestFoot = 600;
/** Lines at the head of a page that may be its running title and number. */
const headLines = 2;

const pageEnd = /\f|(?<=[\r\n])[ \t]*[-–—]?[ \t]*\d{1,4}[ \t]*[-–—]?[ \t]*(?=[\r\n])/g;
/** The first line of a foot: a footnote or the number of the page. */
const footLine = /^[ \t]*(?:\d{1,4}\b|[*†‡§¹²³])/;

/**
 * Stretches of tokens in `[from, to)` that a quotation which runs over the end of a page passes by: footnotes and
 * page number below it, number and running title above the next. A page ends at a form feed or at a line that is
 * a number alone.
 */
export function pageBreaks(source: SourceText, { from, to }: Stretch): Stretch[] {
  const { text, tokens } = source;
  const start = tokens.starts[from] ?? 0;
  const area = text.slice(start, tokens.ends[to - 1] ?? start);
  return [...area.matchAll(pageEnd)].flatMap((match) => {
    const end = start + match.index;
    const next = end + match[0].length;
    const starts = heads(source, next);
    return feet(source, from, end).flatMap((foot) =>
      starts.filter((head) => foot < head).map((head) => ({ from: foot, to: head })),
    );
  });
}

/** Whether a page ends between the token and the one before it, or with that token as its number. */
export function endsPage({ text, tokens }: SourceText, token: number): boolean {
  const from = tokens.ends[token - 1] ?? 0;
  const to = tokens.starts[token + 1] ?? text.length;
  return text.slice(from, to).search(pageEnd) >= 0;
}

/** The tokens with which the foot of the page that ends at `end` may begin; the first behind it if it has none. */
function feet({ text, tokens }: SourceText, from: number, end: number): number[] {
  const last = tokenAt(tokens.starts, end);
  const first = Math.max(from, last - longestFoot);
  const start = tokens.starts[first] ?? 0;
  const found = [last];
  for (const line of text.slice(start, end).matchAll(/[^\r\n\f]+/g))
    if (line.index > 0 && footLine.test(line[0])) found.push(tokenAt(tokens.starts, start + line.index));
  return [...new Set(found)];
}

/** The tokens with which the text of the page that begins at `start` may go on. */
function heads({ text, tokens }: SourceText, start: number): number[] {
  const found: number[] = [];
  for (const line of text.slice(start, start + 400).matchAll(/[^\r\n\f]+/g)) {
    if (found.length > headLines) break;
    if (/[\p{L}\p{N}]/u.test(line[0])) found.push(tokenAt(tokens.starts, start + line.index));
  }
  return [...new Set(found)];
}

/** The first token that starts at or behind the offset. */
function tokenAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** References in parentheses, `[from, to)` of the tokens: what an author leaves out who says "citations omitted". */
export function parentheses({ tokens }: SourceText, { from, to }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  let open = -1;
  for (let i = from; i < to; i++) {
    if (tokens.folds[i] === "(") open = i;
    else if (tokens.folds[i] === ")" && open >= 0) {
      found.push({ from: open, to: i + 1 });
      open = -1;
    }
  }
  return found;
}
