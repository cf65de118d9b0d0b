import { caseName } from "../citations/facts/cases.ts";
import { address, custom } from "../citations/facts/fields.ts";
import type { CslItem, Source } from "../doctrine/doctrine.ts";
import { fold } from "./complete-index.ts";

/** Sources by what stands for them in a text that does not cite them. */
export interface BareIndex {
  /** By DOI, or by address without its scheme. */
  readonly byAddress: ReadonlyMap<string, Source>;
  /** Names of cases by their first words. */
  readonly byFirstWord: ReadonlyMap<string, readonly CaseWords[]>;
}

export interface CaseWords {
  readonly words: readonly string[];
  readonly source: Source;
}

const indexes = new WeakMap<readonly Source[], BareIndex>();

/** Made once for a list of sources. */
export function bareIndexOf(sources: readonly Source[]): BareIndex {
  const index = indexes.get(sources) ?? createIndex(sources);
  indexes.set(sources, index);
  return index;
}

/** Does the most of the work beforehand, in steps between which others may run. */
export function* prepareBareIndex(sources: readonly Source[]): Generator<void> {
  for (const [i, source] of sources.entries()) {
    namesFor(source);
    if (i % 500 === 499) yield;
  }
  bareIndexOf(sources);
}

function createIndex(sources: readonly Source[]): BareIndex {
  const byAddress = new Map<string, Source>();
  const byFirstWord = new Map<string, CaseWords[]>();
  for (const source of sources) {
    const { addresses, names } = namesFor(source);
    for (const one of addresses) byAddress.set(one, source);
    for (const words of names) {
      const [first = ""] = words;
      const alike = byFirstWord.get(first);
      if (alike) alike.push({ words, source });
      else byFirstWord.set(first, [{ words, source }]);
    }
  }
  return { byAddress, byFirstWord };
}

interface Names {
  readonly addresses: readonly string[];
  readonly names: readonly (readonly string[])[];
}

const known = new WeakMap<Source, Names>();

function namesFor(source: Source): Names {
  const { csl } = source;
  const names = known.get(source) ?? {
    addresses: addressesOf(csl),
    names: csl.type === "legal_case" ? namesOf(csl) : [],
  };
  known.set(source, names);
  return names;
}

function addressesOf(csl: CslItem): string[] {
  const { DOI, URL } = csl;
  return [DOI, URL, address(csl)].flatMap((one) =>
    typeof one === "string" && one.trim() !== "" ? sameAddress(one.trim()) : [],
  );
}

/** A DOI, whether it is bare or an address of a resolver; other addresses without scheme, "www" and final slash. */
export function sameAddress(written: string): string {
  const doi = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(written)?.[1];
  if (doi) return decoded(doi).toLowerCase();
  return written
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/^[^/]+/, (host) => host.toLowerCase())
    .replace(/#.*$/, "")
    .replace(/\/$/, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The names of a case as writers use them, as folded words: its title, its parties, both, and its short title. A name of one
 * word is that of a State or a ship as well: it counts with "case" behind it.
 */
function namesOf(csl: CslItem): string[][] {
  const { name, parties } = caseName(csl);
  const subject = wordsOf(
    name.replace(/^(?:the\s+)?(?:case\s+(?:concerning|of)\s+(?:the\s+)?)?/i, ""),
  ).filter((word, i, all) => !(word === "case" && i === all.length - 1));
  const between = [parties, parties.replace(/ of America\b/g, ""), custom(csl, "partiesShort")].map(wordsOf);
  const short = typeof csl["title-short"] === "string" ? wordsOf(csl["title-short"]) : [];
  const names = [subject, short, ...between, ...between.map((words) => [...subject, ...words])];
  const full = names.flatMap((words) => [words, [...words, "case"]]);
  const known = new Map(full.map((words) => [words.join(" "), words]));
  return [...known.values()].filter((words) => words.length > 1 && words[0] !== "case");
}

function wordsOf(name: string): string[] {
  return wordsIn(name).map(({ word }) => word);
}

/** Folded words and where they stand; "v." and "vs" are alike. */
export function wordsIn(
  text: string,
): { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: written, index }) => {
    const word = fold(written);
    return {
      word: word === "vs" || word === "versus" ? "v" : word,
      start: index,
      end: index + written.length,
    };
  });
}
