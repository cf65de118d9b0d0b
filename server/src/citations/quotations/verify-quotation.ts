import type { Span } from "../../text/span.ts";
import type { Alignment } from "./align.ts";
import { type Difference, describeDifferences, onlyDifference, wordsOf } from "./differences.ts";
import { type Element, readElements } from "./elements.ts";
import { findAlignments, isWhole, partsOf } from "./find-alignment.ts";
import { changesPolarity, findHunks, type Hunk } from "./hunks.ts";
import { isLocated, keepsMost, wordsIn } from "./likeness.ts";
import { placesOfWords, type Stretch } from "./same-words.ts";
import type { SourceText } from "./source-text.ts";
import { findVerbatim } from "./verbatim.ts";

/**
 * What a quotation is beside its source.
 *
 * - `exact`: letter for letter, mark for mark; only white space and line ends differ.
 * - `normalised`: the same words and punctuation. What may differ is typography (the forms of quotation marks,
 *   apostrophes, dashes and letters), hyphenation, the numbers of footnotes, punctuation at either end and the
 *   case of the first letter; and what the author shows to differ as lawyers do: "[T]he", "act[s]", "[sic]",
 *   "[emphasis added]", words in brackets, and words left out at an ellipsis, where the parts stand in the
 *   source's order and not over a page apart.
 * - `altered`: a passage of the source, but with other words, other punctuation or letters of other case, or with its
 *   parts moved.
 * - `polarity`: a negation was lost or gained, be it at an ellipsis or in brackets.
 * - `not-found`: no such passage.
 */
export type Verdict = "exact" | "normalised" | "altered" | "polarity" | "not-found";

export interface Verification {
  readonly verdict: Verdict;
  /** The source's own words on one line, and where they stand in its text; absent where nothing was found. */
  readonly closest?: { readonly text: string; readonly span: Span };
  /** For `altered` and `polarity`, unless `moved`. */
  readonly differences?: readonly Difference[];
  /** The quotation with the source's words, the author's brackets and ellipses kept; where that verifies. */
  readonly restored?: string;
  /** For `altered`, where the words are the source's and only this differs. */
  readonly only?: "punctuation" | "case";
  /** The words are the source's, but stand there in another order or too far apart. */
  readonly moved?: true;
}

interface VerificationOptions {
  /** The memo says that citations are omitted: references in parentheses may be missing without an ellipsis. */
  readonly citationsOmitted?: boolean;
}

/** Fewer words are never matched by likeness: too much looks like them. */
const fewestAlike = 4;

/** Places that cost no more than this above the best are as good: a gap is a few words wider. */
const asGood = 30;

/**
 * Compares a quotation, as the reader sees it and without its outer marks, with the text of its source. Never throws;
 * time is bounded by the length of the quotation. A likeness is at best `altered`, never verified.
 */
export function verifyQuotation(
  quotation: string,
  source: SourceText,
  { citationsOmitted = false }: VerificationOptions = {},
): Verification {
  const verbatim = findVerbatim(quotation, source);
  if (verbatim) return { verdict: "exact", closest: passage(source, verbatim) };
  const elements = readElements(quotation);
  if (wordsIn(elements) === 0) return { verdict: "not-found" };
  const found = bestReading(elements, findAlignments(elements, source, citationsOmitted), source);
  const spoken = partsOf(elements);
  const place = found || spoken.length > 1 ? undefined : placesOfWords(spoken[0]?.spoken ?? [], source)[0];
  if (place) return { verdict: "normalised", closest: passage(source, place) };
  if (!found || !isWhole(found.alignment)) {
    const moved = findMoved(elements, source);
    if (moved) return { verdict: "altered", closest: passage(source, moved), moved: true };
  }
  if (!found || !(isWhole(found.alignment) || isAlike(elements, found.alignment)))
    return { verdict: "not-found" };
  const closest = passage(source, tokensOf(found.alignment));
  if (found.hunks.length === 0) return { verdict: "normalised", closest };
  const isPolar = changesPolarity(found.hunks) && keepsMost(elements, found.alignment);
  const differences = describeDifferences(quotation, elements, found.hunks, source);
  const restored = restore(differences, source, { citationsOmitted });
  const only = isPolar ? undefined : onlyDifference(elements, found.hunks, source);
  return {
    verdict: isPolar ? "polarity" : "altered",
    closest,
    differences,
    ...(restored !== undefined && { restored }),
    ...(only && { only }),
  };
}

function isAlike(elements: readonly Element[], alignment: Alignment): boolean {
  return wordsIn(elements) >= fewestAlike && isLocated(elements, alignment);
}

/** The cheapest alignment; of those as good, the one with the fewest differences. */
function bestReading(elements: readonly Element[], alignments: readonly Alignment[], source: SourceText) {
  const least = alignments[0]?.cost ?? 0;
  let best: { alignment: Alignment; hunks: readonly Hunk[] } | undefined;
  for (const alignment of alignments) {
    if (alignment.cost > least + asGood || best?.hunks.length === 0) break;
    const hunks = findHunks(elements, alignment, source);
    if (!best || hunks.length < best.hunks.length) best = { alignment, hunks };
  }
  return best;
}

/** Where the longest part stands of a quotation whose parts are all in the source, but not in this order or so near. */
function findMoved(elements: readonly Element[], source: SourceText): Stretch | undefined {
  const parts = partsOf(elements).filter(({ spoken }) => wordsIn(spoken) >= 3);
  if (parts.length < 2) return undefined;
  const places = parts.map(({ spoken }) => placesOfWords(spoken, source)[0]);
  if (places.includes(undefined)) return undefined;
  return places.reduce((a, b) => (a && b && b.to - b.from > a.to - a.from ? b : a));
}

function tokensOf({ steps }: Alignment): Stretch {
  return { from: steps[0]?.tokens.from ?? 0, to: steps.at(-1)?.tokens.to ?? 0 };
}

function passage(source: SourceText, tokens: Stretch): { text: string; span: Span } {
  const start = source.tokens.starts[tokens.from] ?? 0;
  const end = Math.max(start, source.tokens.ends[tokens.to - 1] ?? start);
  return { text: wordsOf(source, tokens), span: { start, end } };
}

/** The quotation with the source's words, if that is what it then has. */
function restore(
  differences: readonly Difference[],
  source: SourceText,
  options: VerificationOptions,
): string | undefined {
  const restored = differences.map(({ kind, text }) => (kind === "added" ? "" : text)).join("");
  const elements = readElements(restored);
  if (findVerbatim(restored, source)) return restored;
  const found = bestReading(
    elements,
    findAlignments(elements, source, options.citationsOmitted ?? false),
    source,
  );
  return found && isWhole(found.alignment) && found.hunks.length === 0 ? restored : undefined;
}
