import type { Places } from "../places.ts";
import type { Block } from "./scan.ts";

const keyed = /\s*([^\s,{}=]{1,500})\s*(?=[,})])/y;
const keyWithoutComma = /\s*([^\s,{}=]{1,500})\s+(?=[^\s,{}=]{1,500}\s*=)/y;
const severalWords = /[ \t]*([^,{}=\n]{1,500})(?=,)/y;

/** The key of an entry, and where its fields begin; without a key, the fault is a problem. */
export function readKey(block: Block, { complain }: Places): { readonly key?: string; readonly end: number } {
  const { text, start, from } = block;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };
  const plain = match(keyed);
  if (plain?.[1]) return { key: plain[1], end: from + plain[0].length };
  const uncut = match(keyWithoutComma);
  if (uncut?.[1]) {
    const end = from + uncut[0].trimEnd().length;
    complain({ start: end - uncut[1].length, end }, `a comma is missing behind the key ${uncut[1]}`);
    return { key: uncut[1], end };
  }
  const words = match(severalWords);
  const name = words?.[1]?.trim();
  if (words && name) {
    const end = from + words[0].length;
    complain(
      { start: end - words[0].trimStart().length, end },
      `the key "${name}" has a space, so that nothing can cite it`,
    );
    return { end };
  }
  complain({ start, end: from }, "the entry has no key, so that nothing can cite it");
  return { end: from };
}
