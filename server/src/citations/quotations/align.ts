import type { Element } from "./elements.ts";
import { isSame, type Stretch } from "./same-words.ts";
import { createShortcuts, isFreeDash, isPassed, type Shortcut, way } from "./shortcuts.ts";
import type { SourceText } from "./source-text.ts";
import { mark, skippable } from "./tokens.ts";

/**
 * One step of a quotation along its source: which of its elements meet which of the source's tokens. `kept`: the same
 * words, an ellipsis, an insertion; `changed`: one for the other; `added`: the quotation's alone; `removed`: the
 * source's alone; `gap`: left out at the ellipsis, or replaced by the insertion, before it; `passed`: a footnote's
 * number, the end of a page.
 */
export interface Step {
  readonly kind: "kept" | "changed" | "added" | "removed" | "gap" | "passed";
  readonly elements: Stretch;
  readonly tokens: Stretch;
}

export interface Alignment {
  /** 1000 for each word that differs, less for what matters less; a gap costs a little for each token. */
  readonly cost: number;
  readonly steps: readonly Step[];
}

const wordCost = 1000;
/** For the same word: a reading that keeps more may cost more, lest words before an omission count as the author's. */
const sameCost = -500;
/** For another form of the word, or its opposite, so that the two are set side by side. */
const stemCost = 600;
const markCost = 150;
/** For each further word or mark left out in a row: a clause is dropped as easily as a word. */
const furtherWordCost = 300;
const furtherMarkCost = 40;
const numberCost = 2;
const gapCosts = { ellipsis: 1, insertion: 20 };
const never = 1_000_000_000;

/** What it costs to leave out the token before each column: the first in a row, and a further one. */
interface Removals {
  readonly first: Int32Array;
  readonly further: Int32Array;
}

/** Set in the way of a cell when the token before it, if left out, is a further one in a row. */
const isFurther = 8;

/** The costs of reading the first elements up to each token of the window, and how each is reached. */
interface Table {
  readonly elements: readonly Element[];
  readonly source: SourceText;
  readonly window: Stretch;
  readonly width: number;
  readonly ways: Uint8Array;
  /** Where a pass began, by the number of its cell. */
  readonly passes: Map<number, number>;
  readonly removals: Readonly<Record<Element["kind"], Removals>>;
}

/**
 * The cheapest way of reading the elements out of the source's tokens in `window`, in order; it may begin and end
 * anywhere in the window. `passes` are stretches of tokens that may be passed by. Time and memory are the product
 * of elements and tokens.
 */
export function align(
  elements: readonly Element[],
  source: SourceText,
  window: Stretch,
  passes: readonly Stretch[],
): Alignment {
  const width = window.to - window.from + 1;
  const cells = width * (elements.length + 1);
  const removals = removalCosts(source, window);
  const table = { elements, source, window, width, ways: new Uint8Array(cells), passes: new Map(), removals };
  const shortcuts = createShortcuts(elements, source, window, passes);
  const takes = new Int32Array(width).fill(never);
  let row = new Int32Array(width);
  let last = new Int32Array(width);
  let beforeLast = new Int32Array(width);
  for (let i = 0; i < elements.length; i++) {
    [row, last, beforeLast] = [beforeLast, row, last];
    fillTakes(table, i, takes);
    fillRow(table, i, [row, last, beforeLast], takes, shortcuts(i));
  }
  let end = 0;
  for (let j = 1; j < width; j++) if ((row[j] ?? 0) < (row[end] ?? 0)) end = j;
  return { cost: row[end] ?? 0, steps: trace(table, end) };
}

/** The row of an element; `rows` are this row, the last and the one before that. */
function fillRow(
  { elements, width, ways, removals, passes }: Table,
  i: number,
  rows: readonly [Int32Array, Int32Array, Int32Array],
  takes: Int32Array,
  shortcuts: readonly Shortcut[],
): void {
  const [row, last] = rows;
  const kind = elements[i]?.kind ?? "word";
  const addition = additions[kind];
  const { first, further } = removals[kind];
  const start = (i + 1) * width;
  let next = 0;
  let running = never;
  for (let j = 0; j < width; j++) {
    let best = (last[j] ?? 0) + addition;
    let by: Shortcut["way"] = way.add;
    let flag = 0;
    if (j > 0) {
      const taken = (last[j - 1] ?? 0) + (takes[j] ?? never);
      if (taken <= best) {
        best = taken;
        by = way.take;
      }
      const begun = (row[j - 1] ?? 0) + (first[j] ?? never);
      const goneOn = running + (further[j] ?? never);
      if (goneOn < begun) flag = isFurther;
      running = goneOn < begun ? goneOn : begun;
      if (running < best) {
        best = running;
        by = way.remove;
      }
    }
    for (let shortcut = shortcuts[next]; shortcut?.to === j; shortcut = shortcuts[++next]) {
      const cost = (rows[shortcut.back][shortcut.from] ?? never) + shortcut.cost;
      if (cost >= best) continue;
      best = cost;
      by = shortcut.way;
      if (by === way.pass || by === way.joinOverPass) passes.set(start + j, shortcut.from);
    }
    row[j] = best;
    ways[start + j] = by | flag;
  }
}

