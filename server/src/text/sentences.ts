import { isAbbreviation, isOpener, wordBefore } from "./abbreviations.ts";
import type { Span } from "./span.ts";
import { endOfStop } from "./stops.ts";

const stops = /[.!?…\u3002\uFF01\uFF1F]/g;
const space = /\s/;

/** The longest stretch that is looked at around one stop; it keeps the scan linear in the text. */
const reach = 80;

/**
 * The sentences of a stretch of legal prose in English, as UTF-16 spans into it without outer white space.
 * They are disjoint, in order, and cover every word. A stop in a citation ("Nicar. v. U.S., 1986 I.C.J. 14"),
 * an abbreviation or an enumerator ends none; closing quotation marks and brackets, a pandoc citation, a footnote
 * call and a note number behind the stop belong to the sentence before. Semicolons and colons do not split.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, 0);
  stops.lastIndex = start;
  for (let found = stops.exec(text); found; found = stops.exec(text)) {
    const end = endOfStop(text, found.index);
    stops.lastIndex = end;
    if (!endsSentence(text, start, found.index, end)) continue;
    sentences.push({ start, end });
    start = skipSpace(text, end);
  }
  const last = text.trimEnd().length;
  if (start < last) sentences.push({ start, end: last });
  return sentences;
}

/** Whether the stop at `at`, with what belongs to it up to `end`, ends the sentence that began at `start`. */
function endsSentence(text: string, start: number, at: number, end: number): boolean {
  if (end >= text.length) return true;
  if (text.charAt(at) > "\u3000") return true;
  if (!space.test(text.charAt(end))) return false;
  const from = skipSpace(text, end);
  const next = text.slice(from, from + reach);
  if (!opensSentence(next) && !opensWithSign(next, text, at)) return false;
  if (text[at] !== "." || end > at + 1) return !isInnerStop(text, at, end, next);
  return !isEnumerator(text.slice(start, at)) && !isAbbreviation(text, at, next);
}

/**
 * A sentence opens with a capital, a figure, a sum of money, a pandoc key or something that is not words, such as an
 * address; marks may precede. Few small letters open one: "(a)", a name like "iCloud", OSCOLA's "ibid".
 */
function opensSentence(next: string): boolean {
  return /^(?:["'“‘«([*_<]*(?:\p{Lu}|\p{Sc}?\d|@\w|\uFFFC|\p{Lo}|[a-z]{1,2}\p{Lu}\p{Ll}|https?:|www\.)|\(?[a-z]{1,3}\) |ibid\b)/u.test(
    next,
  );
}

/** "§ 3 binds all" opens a sentence, but not behind a capitalised word, which the sign may belong to: "Restat. § 3". */
function opensWithSign(next: string, text: string, at: number): boolean {
  return /^[¶§]{1,2}\s?\d/.test(next) && !/^\p{Lu}/u.test(wordBefore(text, at));
}

/** A stop behind which marks stand: "J. (ed.)" and an ellipsis may stand within a sentence. */
function isInnerStop(text: string, at: number, end: number, next: string): boolean {
  const tail = text.slice(at, end);
  if (/^(?:\. \. \.|\.{3}|…)$/.test(tail)) return space.test(text.charAt(at - 1)) && !isOpener(next);
  if (!/^\.[)\]]+$/.test(tail)) return false;
  return !/\s/.test(insideBrackets(text, at)) || isAbbreviation(text, at, next);
}

/** The words between the nearest opening bracket and the stop, as far as is looked. */
function insideBrackets(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at);
  return before.slice(Math.max(before.lastIndexOf("("), before.lastIndexOf("[")) + 1);
}

/** "1.", "IV.", "(a)." or "B." at the start of a sentence number it. */
function isEnumerator(head: string): boolean {
  return head.length < 8 && /^\(?(?:\d{1,3}(?:\.\d{1,2})*|[ivxlc]{1,6}|[A-Za-z])\)?$/i.test(head);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && space.test(text.charAt(at))) at++;
  return at;
}
