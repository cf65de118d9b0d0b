import { withoutNegation } from "./negation.ts";
import { mark, readTokens, type Tokens } from "./tokens.ts";

/**
 * The text of a source, read once for any number of quotations. Offsets in it are UTF-16 offsets into `text`, which
 * is left as it was given; a form feed in it ends a page.
 */
export interface SourceText {
  readonly text: string;
  /** Only a part of the source is at hand, e.g. its abstract: what is not found in it may yet stand in the source. */
  readonly partial: boolean;
  readonly tokens: Tokens;
  readonly index: SourceIndex;
}

/** The tokens by their folded forms; forms are numbered. */
interface SourceIndex {
  /** The number of each token's form. */
  readonly ids: Int32Array;
  /** The number of a form; -1 where the source does not have it. */
  readonly idOf: (fold: string) => number;
  /** The token numbers, in order, where the form with the number stands. */
  readonly placesOf: (id: number) => Int32Array;
  /** How much a form tells of a place: the rarer, the more; nothing for a mark. */
  readonly weightOf: (id: number) => number;
  /** A number that words of one stem share, by the form's number: "suspend" and "suspended", "lawful" and "unlawful". */
  readonly stems: Int32Array;
  readonly stemOf: (fold: string) => number;
}

/** Reads and indexes the text of a source. Linear in the text; never throws. */
export function createSourceText(text: string, { partial = false } = {}): SourceText {
  const tokens = readTokens(text);
  return { text, partial, tokens, index: indexTokens(tokens) };
}

function indexTokens({ folds, flags }: Tokens): SourceIndex {
  const forms = createNumbering();
  const ids = Int32Array.from(folds, forms.number);
  const placesOf = listPlaces(ids, forms.size());
  const stemNumbers = createNumbering();
  const stems = Int32Array.from(forms.all(), (fold) => stemNumbers.number(stemOf(fold)));
  return {
    ids,
    idOf: forms.find,
    placesOf,
    weightOf(id) {
      const places = placesOf(id);
      const first = places[0];
      if (first === undefined || ((flags[first] ?? 0) & mark) !== 0) return 0;
      return Math.log2(1 + ids.length / places.length);
    },
    stems,
    stemOf: (fold) => stemNumbers.find(stemOf(fold)),
  };
}

function stemOf(fold: string): string {
  return withoutNegation(fold).slice(0, 5);
}

/** Numbers strings from 0 in the order in which they come. */
function createNumbering() {
  const numbers = new Map<string, number>();
  return {
    number(form: string): number {
      const known = numbers.get(form);
      if (known !== undefined) return known;
      numbers.set(form, numbers.size);
      return numbers.size - 1;
    },
    find: (form: string) => numbers.get(form) ?? -1,
    all: () => numbers.keys(),
    size: () => numbers.size,
  };
}

/** The token numbers of every id, laid end to end in one array. */
function listPlaces(ids: Int32Array, count: number): (id: number) => Int32Array {
  const from = new Int32Array(count + 1);
  for (const id of ids) from[id + 1] = (from[id + 1] ?? 0) + 1;
  for (let id = 0; id < count; id++) from[id + 1] = (from[id + 1] ?? 0) + (from[id] ?? 0);
  const next = from.slice();
  const all = new Int32Array(ids.length);
  ids.forEach((id, i) => {
    const at = next[id] ?? 0;
    all[at] = i;
    next[id] = at + 1;
  });
  return (id) => (id < 0 ? all.subarray(0, 0) : all.subarray(from[id], from[id + 1]));
}