const additions = { word: wordCost, mark: markCost, ellipsis: 0, insertion: 0 };

/** What it costs to read the element as the token before each column: nothing where they are the same. */
function fillTakes({ elements, source, window, width }: Table, i: number, takes: Int32Array): void {
  const element = elements[i];
  if (element?.kind !== "word" && element?.kind !== "mark") return void takes.fill(never);
  const { ids, stems, idOf, stemOf } = source.index;
  const { folds, flags } = source.tokens;
  const isMark = element.kind === "mark";
  const id = idOf(element.fold);
  const stem = isMark ? -1 : stemOf(element.fold);
  const isAltered = element.kind === "word" && element.altered !== undefined;
  for (let j = 1; j < width; j++) {
    const token = window.from + j - 1;
    const other = ids[token] ?? -1;
    if (other === id || (isAltered && isSame(element, folds[token] ?? ""))) takes[j] = isMark ? 0 : sameCost;
    else if (isMark !== ((flags[token] ?? 0) & mark) > 0) takes[j] = never;
    else if (isMark) takes[j] = markCost;
    else takes[j] = stem >= 0 && stems[other] === stem ? stemCost : wordCost;
  }
}

function removalCosts({ tokens }: SourceText, { from, to }: Stretch): Table["removals"] {
  const cost = (word: number, punctuation: number) => {
    const costs = new Int32Array(to - from + 1);
    for (let token = from; token < to; token++) {
      const flag = tokens.flags[token] ?? 0;
      costs[token - from + 1] = flag & skippable ? numberCost : flag & mark ? punctuation : word;
    }
    return costs;
  };
  const spoken = { first: cost(wordCost, markCost), further: cost(furtherWordCost, furtherMarkCost) };
  const gap = (kind: "ellipsis" | "insertion") => {
    const costs = new Int32Array(to - from + 1).fill(gapCosts[kind]);
    return { first: costs, further: costs };
  };
  return { word: spoken, mark: spoken, ellipsis: gap("ellipsis"), insertion: gap("insertion") };
}

/** The steps that lead to the cell of the last row in column `end`. */
function trace({ elements, source, window, width, ways, passes }: Table, end: number): Step[] {
  const steps: Step[] = [];
  let i = elements.length;
  let j = end;
  let isRunning = false;
  const step = (kind: Step["kind"], back: number, tokens: number) => {
    i -= back;
    j -= tokens;
    const token = window.from + j;
    steps.push({ kind, elements: { from: i, to: i + back }, tokens: { from: token, to: token + tokens } });
  };
  while (i > 0) {
    const element = elements[i - 1] as Element;
    const token = window.from + j - 1;
    const isGap = element.kind === "ellipsis" || element.kind === "insertion";
    const cell = i * width + j;
    const code = ways[cell] ?? 0;
    const by: number = isRunning ? way.remove : code & ~isFurther;
    isRunning = by === way.remove && (code & isFurther) !== 0;
    if (by === way.take)
      step(isGap || isSame(element, source.tokens.folds[token] ?? "") ? "kept" : "changed", 1, 1);
    else if (by === way.add)
      step(isGap || isFreeDash(elements, i - 1, source, token + 1) ? "kept" : "added", 1, 0);
    else if (by === way.remove || by === way.drop)
      step(isGap ? "gap" : isPassed(elements, i, source, token) ? "passed" : "removed", 0, 1);
    else if (by === way.joinElements) step("kept", 2, 1);
    else if (by === way.joinTokens) step("kept", 1, 2);
    else if (by === way.joinOverPass) step("kept", 1, j - (passes.get(cell) ?? j - 1));
    else step("passed", 0, j - (passes.get(cell) ?? j - 1));
  }
  return steps.reverse();
}
