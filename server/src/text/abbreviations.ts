import {
  closing,
  designating,
  hours,
  inCitations,
  introducing,
  numbering,
  ofHours,
  openers,
} from "./legal-abbreviations.ts";

/** The longest word that is read before a stop; it keeps the reading of a text linear. */
const reach = 80;

/** What a numbering abbreviation is followed by: a figure, a roman numeral, a letter, a sign, a bracket. */
const numeral = /^(?:\d|(?!I\b)[IVXLCDM]+\b|I\b(?! (?!of\b)[a-z])|[B-HJ-Z]\b(?![.'’])|A[),;:]|[¶§(])/;

/** Whether the stop at `at` is that of an abbreviation within a sentence, which goes on with `next`. */
export function isAbbreviation(text: string, at: number, next: string): boolean {
  const word = wordBefore(text, at);
  const spelled = word.toLowerCase();
  if (introducing.has(spelled)) return true;
  if (numbering.has(spelled) && (spelled === "no" ? /^[\d(]/ : numeral).test(next)) return true;
  if (hours.has(spelled)) return goesOnAfterHour(next);
  if (/^\d{4}\)/.test(next) && /^\p{Lu}/u.test(word)) return true;
  if (/^\p{Lu}$/u.test(word) && isDesignation(text, at)) return false;
  return mayEndSentence(word, spelled) && !isOpener(next);
}

/** Whether the word before the stop numbers what follows, as "para." does. */
export function isNumbering(text: string, at: number): boolean {
  return numbering.has(wordBefore(text, at).toLowerCase());
}

/** Whether the text goes on with a word that often begins a sentence, itself no abbreviation. */
export function isOpener(next: string): boolean {
  const word = /^["'“‘«([*_]*(\p{L}+)(?=[\s,’'])/u.exec(next)?.[1];
  return word !== undefined && openers.has(word.toLowerCase());
}

/** The word that stands directly before `at`, inner stops and apostrophes included, outer marks not. */
export function wordBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at);
  const word = /[\p{L}\p{N}.'’§]*$/u.exec(before.slice(before.lastIndexOf(" ") + 1))?.[0] ?? "";
  return word.replace(/^[.'’]+/, "").replaceAll("’", "'");
}

/** Initials and the abbreviations that end a sentence as well as they stand within one. */
function mayEndSentence(word: string, spelled: string): boolean {
  if (closing.has(spelled) || /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word)) return true;
  return inCitations.has(spelled) && /^\p{Lu}(?!\p{Lu}+$)/u.test(word);
}

/** "State B.", "Annex C.": the letter is a name. */
function isDesignation(text: string, at: number): boolean {
  const before = /(\p{L}+)\s$/u.exec(text.slice(Math.max(0, at - 16), at - 1))?.[1];
  return before !== undefined && designating.has(before.toLowerCase());
}

/** "5 p.m. Eastern", "5 p.m. UTC", "9 a.m. Monday"; any other capital begins a sentence. */
function goesOnAfterHour(next: string): boolean {
  const word = /^\p{L}+/u.exec(next)?.[0] ?? "";
  return ofHours.has(word.toLowerCase()) || /^\p{Lu}{3,4}$/u.test(word);
}
