import type { Span } from "../../../text/span.ts";

/** One entry of a .bib file as it is written: fields by name in lower case, their LaTeX not yet read. */
export interface BibEntry {
  /** In lower case: "article", "jurisdiction", "xdata". */
  readonly type: string;
  readonly key: string;
  /** From the "@" to behind the closing brace. */
  readonly span: Span;
  /** The line of the "@", from 1. */
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** Nothing that is cited is longer; more is a file that is broken from there on. In UTF-16 units. */
export const longestEntry = 500_000;

/** Long, and of no use to a citation. */
export const leftOut: ReadonlySet<string> = new Set(
  "abstract annotation annote file files review keywords groups owner timestamp".split(" "),
);

const header = /@[a-z][\w:+-]*[ \t]*[{(]\s*[^\s,{}()=]+\s*,/iy;
const headerLine = /(?<=\n)@[a-z][\w:+-]*[ \t]*[{(]\s*[^\s,{}()=]+\s*,/i;

/** Whether an entry begins at the "@" there: at the start of a line, with a key. No value holds such a line. */
export function beginsEntry(text: string, at: number): boolean {
  header.lastIndex = at;
  return text.charCodeAt(at - 1) === 10 && header.test(text);
}

/** Where the next such line begins, at most at `limit`. */
export function nextEntry(text: string, from: number, limit: number): number {
  const found = text.slice(from, limit).search(headerLine);
  return found < 0 ? limit : from + found;
}
