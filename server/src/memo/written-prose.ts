import type { Prose } from "./prose.ts";

/** Prose beside the text that it was read from: tells signs with a meaning from those that only look like them. */
export interface WrittenProse {
  readonly prose: Prose;
  /** The offset in the memo of a unit of the prose. */
  readonly offsetOf: (at: number) => number;
  /** Whether the unit stands in the memo as itself: not behind a backslash, nor as a character reference. */
  readonly isPlain: (at: number) => boolean;
}

export function besideSource(prose: Prose, source: string): WrittenProse {
  const offsetOf = (at: number) => prose.offsets[at] ?? 0;
  return {
    prose,
    offsetOf,
    isPlain: (at) => source[offsetOf(at)] === prose.text[at] && !isEscaped(source, offsetOf(at)),
  };
}

function isEscaped(source: string, offset: number): boolean {
  let start = offset;
  while (source[start - 1] === "\\") start--;
  return (offset - start) % 2 === 1;
}
