import type { WrittenProse } from "../written-prose.ts";

/** A pair of square brackets by offsets into the prose, `end` behind the closing one, with the pairs directly in it. */
export interface Brackets {
  readonly start: number;
  readonly end: number;
  readonly inner: readonly Brackets[];
}

/** Pairs that lie deeper are not told apart, so that no text exhausts the stack. */
const deepest = 20;

/** The outermost pairs of brackets, in order. A bracket without its partner is a sign like any other. */
export function findBrackets({ prose, isPlain }: WrittenProse): Brackets[] {
  const closed: Brackets[] = [];
  const open: { readonly start: number; readonly before: number }[] = [];
  for (const { 0: sign, index } of prose.text.matchAll(/[[\]]/g)) {
    if (!isPlain(index)) continue;
    if (sign === "[") {
      open.push({ start: index, before: closed.length });
      continue;
    }
    const opened = open.pop();
    if (!opened || open.length >= deepest) continue;
    const inner = closed.splice(opened.before);
    closed.push({ start: opened.start, end: index + 1, inner });
  }
  return closed;
}
