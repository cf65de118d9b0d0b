import type { Citation, Memo } from "../../memo/memo.ts";
import { nearestFew } from "../../text/nearest.ts";
import { namesBibliographies } from "../bibliography/front-matter.ts";
import type { Library } from "../library.ts";

/** A citation whose key no source has. */
export interface UnknownKey {
  readonly citation: Citation;
  /** Keys that may have been meant, the nearest first. */
  readonly near: readonly string[];
  /** Whether the user has a bibliography that the key should be in; without one it may be in a file not named here. */
  readonly expected: boolean;
}

/** As many as a reader takes in at a glance. */
const mostNear = 3;

/**
 * The citations whose key no source has. None while a bibliography is missing that the memo names: it may hold any
 * key.
 */
export function unknownKeys(memo: Memo, library: Library): UnknownKey[] {
  const unknown = memo.citations.filter(({ key }) => library.find(key) === undefined);
  if (unknown.length === 0 || !library.complete) return [];
  const expected = library.bibliography.length > 0;
  if (!expected && namesBibliographies(memo)) return [];
  return unknown.map((citation) => ({ citation, near: nearKeys(citation.key, library), expected }));
}

const known = new WeakMap<Library, Map<string, readonly string[]>>();

/** To look through 20,000 keys takes milliseconds, and a memo is checked at every stroke. */
function nearKeys(key: string, library: Library): readonly string[] {
  const nearOf = known.get(library) ?? new Map<string, readonly string[]>();
  known.set(library, nearOf);
  let near = nearOf.get(key);
  if (!near) {
    const keys = library.all().map(({ id }) => id);
    near = nearestFew(key, keys, mostNear);
    nearOf.set(key, near);
  }
  return near;
}
