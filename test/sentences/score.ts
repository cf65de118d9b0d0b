import type { Passage } from "./passages.ts";
import type { Splitter } from "./splitters.ts";

/** Boundaries between the sentences of passages, found and labelled, and the passages without any error. */
export interface Score {
  readonly hit: number;
  readonly found: number;
  readonly labelled: number;
  readonly right: number;
  readonly passages: number;
}

/** A boundary is where a sentence ends, white space behind it apart; the end of a passage is none. */
export function score(passages: readonly Passage[], split: Splitter): Score {
  let [hit, found, labelled, right] = [0, 0, 0, 0];
  for (const { text, boundaries } of passages) {
    const ends = endsWithin(text, split);
    const agreed = ends.filter((end) => boundaries.includes(end)).length;
    hit += agreed;
    found += ends.length;
    labelled += boundaries.length;
    if (agreed === ends.length && agreed === boundaries.length) right++;
  }
  return { hit, found, labelled, right, passages: passages.length };
}

export function precision({ hit, found }: Score): number {
  return found === 0 ? 1 : hit / found;
}

export function recall({ hit, labelled }: Score): number {
  return labelled === 0 ? 1 : hit / labelled;
}

export function f1({ hit, found, labelled }: Score): number {
  return found + labelled === 0 ? 1 : (2 * hit) / (found + labelled);
}

function endsWithin(text: string, split: Splitter): number[] {
  const last = text.trimEnd().length;
  return split(text)
    .map(({ start, end }) => start + text.slice(start, end).trimEnd().length)
    .filter((end) => end > 0 && end < last);
}
