import type { Words } from "./vocabulary.ts";

/** How far before a verb its subject is looked for, in units of text. */
export const subjectReach = 110;

/** Where the segment that one attribution can govern begins: behind a semicolon, a full stop or a "but" with a new subject. */
export function segmentStart(words: Words, at: number): number {
  const floor = Math.max(0, at - 700);
  const before = words.lower.slice(floor, at);
  let start = 0;
  for (const match of before.matchAll(
    /;\s|\.\s|,\sand\s(?=(?:on (?:that|this) \p{L}+|so|thus|therefore|thereby|hence|with that|to that extent|accordingly|by then|since then),?\s(?!that))|\s[—–]\s|--\s|[,)]\s(?:but|yet|whereas|while|although|though)\s(?!that|not|to|for|in|of|by|only|merely)|\)\s/gu,
  ))
    if (match[0] !== ") " || /^\)\s/.test(match[0]))
      start =
        match[0].startsWith(")") && !/but|yet|whereas/.test(match[0]) ? start : match.index + match[0].length;
  return floor + start;
}

/** Where the subject of the verb at `at` may begin. */
export function boundary(lower: string, at: number): number {
  const floor = Math.max(0, at - subjectReach);
  const before = lower.slice(floor, at);
  let start = 0;
  for (const match of before.matchAll(
    /[;:—–]\s|,\s(?:and|but|or|because|since|so)\s|\sthat\s|\swhat\s|\sbecause\s|\ssince\s|\s(?:and|but)\s(?=(?:it|he|she|they|we|i|the|this|in)\s)/gu,
  ))
    start = match.index + match[0].length;
  return floor + start;
}
