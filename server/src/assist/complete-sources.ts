import type { Source } from "../doctrine/doctrine.ts";
import { type FoundWord, fold, indexOf, type SourceIndex, wordAt } from "./complete-index.ts";

/**
 * The sources that a few typed words may mean, the best first, at most `limit`: by key, author, title, year, court or
 * number; each word may be cut short, letters may be left out of a key, and where nothing else is found a word may have one
 * wrong letter. `favoured` keys come first among equals. Without words, the favoured and then the others in their order.
 */
export function searchSources(
  sources: readonly Source[],
  query: string,
  limit: number,
  favoured: ReadonlySet<string> = new Set(),
): Source[] {
  const tokens = fold(query).match(/\p{L}+|\p{N}+/gu) ?? [];
  const scores = tokens.length === 0 ? alike(sources) : score(indexOf(sources), tokens);
  if (favoured.size > 0)
    for (const [at, { id }] of sources.entries())
      if (scores[at] && favoured.has(id)) scores[at] = (scores[at] ?? 0) + 25;
  return best(scores, limit).flatMap((at) => sources[at] ?? []);
}

/** How well the sources answer, by their places in the list; 0: not at all. */
type Scores = Uint16Array;

/** More than any score. */
const ceiling = 1100;

function alike({ length }: readonly Source[]): Scores {
  return new Uint16Array(length).fill(1);
}

/** The places with the highest scores, among equals in the order of the list: without sorting all of them. */
function best(scores: Scores, limit: number): number[] {
  const counts = new Uint32Array(ceiling);
  for (const value of scores) if (value > 0) counts[value] = (counts[value] ?? 0) + 1;
  let least = ceiling;
  for (let found = 0; least > 1 && found < limit; ) found += counts[--least] ?? 0;
  const places: number[] = [];
  for (let at = 0; at < scores.length; at++) if ((scores[at] ?? 0) >= least) places.push(at);
  return places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
}

function score(index: SourceIndex, tokens: readonly string[]): Scores {
  const scores: Scores = new Uint16Array(index.keys.length);
  let found = false;
  const raise: Raise = (at, value) => {
    found = true;
    if (value > (scores[at] ?? 0)) scores[at] = value;
  };
  scoreKeys(index, tokens.join(""), raise);
  scoreWords(index, tokens, raise);
  if (!found) scoreMisspelt(index, tokens, raise);
  return scores;
}

type Raise = (at: number, value: number) => void;

/** The key itself, its beginning, a part of it, or letters of it in their order. */
function scoreKeys({ keys }: SourceIndex, typed: string, raise: Raise): void {
  for (const [at, key] of keys.entries()) {
    const place = key.indexOf(typed);
    if (place === 0) raise(at, key.length === typed.length ? 1000 : 900);
    else if (place > 0) raise(at, 500);
    else if (typed.length > 2 && isThinned(typed, key)) raise(at, 200);
  }
}

/** Beginning with its first letter. */
function isThinned(letters: string, key: string): boolean {
  if (letters.length > key.length || letters[0] !== key[0]) return false;
  let at = 0;
  for (let i = 1; i < letters.length; i++) {
    at = key.indexOf(letters.charAt(i), at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Every token begins a word; the nearer the first stands to the front, where the names are, the better. */
function scoreWords(index: SourceIndex, [first = "", ...others]: readonly string[], raise: Raise): void {
  for (let found = index.next(first, 0); found; found = index.next(first, found.end)) {
    const { at, start, place } = found;
    if (hasAll(index, found, others)) raise(at, 700 - Math.min(place - start, 100));
  }
}

function hasAll({ words }: SourceIndex, { start, end }: FoundWord, tokens: readonly string[]): boolean {
  if (tokens.length === 0) return true;
  const own = words.slice(start, end);
  return tokens.every((token) => wordAt(own, token) >= 0);
}

/** More of them help nobody. */
const mostMisspelt = 200;

/** Words that begin with the same letter and are one letter away. */
function scoreMisspelt(index: SourceIndex, tokens: readonly string[], raise: Raise): void {
  const [longest = ""] = tokens.toSorted((a, b) => b.length - a.length);
  if (longest.length < 4) return;
  const others = tokens.filter((token) => token !== longest);
  for (let found = index.next(longest.charAt(0), 0), meant = 0; found && meant < mostMisspelt; ) {
    const { at, end, place } = found;
    const word = index.words.slice(place, place + longest.length + 1);
    const isMeant = isOneApart(longest, word) && hasAll(index, found, others);
    if (isMeant) meant++;
    if (isMeant) raise(at, 100);
    found = index.next(longest.charAt(0), isMeant ? end : place + 1);
  }
}

/** One letter more, fewer, other, or two exchanged; the word may go on. */
function isOneApart(token: string, word: string): boolean {
  let same = 0;
  while (same < token.length && token[same] === word[same]) same++;
  const [rest, other] = [token.slice(same), word.slice(same)];
  const [fewer, less] = [rest.slice(1), other.slice(1)];
  const isExchanged = rest.length > 1 && rest[0] === other[1] && rest[1] === other[0];
  return (
    other.startsWith(fewer) ||
    less.startsWith(rest) ||
    less.startsWith(fewer) ||
    (isExchanged && other.slice(2).startsWith(rest.slice(2)))
  );
}
