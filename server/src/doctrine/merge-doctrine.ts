import type { Doctrine, Lexicon } from "./doctrine.ts";

/**
 * Lays a pack over a doctrine: what has the same id replaces, what has a new one is added, and the phrases of a
 * list join those it has. Terms and sources stay in the order of their ids. Neither doctrine is changed.
 */
export function mergeDoctrine(base: Doctrine, pack: Doctrine): Doctrine {
  return {
    terms: replaceById(base.terms, pack.terms).toSorted(byId),
    sources: replaceById(base.sources, pack.sources).toSorted(byId),
    requirements: replaceById(base.requirements, pack.requirements),
    lexicon: joinLists(base.lexicon, pack.lexicon),
    skeletons: replaceById(base.skeletons, pack.skeletons),
  };
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function replaceById<T extends { readonly id: string }>(base: readonly T[], pack: readonly T[]): T[] {
  const own = new Map(pack.map((entry) => [entry.id, entry]));
  const known = new Set(base.map(({ id }) => id));
  return [...base.map((entry) => own.get(entry.id) ?? entry), ...pack.filter(({ id }) => !known.has(id))];
}

/** Every list of both; the phrases of a list in both are joined, each once. */
export function joinLists(base: Lexicon, pack: Lexicon): Lexicon {
  const added = Object.entries(pack).map(([name, phrases]) => [
    name,
    [...new Set([...(base[name] ?? []), ...phrases])],
  ]);
  return { ...base, ...Object.fromEntries(added) };
}
