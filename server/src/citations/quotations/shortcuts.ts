import type { Element } from "./elements.ts";
import type { Stretch } from "./same-words.ts";
import type { SourceText } from "./source-text.ts";
import { dash, joined, skippable } from "./tokens.ts";

/** How a cell of the table of an alignment is reached from another. */
export const way = {
  take: 0,
  add: 1,
  remove: 2,
  joinElements: 3,
  joinTokens: 4,
  pass: 5,
  drop: 6,
  joinOverPass: 7,
} as const;

/** A way into column `to` of a row from column `from` of the row `back` rows before. */
export interface Shortcut {
  readonly to: number;
  readonly from: number;
  readonly back: 0 | 1 | 2;
  readonly cost: number;
  readonly way: (typeof way)[keyof typeof way];
}

/** What passing by a footnote or the end of a page costs, where a word costs 1000. */
const passCost = 60;

/**
 * The seldom ways along a source, for the row of each element, in the order of the columns they lead to: two words of
 * one side that a hyphen makes one of the other, a dash for a hyphen, and stretches that may be passed by, even
 * within a word that the end of a page divides.
 */
export function createShortcuts(
  elements: readonly Element[],
  { text, tokens, index }: SourceText,
  window: Stretch,
  passes: readonly Stretch[],
): (row: number) => readonly Shortcut[] {
  const { folds, flags } = tokens;
  const hyphened: number[] = [];
  const dashes: number[] = [];
  for (let token = window.from; token < window.to; token++) {
    if ((flags[token] ?? 0) & joined) hyphened.push(token);
    if (folds[token] === dash) dashes.push(token);
  }
  const everywhere = passes
    .map(({ from, to }): Shortcut => {
      return { to: to - window.from, from: from - window.from, back: 0, cost: passCost, way: way.pass };
    })
    .sort((a, b) => a.to - b.to);
  const into = (token: number, from: number, back: 0 | 1 | 2, by: Shortcut["way"]): Shortcut => {
    const to = token - window.from + 1;
    return { to, from: to + from, back, cost: 0, way: by };
  };
  const divided = passes
    .filter(({ from }) => /^[-‐]\s/.test(text.slice(tokens.ends[from - 1], (tokens.ends[from - 1] ?? 0) + 2)))
    .map(({ from, to }) => ({ from, to, fold: `${folds[from - 1]}${folds[to]}` }));
  return (row) => {
    const element = elements[row];
    if (element?.kind !== "word" && element?.kind !== "mark") return everywhere;
    const found = [...everywhere];
    const last = elements[row - 1];
    if (isJoined(element) && last?.kind === "word")
      for (const token of index.placesOf(index.idOf(last.fold + element.fold)))
        if (window.from <= token && token < window.to) found.push(into(token, -1, 2, way.joinElements));
    for (const token of hyphened) {
      if (element.fold === dash) found.push(into(token - 1, 0, 1, way.add));
      else if (token > window.from && `${folds[token - 1]}${folds[token]}` === element.fold)
        found.push(into(token, -2, 1, way.joinTokens));
    }
    for (const { from, to, fold } of divided)
      if (fold === element.fold)
        found.push({ ...into(to, from - to - 2, 1, way.joinOverPass), cost: passCost });
    if (isJoined(elements[row + 1])) for (const token of dashes) found.push(into(token, -1, 0, way.drop));
    return found.sort((a, b) => a.to - b.to);
  };
}

/** Whether the element `i` is a dash where the source has a hyphen before its token. */
export function isFreeDash(
  elements: readonly Element[],
  i: number,
  { tokens }: SourceText,
  token: number,
): boolean {
  const element = elements[i];
  return element?.kind === "mark" && element.fold === dash && ((tokens.flags[token] ?? 0) & joined) !== 0;
}

/** Whether the token may be left out before the element `i`: a footnote's number, or a dash where that has a hyphen. */
export function isPassed(
  elements: readonly Element[],
  i: number,
  { tokens }: SourceText,
  token: number,
): boolean {
  const isNumber = ((tokens.flags[token] ?? 0) & skippable) !== 0;
  return isNumber || (tokens.folds[token] === dash && isJoined(elements[i]));
}

function isJoined(element: Element | undefined): boolean {
  return element?.kind === "word" && element.joined;
}
