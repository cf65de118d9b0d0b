import type { Needles } from "./needles.ts";

/** What one glance at a text shows: which of the first `known` sets of needles have one in it, by bits. */
export interface Seen {
  readonly bits: Uint32Array;
  readonly known: number;
}

/**
 * Looks a text through once for the needles of all patterns, so that a pattern that cannot match is never run, nor
 * even compiled. Few patterns of the grammar may match in a given sentence.
 */
export interface Glance {
  /** The number of a set of needles. */
  readonly add: (needles: Needles) => number;
  readonly look: (text: string) => Seen;
}

export function createGlance(): Glance {
  const sets = new Map<string, number>();
  const needles: { readonly words: string; readonly set: number }[] = [];
  let tree: Tree | undefined;
  return {
    add: (words) => {
      const key = words.join("\n");
      const known = sets.get(key) ?? sets.size;
      if (!sets.has(key)) {
        sets.set(key, known);
        for (const one of new Set(words)) needles.push({ words: one, set: known });
        tree = undefined;
      }
      return known;
    },
    look: (text) => {
      tree ??= grow(needles);
      return { bits: walk(tree, text, new Uint32Array((sets.size + 31) >>> 5)), known: sets.size };
    },
  };
}

/** A set that was added since may have a needle in the text. */
export function maySee({ bits, known }: Seen, set: number): boolean {
  return set >= known || (((bits[set >>> 5] as number) >>> (set & 31)) & 1) === 1;
}

/**
 * A node is a row of `step`, named by where the row begins; row 0 is the root, and 0 leads nowhere. The first place of
 * a row names the sets whose needles end there.
 */
interface Tree {
  /** Small numbers for the units of the needles, ASCII apart; 0 for every other. */
  readonly ascii: Uint16Array;
  readonly beyond: ReadonlyMap<number, number>;
  readonly step: Int32Array;
  readonly sets: readonly Int32Array[];
}

function grow(needles: readonly { readonly words: string; readonly set: number }[]): Tree {
  const { ascii, beyond, width } = numberUnits(needles.map(({ words }) => words).join(""));
  const rows: number[][] = [[]];
  const sets: number[][] = [[]];
  for (const { words, set } of needles) {
    let row = 0;
    for (let i = 0; i < words.length; i++) {
      const unit = words.charCodeAt(i);
      const letter = (unit < 128 ? ascii[unit] : beyond.get(unit)) as number;
      row = (rows[row] as number[])[letter] ??= rows.push([0]) - 1;
    }
    const ways = rows[row] as number[];
    ways[0] ||= sets.push([]) - 1;
    sets[ways[0]]?.push(set);
  }
  const step = new Int32Array(rows.length * width);
  rows.forEach((ways, row) => {
    ways.forEach((next, letter) => {
      step[row * width + letter] = letter === 0 ? next : next * width;
    });
  });
  return { ascii, beyond, step, sets: sets.map((list) => Int32Array.from(list)) };
}

function numberUnits(text: string): Pick<Tree, "ascii" | "beyond"> & { readonly width: number } {
  const ascii = new Uint16Array(128);
  const beyond = new Map<number, number>();
  let width = 1;
  for (const letter of new Set(text.split(""))) {
    const unit = letter.charCodeAt(0);
    if (unit < 128) ascii[unit] = width++;
    else beyond.set(unit, width++);
  }
  return { ascii, beyond, width };
}

function walk({ ascii, beyond, step, sets }: Tree, text: string, seen: Uint32Array): Uint32Array {
  const { length } = text;
  for (let from = 0; from < length; from++) {
    let row = 0;
    for (let at = from; at < length; at++) {
      const unit = text.charCodeAt(at);
      const letter = unit < 128 ? (ascii[unit] as number) : (beyond.get(unit) ?? 0);
      row = letter === 0 ? 0 : (step[row + letter] as number);
      if (row === 0) break;
      const ending = step[row] as number;
      if (ending > 0) mark(seen, sets[ending] as Int32Array);
    }
  }
  return seen;
}

function mark(seen: Uint32Array, sets: Int32Array): void {
  for (let i = 0; i < sets.length; i++) {
    const set = sets[i] as number;
    seen[set >>> 5] = (seen[set >>> 5] as number) | (1 << (set & 31));
  }
}
