import type { Places } from "../places.ts";
import { nextEntry } from "./entry.ts";
import { readValue } from "./read-value.ts";
import type { Block } from "./scan.ts";
import { skipBlank } from "./values.ts";

/** What `@string` defines, by name in lower case. */
export type Strings = Map<string, string>;

/** The months that every style of BibTeX defines. */
export const standardStrings: ReadonlyMap<string, string> = new Map(
  "jan feb mar apr may jun jul aug sep oct nov dec".split(" ").map((month) => [month, month]),
);

const assignment = /([^\s,={}()"#%@]+)\s*=\s*/y;

/** Reads the definitions of a `@string` into the map; gives the offset behind it. */
export function readStrings(block: Block, strings: Strings, { complain }: Places): number {
  const { text, limit, close } = block;
  for (let at = block.from; at < limit; ) {
    at = skipBlank(text, at, limit);
    if (text[at] === close) return at + 1;
    if (text[at] === ",") at++;
    else {
      assignment.lastIndex = at;
      const [head = "", name = ""] = assignment.exec(text) ?? [];
      const value = head ? readValue(text, at + head.length, limit, strings) : undefined;
      if (!value || value.end < 0) {
        complain({ start: block.start, end: block.from }, "the @string is not closed");
        return nextEntry(text, at, limit);
      }
      strings.set(name.toLowerCase(), value.text);
      at = value.end;
    }
  }
  return limit;
}
