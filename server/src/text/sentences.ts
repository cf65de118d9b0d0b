import { closing, inCitations, introducing, numbering, openers } from "./legal-abbreviations.ts";
import type { Span } from "./span.ts";

const stop = /[.!?…\u3002\uFF01\uFF1F]/;
const closer = /["'”’»)\]]/;
const space = /\s/;
const numeral = /^(?:\d|(?!I\b)[IVXLCDM]+\b|I\b(?! (?!of\b)[a-z])|[¶§(])/;

/** The longest stretch that is looked at around one stop; it keeps the scan linear in the text. */
const reach = 80;

/**
 * The sentences of a stretch of legal prose in English, as UTF-16 spans into it without outer white space.
 * They are disjoint, in order, and cover every word. A stop in a citation ("Nicar. v. U.S., 1986 I.C.J. 14"),
 * an abbreviation or an enumerator ends none; closing quotation marks and brackets, a pandoc citation and a
 * note number behind the stop belong to the sentence before. Semicolons and colons do not split.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, 0);
  let at = start;
  while (at < text.length) {
    if (!stop.test(text.charAt(at))) {
      at++;
      continue;
    }
    const end = endOfStop(text, at);
    if (endsSentence(text, start, at, end)) {
      sentences.push({ start, end });
      start = skipSpace(text, end);
      at = start;
    } else at = end;
  }
  const last = text.trimEnd().length;
  if (start < last) sentences.push({ start, end: last });
  return sentences;
}

/** Behind the stops, the closing marks and the citation that follow the stop at `at`. */
function endOfStop(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const character = text.charAt(end);
    if (stop.test(character) || closer.test(character)) end++;
    else if (character === " " && /^ \. ?\./.test(text.slice(end, end + 4))) end += 2;
    else if (character === " " && text[end + 1] === "." && text[end - 1] === ".") end += 2;
    else break;
  }
  return behindCitation(text, behindNoteNumber(text, at, end));
}

/** "the norm.12 The next": a number pasted without its superscript belongs to the sentence before. */
function behindNoteNumber(text: string, at: number, end: number): number {
  const number = /^(?:\d{1,3}|[¹²³⁰⁴-⁹]+)(?=\s+["“(]?\p{Lu}|\s*$)/u.exec(text.slice(end, end + 12));
  const worded = /[a-z”"’)]{3}$/.test(text.slice(Math.max(0, at - 3), at)) || end > at + 1;
  if (!number || !worded || numbering.has(wordBefore(text, at).toLowerCase())) return end;
  return end + number[0].length;
}

/** "the norm. [@kilovaty2018doxfare, p. 172] The next": a citation behind the stop belongs to the sentence before. */
function behindCitation(text: string, end: number): number {
  const ahead = /^ ?\[(?=[^\][]{0,40}@)/.exec(text.slice(end, end + 60));
  if (!ahead) return end;
  const close = text.slice(end, end + 4 * reach).indexOf("]");
  return close < 0 ? end : end + close + 1;
}

/** Whether the stop at `at`, with what belongs to it up to `end`, ends the sentence that began at `start`. */
function endsSentence(text: string, start: number, at: number, end: number): boolean {
  if (end >= text.length) return true;
  if (text.charAt(at) > "\u3000") return true;
  if (!space.test(text.charAt(end))) return false;
  const next = text.slice(skipSpace(text, end), skipSpace(text, end) + reach);
  if (!opensSentence(next)) return false;
  if (text[at] !== "." || end > at + 1) return !isInnerStop(text, at, end, next);
  return !isEnumerator(text.slice(start, at)) && !isAbbreviation(wordBefore(text, at), next);
}

/** A sentence opens with a capital, a figure, a pandoc key or something that is not words; marks may precede. */
function opensSentence(next: string): boolean {
  return /^(?:["'“‘«([*_]*(?:\p{Lu}|\d|@\w|\uFFFC|\p{Lo})|\(?[a-z]{1,3}\) )/u.test(next);
}

/** A stop behind which marks stand: "J. (ed.)" and an ellipsis may stand within a sentence. */
function isInnerStop(text: string, at: number, end: number, next: string): boolean {
  const tail = text.slice(at, end);
  if (/^\.[)\]]+$/.test(tail)) {
    const word = wordBefore(text, at);
    return !/\s/.test(insideBrackets(text, at)) || isAbbreviation(word, next);
  }
  return false;
}

/** The words between the nearest opening bracket and the stop, as far as is looked. */
function insideBrackets(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at);
  return before.slice(Math.max(before.lastIndexOf("("), before.lastIndexOf("[")) + 1);
}

/** "1.", "IV.", "(a)." or "B." at the start of a sentence number it. */
function isEnumerator(head: string): boolean {
  return (
    head.length < 8 && /^\(?(?:\d{1,3}(?:\.\d{1,2})*|[ivxlc]{1,6}|[A-Za-z])\)?$/i.test(head) && head !== "I"
  );
}

/** Whether the word before a stop is an abbreviation within a sentence that goes on with `next`. */
function isAbbreviation(word: string, next: string): boolean {
  const spelled = word.toLowerCase();
  if (introducing.has(spelled)) return true;
  if (numbering.has(spelled) && (spelled === "no" ? /^[\d(]/ : numeral).test(next)) return true;
  const capital = /^\p{Lu}/u.test(word);
  const initials = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word);
  return (initials || closing.has(spelled) || (capital && inCitations.has(spelled))) && !isOpener(next);
}

/** Whether the text goes on with a word that often begins a sentence, itself no abbreviation. */
function isOpener(next: string): boolean {
  const word = /^["'“‘«([*_]*(\p{L}+)(?=[\s,’'])/u.exec(next)?.[1];
  return word !== undefined && openers.has(word.toLowerCase());
}

/** The word that stands directly before `at`, inner stops and apostrophes included, outer marks not. */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < reach && /[\p{L}\p{N}.'’§]/u.test(text.charAt(start - 1))) start--;
  return text
    .slice(start, at)
    .replace(/^[.'’]+/, "")
    .replaceAll("’", "'");
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && space.test(text.charAt(at))) at++;
  return at;
}
