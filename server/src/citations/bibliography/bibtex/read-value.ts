import type { Strings } from "./strings.ts";
import { closingBrace, closingQuote, skipBlank } from "./values.ts";

/** A field's value: its parts put together, without their own braces or quotes. */
export interface Value {
  readonly text: string;
  /** The offset behind it; -1 if it is not closed. */
  readonly end: number;
  /** Where the part that is not closed begins, else where the value begins. */
  readonly start: number;
}

const bare = /[^\s,#{}"@=%()]+/y;

/** Reads `{…}`, `"…"`, numbers and names of `@string`s, joined by "#". Undefined where there is no value at all. */
export function readValue(text: string, from: number, limit: number, strings: Strings): Value | undefined {
  let whole = "";
  const first = skipBlank(text, from, limit);
  for (let at = first; ; ) {
    const part = readPart(text, at, limit, strings);
    if (!part || part.end < 0) return part && { ...part, text: whole };
    whole += part.text;
    const next = skipBlank(text, part.end, limit);
    if (text[next] !== "#") return { text: whole, start: first, end: part.end };
    at = skipBlank(text, next + 1, limit);
  }
}

function readPart(text: string, at: number, limit: number, strings: Strings): Value | undefined {
  const first = text[at];
  if (at >= limit) return undefined;
  if (first === "{" || first === '"') {
    const end = (first === "{" ? closingBrace : closingQuote)(text, at + 1, limit);
    return { text: text.slice(at + 1, Math.max(end, at + 1)), start: at, end: end < 0 ? -1 : end + 1 };
  }
  bare.lastIndex = at;
  const word = bare.exec(text)?.[0];
  return word === undefined
    ? undefined
    : { text: strings.get(word.toLowerCase()) ?? word, start: at, end: at + word.length };
}
