import type { WrittenProse } from "../written-prose.ts";
import { type Brackets, findBrackets } from "./brackets.ts";
import type { Key } from "./keys.ts";
import type { Stretch } from "./locator.ts";

/** A key with its part of a cluster; all by offsets into the prose. */
export interface Place {
  readonly key: Key;
  readonly inText: boolean;
  /** The brackets around the key; in running text the key and the brackets behind it. */
  readonly cluster: Stretch;
  readonly before: Stretch;
  readonly behind: Stretch;
}

/** What stands between two semicolons of a pair of brackets, with the keys that stand directly in it. */
interface Part extends Stretch {
  readonly keys: readonly Key[];
}

/**
 * Tells which keys make clusters, as pandoc does: brackets are one if every part of them has a key; brackets behind
 * a key in running text tell the place in its source, and may cite more behind a semicolon.
 */
export function placeKeys(written: WrittenProse, keys: readonly Key[]): Place[] {
  const { text } = written.prose;

  const directKeys = ({ start, end, inner }: Brackets) =>
    keys.filter((key) => isIn({ start, end }, key) && !inner.some((pair) => isIn(pair, key)));

  const readText = (own: readonly Key[], pairs: readonly Brackets[]): Place[] => {
    const taken = new Set<Brackets>();
    const places = own.flatMap((key) => {
      const pair = pairs.find(
        ({ start }) => start >= key.end && start - key.end <= 1 && !/\S/.test(text.slice(key.end, start)),
      );
      const found = pair && placeBefore(key, pair);
      if (found) taken.add(pair);
      return found ?? [alone(key, { start: key.start, end: key.end })];
    });
    return [...places, ...pairs.flatMap((pair) => (taken.has(pair) ? readInner(pair) : readPair(pair)))];
  };

  const readPair = (pair: Brackets): Place[] => {
    const own = directKeys(pair);
    const parts = split(pair, own);
    if (!parts.every((part) => part.keys.length > 0)) return readText(own, pair.inner);
    return [...parts.flatMap((part) => placePart(part, pair)), ...readInner(pair)];
  };

  const readInner = ({ inner }: Brackets) => inner.flatMap(readPair);

  /** A key in running text with the brackets behind it; undefined if they are none of its own. */
  const placeBefore = (key: Key, pair: Brackets): Place[] | undefined => {
    const cluster = { start: key.start, end: pair.end };
    const [first, ...others] = split(pair, directKeys(pair));
    if (!first || others.some((part) => part.keys.length === 0)) return undefined;
    const more = others.flatMap((part) => placePart(part, cluster));
    if (first.keys.length > 0) return [alone(key, cluster), ...placePart(first, cluster), ...more];
    if (text[first.start] === "^" || /[[(]/.test(text.charAt(pair.end))) return undefined;
    return [{ ...alone(key, cluster), behind: { start: first.start, end: first.end } }, ...more];
  };

  const split = ({ start, end, inner }: Brackets, own: readonly Key[]): Part[] => {
    const parts: Part[] = [];
    let from = start + 1;
    const close = (to: number) => {
      parts.push({ start: from, end: to, keys: own.filter((key) => isIn({ start: from, end: to }, key)) });
      from = to + 1;
    };
    for (let at = text.indexOf(";", from); at >= 0 && at < end - 1; at = text.indexOf(";", at + 1)) {
      const here = { start: at, end: at + 1 };
      const isInside = own.some((key) => isIn(key, here)) || inner.some((pair) => isIn(pair, here));
      if (written.isPlain(at) && !isInside) close(at);
    }
    close(end - 1);
    return parts;
  };

  const outermost = findBrackets(written);
  return readText(
    keys.filter((key) => !outermost.some((pair) => isIn(pair, key))),
    outermost,
  );
}

/** The first key of a part owns its words; others in it are cited in the running text of its suffix. */
function placePart(
  { start, end, keys: [first, ...others] }: Part,
  { start: from, end: to }: Stretch,
): Place[] {
  if (!first) return [];
  const cluster = { start: from, end: to };
  return [
    {
      key: first,
      inText: false,
      cluster,
      before: { start, end: first.start },
      behind: { start: first.end, end: others[0]?.start ?? end },
    },
    ...others.map((key) => alone(key, cluster)),
  ];
}

function alone(key: Key, cluster: Stretch): Place {
  const none = { start: key.end, end: key.end };
  return { key, inText: true, cluster, before: none, behind: none };
}

function isIn(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
