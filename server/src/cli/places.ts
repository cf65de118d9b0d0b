import type { Span } from "../text/span.ts";

/** Where an offset stands in its file: line and column count from 1, columns in UTF-16 units, as editors show them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The lines of one text. A line ends at CR LF, LF or a lone CR, as in the language server protocol. */
export interface Lines {
  readonly count: number;
  placeAt(offset: number): Place;
  /** The words of a line without its break; `line` counts from 1. A byte order mark is no part of line 1. */
  lineSpan(line: number): Span;
}

const byteOrderMark = "\uFEFF";

/** Columns on line 1 do not count a byte order mark, since no editor shows it; offsets do. */
export function readLines(text: string): Lines {
  const starts = [text.startsWith(byteOrderMark) ? 1 : 0];
  const ends: number[] = [];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) {
    ends.push(end.index);
    starts.push(end.index + end[0].length);
  }
  ends.push(text.length);
  return {
    count: starts.length,
    placeAt: (offset) => {
      const line = lastAtOrBefore(starts, offset);
      return { line: line + 1, column: Math.max(0, offset - (starts[line] ?? 0)) + 1 };
    },
    lineSpan: (line) => ({ start: starts[line - 1] ?? text.length, end: ends[line - 1] ?? text.length }),
  };
}

/** Index of the last entry that is not above the value; 0 if all are. */
function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
