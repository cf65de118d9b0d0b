import type { Alignment, Step } from "./align.ts";
import type { Element, Insertion, Word } from "./elements.ts";
import { swallowsNegation } from "./left-out.ts";
import { negatesAt, negationsGained, oppositesGained } from "./negation.ts";
import type { Stretch } from "./same-words.ts";
import type { SourceText } from "./source-text.ts";
import { joined } from "./tokens.ts";

/** Where a quotation has other words than its source: `elements` of the one for `tokens` of the other. */
export interface Hunk {
  readonly elements: Stretch;
  readonly tokens: Stretch;
  /** Negations that the quotation has more than the source here; below zero where it lost some. */
  readonly gained: number;
}

/** More words than this are not put back in the place of an ellipsis, only the negation that went with them. */
const mostRestored = 12;

/** Where more tokens than this were left out, a negation among them may well have gone with all that it negates. */
const longestClause = 8;

/** A negation lost and one gained so few elements apart are one that was moved: "does not appear", "appears not". */
const nearby = 5;

/**
 * The differences along an alignment, in order. What the author shows by brackets and ellipses is no difference,
 * unless it hides a negation.
 */
export function findHunks(elements: readonly Element[], { steps }: Alignment, source: SourceText): Hunk[] {
  const hunks = lostBefore(elements, steps, source);
  let open: { elements: Stretch; tokens: Stretch } | undefined;
  const close = () => {
    if (open) hunks.push({ ...open, gained: gainedIn(open, elements, source) });
    open = undefined;
  };
  steps.forEach((step, i) => {
    if (step.kind === "passed" || step.kind === "gap") return;
    if (step.kind !== "kept" || isOtherCase(step, elements, source)) {
      open = open ? join(open, step) : step;
      return;
    }
    close();
    hunks.push(...hiddenBy(step, steps, i, elements, source));
  });
  close();
  return hunks;
}

/** Whether a negation was lost or gained for good, and not only moved by a few words. */
export function changesPolarity(hunks: readonly Hunk[]): boolean {
  const odd = hunks.filter(({ gained }) => gained % 2 !== 0);
  const isMoved = (hunk: Hunk, other: Hunk | undefined) =>
    other !== undefined &&
    hunk.gained + other.gained === 0 &&
    Math.abs(other.elements.from - hunk.elements.from) <= nearby;
  return odd.some((hunk, i) => !isMoved(hunk, odd[i - 1]) && !isMoved(hunk, odd[i + 1]));
}

/** "Intervention" quoted from "non-intervention". */
function lostBefore(elements: readonly Element[], steps: readonly Step[], source: SourceText): Hunk[] {
  const { folds, flags } = source.tokens;
  const token = steps[0]?.tokens.from ?? 0;
  const [first] = elements;
  const isJoined = ((flags[token] ?? 0) & joined) !== 0;
  const before = folds.slice(Math.max(0, token - 1), token);
  const lost = { elements: { from: 0, to: 0 }, tokens: { from: token - 1, to: token }, gained: -1 };
  if (first?.kind === "word") return isJoined && negatesAt(before, 0) ? [lost] : [];
  if (first?.kind !== "insertion" || hasNegation(first) || !negatesAt(before, 0)) return [];
  return [{ ...lost, elements: { from: 0, to: 1 } }];
}

/** The negation that an ellipsis, an insertion or letters in brackets hide. */
function hiddenBy(
  step: Step,
  steps: readonly Step[],
  at: number,
  elements: readonly Element[],
  source: SourceText,
): Hunk[] {
  const element = elements[step.elements.from];
  if (element?.kind === "word") {
    const gained = element.altered ? gainedIn(step, elements, source) : 0;
    return gained === 0 ? [] : [{ ...step, gained }];
  }
  if (element?.kind !== "ellipsis" && element?.kind !== "insertion") return [];
  let end = at + 1;
  while (steps[end]?.kind === "gap") end++;
  const tokens = { from: step.tokens.from, to: steps[end - 1]?.tokens.to ?? step.tokens.to };
  const gap = foldsOf(tokens, source);
  if (element.kind === "insertion" && hasNegation(element)) {
    const gained = negationsGained(gap, element.folds);
    return gained === 0 ? [] : [{ elements: step.elements, tokens, gained }];
  }
  const reversed = element.kind === "insertion" ? oppositesGained(gap, element.folds) : 0;
  if (reversed !== 0) return [{ elements: step.elements, tokens, gained: reversed }];
  const swallowed = swallowsNegation(gap);
  if (!swallowed || isShownBeside(elements, step.elements.from)) return [];
  return [{ ...restorable(step.elements, tokens, swallowed, element.kind), gained: -1 }];
}

