import type { Element, PunctuationMark, Word } from "./elements.ts";
import type { SourceText } from "./source-text.ts";
import { dash, joined, skippable } from "./tokens.ts";

/** A stretch of a source's tokens, `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

type Spoken = Word | PunctuationMark;

/** Of so many of the rarest words every place is tried; the other words of the source may stand divided. */
const anchors = 2;
/** So many words are compared at most, so that a text of one word over and over takes no longer. */
const longestSearch = 5_000_000;

/**
 * Every place where the source has the words and marks one behind the other, letters' case and typography apart. A
 * hyphen may join two words into one on either side, and numbers of footnotes may stand between them.
 */
export function placesOfWords(spoken: readonly Spoken[], source: SourceText): Stretch[] {
  const { idOf, placesOf } = source.index;
  const rarest = spoken
    .map((element, at) => ({ at, places: placesOf(idOf(element.fold)), plain: isPlain(element) }))
    .filter(({ places, plain }) => plain && places.length > 0)
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, anchors);
  const found = new Map<number, Stretch>();
  const most = Math.ceil(longestSearch / spoken.length);
  for (const { at, places } of rarest)
    for (const place of places.subarray(0, most)) {
      const to = follow(spoken, at, place, source);
      const from = to < 0 ? -1 : followBack(spoken, at - 1, place - 1, source);
      if (from >= 0 && !found.has(from)) found.set(from, { from, to });
    }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

function isPlain(element: Spoken): boolean {
  return element.kind === "word" && !element.altered;
}

/** Behind the last token when the elements from `i` on stand from token `j` on, else -1. */
function follow(spoken: readonly Spoken[], i: number, j: number, source: SourceText): number {
  const { folds, flags } = source.tokens;
  while (i < spoken.length) {
    const element = spoken[i] as Spoken;
    const next = spoken[i + 1];
    const flag = flags[j] ?? 0;
    const fold = folds[j];
    if (fold === undefined) return -1;
    if (isSame(element, fold)) {
      i++;
      j++;
    } else if (isJoined(next) && element.fold + next.fold === fold) {
      i += 2;
      j++;
    } else if ((flags[j + 1] ?? 0) & joined && fold + folds[j + 1] === element.fold) {
      i++;
      j += 2;
    } else if (flag & skippable || (fold === dash && isJoined(element))) j++;
    else if (element.fold === dash && flag & joined) i++;
    else return -1;
  }
  return j;
}

/** The first token when the elements up to `i` stand up to token `j`, else -1. */
function followBack(spoken: readonly Spoken[], i: number, j: number, source: SourceText): number {
  const { folds, flags } = source.tokens;
  while (i >= 0) {
    const element = spoken[i] as Spoken;
    const last = spoken[i - 1];
    const flag = flags[j] ?? 0;
    const fold = folds[j];
    if (fold === undefined) return -1;
    if (isSame(element, fold)) {
      i--;
      j--;
    } else if (last && isJoined(element) && last.fold + element.fold === fold) {
      i -= 2;
      j--;
    } else if (flag & joined && folds[j - 1] + fold === element.fold) {
      i--;
      j -= 2;
    } else if (flag & skippable || (fold === dash && isJoined(spoken[i + 1]))) j--;
    else if (element.fold === dash && (flags[j + 1] ?? 0) & joined) i--;
    else return -1;
  }
  return j + 1;
}

function isJoined(element: Element | undefined): element is Word {
  return element?.kind === "word" && element.joined;
}

/** Whether the element may stand for the source's word, its letters' case apart. */
export function isSame(element: Spoken, fold: string): boolean {
  return element.fold === fold || (element.kind === "word" && standsFor(element, fold));
}

/**
 * Whether a word with letters in brackets may stand for the source's: the letters outside the brackets are the
 * source's, and at least half of its letters. So "suspend[ed]" stands for "suspends" and "[un]lawful" for "lawful".
 */
function standsFor({ altered }: Word, fold: string): boolean {
  if (!altered) return false;
  const { before, after } = altered;
  if (before === "") return after === fold;
  const kept = before.length + after.length;
  const isPart = fold.startsWith(before) && fold.endsWith(after) && kept <= fold.length;
  return isPart && kept >= 2 && kept * 2 >= fold.length;
}
