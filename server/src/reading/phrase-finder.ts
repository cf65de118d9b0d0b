import { isWordUnit, wordEnd } from "./word-units.ts";

/** A phrase to be found as whole words, in any case unless `exact`. */
export interface Phrase<T> {
  readonly words: string;
  readonly exact?: boolean;
  readonly value: T;
}

/** A phrase found at `[start, end)` of the text searched (UTF-16). */
export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/**
 * A finder of many phrases at once: from left to right, the longest where several begin, none inside another.
 * Each begins and ends with a letter or a figure. A hyphen matches one at the end of a hard-wrapped line too, which
 * reads as a hyphen and a space. Of two equal phrases the first counts. The phrases form a tree that is walked once
 * from the start of each word: six times as fast as the same tree written as a regular expression.
 */
export function createPhraseFinder<T>(phrases: readonly Phrase<T>[]): (text: string) => Found<T>[] {
  const tree = grow(phrases);
  return (text) => {
    const found: Found<T>[] = [];
    const { length } = text;
    for (let at = 0; at < length; ) {
      if (!isWordUnit(text.charCodeAt(at))) at++;
      else {
        const phrase = longestAt(tree, text, at);
        if (phrase) found.push(phrase);
        at = phrase ? phrase.end : wordEnd(text, at);
      }
    }
    return found;
  };
}

/** A node is a row of `step`, named by where the row begins: the rows that the letters lead to. Row 0 is the root. */
interface Tree<T> {
  /** Small numbers for the letters of the phrases, the same for both cases; 0 for every other unit. */
  readonly letterOf: Uint16Array;
  /** Length of a row. Its place 0 leads nowhere; its place `ending` is the number of what ends there, 0 for nothing. */
  readonly width: number;
  readonly step: Int32Array;
  readonly phrases: readonly Phrase<T>[];
}

function grow<T>(phrases: readonly Phrase<T>[]): Tree<T> {
  const { letterOf, width } = numberLetters(phrases);
  const rows: number[][] = [[]];
  phrases.forEach(({ words }, i) => {
    let row = 0;
    for (let at = 0; at < words.length; at++) {
      row = branch(rows, row, letterOf[words.charCodeAt(at)] ?? 0);
      if (words[at] === "-") branch(rows, row, letterOf[space] ?? 0, row);
    }
    branch(rows, row, ending, i + 1);
  });
  const step = new Int32Array(rows.length * width);
  rows.forEach((row, number) => {
    row.forEach((next, letter) => {
      step[number * width + letter] = letter === ending ? next : next * width;
    });
  });
  return { letterOf, width, step, phrases };
}

/** The row that a letter leads to; where it leads nowhere yet, to `next` or to a new row. */
function branch(rows: number[][], row: number, letter: number, next?: number): number {
  const ways = rows[row] ?? [];
  ways[letter] ??= next ?? rows.push([]) - 1;
  return ways[letter];
}

const ending = 1;
const space = 0x20;
const typewriterApostrophe = 0x27;
const apostrophe = 0x2019;

function numberLetters(phrases: readonly Phrase<unknown>[]): Pick<Tree<unknown>, "letterOf" | "width"> {
  const letterOf = new Uint16Array(0x10000);
  let width = ending + 1;
  for (const letter of new Set(` '${phrases.map(({ words }) => words).join("")}`.split(""))) {
    const cases = [letter, letter.toLowerCase(), letter.toUpperCase()].filter(({ length }) => length === 1);
    const known = cases.map((one) => letterOf[one.charCodeAt(0)]).find(Boolean) ?? width++;
    for (const one of cases) letterOf[one.charCodeAt(0)] = known;
  }
  letterOf[apostrophe] = letterOf[typewriterApostrophe] ?? 0;
  return { letterOf, width };
}

/** The longest phrase that begins at the word at `from` and ends with a word. */
function longestAt<T>(
  { letterOf, step, phrases }: Tree<T>,
  text: string,
  from: number,
): Found<T> | undefined {
  const { length } = text;
  let found: Found<T> | undefined;
  let row = 0;
  for (let at = from; at < length; ) {
    row = step[row + (letterOf[text.charCodeAt(at)] as number)] as number;
    if (row === 0) break;
    at++;
    const number = step[row + ending] as number;
    if (number === 0 || (at < length && isWordUnit(text.charCodeAt(at)))) continue;
    const phrase = phrases[number - 1];
    if (!phrase || (phrase.exact && !text.startsWith(phrase.words, from))) continue;
    found = { start: from, end: at, value: phrase.value };
  }
  return found;
}
