import { beginsEntry } from "./entry.ts";

const [newLine, quote, percent, at, backslash, open, close] = [10, 34, 37, 64, 92, 123, 125];

/**
 * The offset of the brace that closes the one before `from`; -1 if there is none before `limit` or the next entry.
 * A brace behind a backslash is a letter, unless that leaves the value without an end: paths of Windows end in one.
 */
export function closingBrace(text: string, from: number, limit: number): number {
  const end = scan(text, from, limit, close, true);
  return end >= 0 ? end : closingPlainBrace(text, from, limit);
}

/** The same where every brace counts, as BibTeX itself has it. */
export function closingPlainBrace(text: string, from: number, limit: number): number {
  return scan(text, from, limit, close, false);
}

/** The same for a value in double quotes, which may hold quotes in braces. */
export function closingQuote(text: string, from: number, limit: number): number {
  return scan(text, from, limit, quote, true);
}

function scan(text: string, from: number, limit: number, end: number, escapes: boolean): number {
  let depth = 0;
  for (let i = from; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (unit === end && depth === 0) return i;
    if (unit === open) depth++;
    else if (unit === close) depth--;
    else if (unit === backslash && escapes) i++;
    else if (unit === at && beginsEntry(text, i)) return -1;
  }
  return -1;
}

/** Past white space and comments, which run from "%" to the end of the line. */
export function skipBlank(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (unit === percent) i = endOfLine(text, i, limit);
    else if (unit > 32 && unit !== 0xa0 && unit !== 0xfeff) return i;
  }
  return limit;
}

/** Where the next "@" outside comments is, at most at `limit`: all else between entries is nobody's. */
export function nextAt(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (unit === at) return i;
    if (unit === percent) i = endOfLine(text, i, limit);
  }
  return limit;
}

function endOfLine(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (text.charCodeAt(i) === newLine) return i;
  return limit;
}
