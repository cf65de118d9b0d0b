import type { Problem } from "../../doctrine/problem.ts";
import type { Span } from "../../text/span.ts";

/** Where things stand in one bibliography file, and what is wrong there. */
export interface Places {
  /** The line of an offset, from 1. Offsets may come in any order; asked in rising order they cost least. */
  readonly lineOf: (offset: number) => number;
  readonly complain: (span: Span, message: string) => void;
  /** The first problems in the order of the file. */
  readonly problems: () => Problem[];
}

/** A file that is no bibliography at all could make a thousand problems; these show it. */
const mostProblems = 100;

export function createPlaces(path: string, text: string): Places {
  const lineOf = createLines(text);
  const problems: Problem[] = [];
  return {
    lineOf,
    complain: ({ start, end }, message) => {
      if (problems.length >= mostProblems) return;
      const column = start - text.lastIndexOf("\n", start - 1);
      const line = lineOf(start);
      problems.push({ path, line, column: start === 0 ? 1 : column, span: { start, end }, message });
    },
    problems: () => problems.toSorted((a, b) => a.span.start - b.span.start),
  };
}

/** Counts from the last offset whose line is known, so that no single question costs a pass over the file. */
function createLines(text: string): (offset: number) => number {
  const offsets = [0];
  const numbers = [1];
  return (offset) => {
    let i = offsets.length - 1;
    if ((offsets[i] ?? 0) > offset) i = lastAtMost(offsets, offset);
    let line = numbers[i] ?? 1;
    const from = offsets[i] ?? 0;
    for (let at = text.indexOf("\n", from); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
    if (i === offsets.length - 1 && offset > from) {
      offsets.push(offset);
      numbers.push(line);
    }
    return line;
  };
}

/** The index of the last number that is not above the limit; the first is never above it. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
