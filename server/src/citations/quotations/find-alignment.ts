import { type Alignment, align } from "./align.ts";
import { endsPage, longestFoot, pageBreaks, parentheses } from "./breaks.ts";
import type { Element, PunctuationMark, Word } from "./elements.ts";
import { likelyPlaces } from "./likely-places.ts";
import { placesOfWords, type Stretch } from "./same-words.ts";
import type { SourceText } from "./source-text.ts";

/**
 * Words left out at one ellipsis, at most: somewhat over a page. What is joined over more is no passage of the
 * source any more.
 */
const widestGap = 600;

/** Room around the place where the words may stand, for what the author added or left out without saying so. */
const slack = 24;
const mostVerbatim = 48;
const mostLikely = 4;
/**
 * The cells of all tables that are filled for one quotation, whatever it holds: about half a second and 16 MB. A
 * quotation of more than 3,500 words is looked for verbatim alone.
 */
const mostCells = 16_000_000;

/** At so many of them it is tried whether the quotation runs over the end of a page. */
const mostOverPages = 2;
/** So many words changed are the author's doing, not the end of a page's. */
const few = 3;

/** The words and marks between two ellipses, and where they begin among the elements. */
export interface Part {
  readonly at: number;
  readonly spoken: readonly (Word | PunctuationMark)[];
}

/**
 * The ways in which the quotation can be read out of the source, the best first: at the places where its weightiest
 * part stands or, where none of those gives it whole, at the likeliest, and there over the ends of pages.
 */
export function findAlignments(
  elements: readonly Element[],
  source: SourceText,
  citationsOmitted: boolean,
): Alignment[] {
  const pivot = weightiest(partsOf(elements), source);
  if (!pivot) return [];
  const found: { place: number; alignment: Alignment }[] = [];
  let cells = 0;
  const alignAt = (place: number, foot: number) => {
    const window = windowAt(place, pivot, elements, source, foot);
    cells += (window.to - window.from + 1) * (elements.length + 1);
    if (cells > mostCells) return;
    const passes = foot > 0 ? pageBreaks(source, window) : [];
    if (foot > 0 && passes.length === 0) return;
    if (citationsOmitted) passes.push(...parentheses(source, window));
    found.push({ place, alignment: align(elements, source, window, passes) });
  };
  for (const { from } of placesOfWords(pivot.spoken, source).slice(0, mostVerbatim)) alignAt(from, 0);
  if (!found.some(({ alignment }) => isWhole(alignment))) {
    for (const place of likelyPlaces(pivot.spoken, source, elements.length > 500 ? 1 : mostLikely))
      alignAt(place, 0);
    const best = found.toSorted(byCost).slice(0, mostOverPages);
    if (best[0] && mayRunOver(best[0].alignment, source))
      for (const { place } of best) alignAt(place, longestFoot);
  }
  return found.sort(byCost).map(({ alignment }) => alignment);
}

/** Whether the reading differs by more than a few words, or at either end, or leaves out words over the end of a page. */
function mayRunOver({ steps }: Alignment, source: SourceText): boolean {
  if (steps[0]?.kind !== "kept" || steps.at(-1)?.kind !== "kept") return true;
  const differing = steps.filter(({ kind }) => kind === "changed" || kind === "added" || kind === "removed");
  if (differing.length > few) return true;
  return differing.some(({ kind, tokens }) => kind !== "added" && endsPage(source, tokens.from));
}

function byCost(a: { alignment: Alignment }, b: { alignment: Alignment }): number {
  return a.alignment.cost - b.alignment.cost;
}

/** Whether the source has every word and mark of the quotation in order, and no other but at its gaps. */
export function isWhole({ steps }: Alignment): boolean {
  return steps.every(({ kind }) => kind === "kept" || kind === "gap" || kind === "passed");
}

/** The stretches of words and marks without an ellipsis or an insertion in between. */
export function partsOf(elements: readonly Element[]): Part[] {
  const parts: { at: number; spoken: (Word | PunctuationMark)[] }[] = [];
  elements.forEach((element, at) => {
    if (element.kind === "ellipsis" || element.kind === "insertion") return;
    const part = parts.at(-1);
    if (part && part.at + part.spoken.length === at) part.spoken.push(element);
    else parts.push({ at, spoken: [element] });
  });
  return parts;
}

function weightiest(parts: readonly Part[], { index }: SourceText): Part | undefined {
  const weigh = ({ spoken }: Part) =>
    spoken.reduce((sum, { fold }) => sum + index.weightOf(index.idOf(fold)), 0);
  return parts.reduce<Part | undefined>(
    (best, part) => (best && weigh(best) >= weigh(part) ? best : part),
    undefined,
  );
}

/** The tokens among which the quotation stands when its part `pivot` begins near `place`; `foot` is room for a page's. */
function windowAt(
  place: number,
  pivot: Part,
  elements: readonly Element[],
  source: SourceText,
  foot: number,
): Stretch {
  const before = reach(elements.slice(0, pivot.at), elements.length, foot);
  const after = reach(elements.slice(pivot.at), elements.length, foot);
  return {
    from: Math.max(0, place - before),
    to: Math.min(source.index.ids.length, place + after),
  };
}

/** How many tokens the elements may extend over, as far as the table of the alignment may be filled. */
function reach(elements: readonly Element[], all: number, foot: number): number {
  const gaps = elements.filter(({ kind }) => kind === "ellipsis").length;
  const insertions = elements.filter(({ kind }) => kind === "insertion").length;
  const wanted = Math.ceil(elements.length * 1.2) + (1 + insertions) * slack + gaps * widestGap + foot;
  const least = elements.length + slack;
  return Math.max(least, Math.min(wanted, Math.floor(mostCells / (all + 1) / 2) - 1));
}
