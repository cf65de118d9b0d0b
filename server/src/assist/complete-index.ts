import type { Source } from "../doctrine/doctrine.ts";

/** What sources are found by, folded, in one text: 20,000 of them are looked through in a few milliseconds. */
export interface SourceIndex {
  /** Keys without their punctuation, in the order of the sources. */
  readonly keys: readonly string[];
  readonly words: string;
  /** Where a word that begins with the letters stands next, from an offset into `words` on. */
  readonly next: (letters: string, from: number) => FoundWord | undefined;
}

/** A word of the source number `at`, whose words stand from `start` to `end`. */
export interface FoundWord {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly place: number;
}

const indexes = new WeakMap<readonly Source[], SourceIndex>();

/** Made once for a list of sources. */
export function indexOf(sources: readonly Source[]): SourceIndex {
  const index = indexes.get(sources) ?? createIndex(sources);
  indexes.set(sources, index);
  return index;
}

/** Does the most of the work beforehand, in steps between which others may run. */
export function* prepareIndex(sources: readonly Source[]): Generator<void> {
  for (const [i, source] of sources.entries()) {
    handleOf(source);
    if (i % 500 === 499) yield;
  }
  indexOf(sources);
}

function createIndex(sources: readonly Source[]): SourceIndex {
  const keys: string[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const source of sources) {
    const { key, words } = handleOf(source);
    keys.push(key);
    starts.push(length);
    parts.push(words);
    length += words.length;
  }
  starts.push(length);
  const words = parts.join("");

  const next = (letters: string, from: number): FoundWord | undefined => {
    const place = wordAt(words, letters, from);
    if (place < 0) return undefined;
    const at = lastAtOrBefore(starts, place);
    return { at, start: starts[at] ?? 0, end: starts[at + 1] ?? length, place };
  };
  return { keys, words, next };
}

/** Where a word begins with the letters, from an offset on; -1 where none does. */
export function wordAt(words: string, letters: string, from = 0): number {
  let at = words.indexOf(letters, from);
  while (at > 0 && isWordSign(words.charCodeAt(at - 1))) at = words.indexOf(letters, at + 1);
  return at;
}

function lastAtOrBefore(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Folded letters and figures; whatever is not ASCII counts as one. */
function isWordSign(code: number): boolean {
  return (code > 96 && code < 123) || (code > 47 && code < 58) || code > 127;
}

const handles = new WeakMap<Source, { readonly key: string; readonly words: string }>();

function handleOf(source: Source): { readonly key: string; readonly words: string } {
  const known = handles.get(source);
  if (known) return known;
  const made = {
    key: fold(source.id).replace(/[^a-z0-9\u0080-\uffff]+/g, ""),
    words: `${fold(wordsOf(source))}\n`,
  };
  handles.set(source, made);
  return made;
}

/** Names, titles, year, and where and by whom it was published. */
function wordsOf({ csl, shortTitle }: Source): string {
  let words = "";
  for (const list of [csl.author, csl.editor])
    if (Array.isArray(list))
      for (const { family, literal, given } of list) words += `${family ?? literal ?? ""} ${given ?? ""} `;
  words += `${shortTitle} ${csl.title} ${csl.issued?.["date-parts"]?.[0]?.[0] ?? ""}`;
  for (const field of [csl["container-title"], csl.authority, csl.number, csl.publisher])
    if (typeof field === "string") words += ` ${field}`;
  return words;
}

/** Small letters without accents; most text has none, and is not looked at twice. */
export function fold(text: string): string {
  const plain = /[\u0080-\uffff]/.test(text) ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text;
  return plain.toLowerCase();
}