/** The whole gap where it is short, else the negation at its edge. */
function restorable(elements: Stretch, tokens: Stretch, at: "start" | "end", kind: string) {
  if (kind === "insertion" || tokens.to - tokens.from <= mostRestored) return { elements, tokens };
  return at === "start"
    ? { elements: { from: elements.from, to: elements.from }, tokens: { ...tokens, to: tokens.from + 2 } }
    : { elements: { from: elements.to, to: elements.to }, tokens: { ...tokens, from: tokens.to - 2 } };
}

/** "May [not] … intervene": the author puts the negation back in brackets. */
function isShownBeside(elements: readonly Element[], at: number): boolean {
  return [elements[at - 1], elements[at + 1]].some((one) => one?.kind === "insertion" && hasNegation(one));
}

function hasNegation({ folds }: Insertion): boolean {
  return folds.some((_, i) => negatesAt(folds, i));
}

function gainedIn(
  { elements, tokens }: { elements: Stretch; tokens: Stretch },
  all: readonly Element[],
  source: SourceText,
): number {
  const added = all.slice(elements.from, elements.to).map((element) => {
    return { fold: "fold" in element ? element.fold : "", joined: "joined" in element && element.joined };
  });
  const removed = foldsOf(tokens, source);
  if (removed.length <= longestClause) return negationsGained(removed, joinPrefixes(added));
  return negationsGained([], joinPrefixes(added)) - (swallowsNegation(removed) ? 1 : 0);
}

function foldsOf({ from, to }: Stretch, { tokens }: SourceText): string[] {
  const words = tokens.folds.slice(from, to).map((fold, i) => {
    return { fold, joined: ((tokens.flags[from + i] ?? 0) & joined) !== 0 };
  });
  return joinPrefixes(words);
}

/** "Non-intervention" is one word, whose opposite is not every other word. */
function joinPrefixes(words: readonly { readonly fold: string; readonly joined: boolean }[]): string[] {
  const folds: string[] = [];
  for (const word of words)
    if (word.joined && folds.at(-1) === "non") folds.splice(-1, 1, `non${word.fold}`);
    else folds.push(word.fold);
  return folds;
}

function join(a: { elements: Stretch; tokens: Stretch }, b: { elements: Stretch; tokens: Stretch }) {
  return {
    elements: { from: a.elements.from, to: b.elements.to },
    tokens: { from: a.tokens.from, to: b.tokens.to },
  };
}

/**
 * Whether the source has the word in another case. The first letter of a quotation, and of what follows an ellipsis,
 * may differ even without brackets; capitals throughout are a matter of type.
 */
function isOtherCase({ elements, tokens }: Step, all: readonly Element[], source: SourceText): boolean {
  const element = all[elements.from];
  if (element?.kind !== "word" || element.altered) return false;
  if (elements.to - elements.from !== 1 || tokens.to - tokens.from !== 1) return false;
  const form = source.tokens.forms[tokens.from] ?? "";
  const around = source.tokens.forms.slice(Math.max(0, tokens.from - 1), tokens.to + 1);
  if (form === element.form || isCapitals(element.form)) return false;
  if (form === form.toUpperCase() && around.some(isCapitals)) return false;
  const last = all[elements.from - 1]?.kind;
  const isFirst = last === undefined || last === "ellipsis" || last === "insertion";
  return !(isFirst && afterFirst(form) === afterFirst(element.form));
}

function isCapitals(form: Word["form"]): boolean {
  return form.length > 2 && form === form.toUpperCase();
}

function afterFirst(form: string): string {
  return form.slice(1);
}
