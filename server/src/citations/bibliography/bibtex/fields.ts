import type { BibEntry } from "./entry.ts";
import { fromLatex, fromVerbatim } from "./latex.ts";

/** The fields of an entry as words. */
export interface Fields {
  /** The first of the fields that is there, its LaTeX read; the empty string if none is. */
  readonly words: (...names: readonly string[]) => string;
  /** The same for addresses and numbers, which LaTeX takes letter by letter. */
  readonly verbatim: (...names: readonly string[]) => string;
  /** The same as it is written: names and notes are split before they are read. */
  readonly raw: (...names: readonly string[]) => string;
}

/** A title, a name or a number is shorter; what is longer was swallowed by a fault, or is no datum. In UTF-16 units. */
const longest = 20_000;

export function readFields(fields: BibEntry["fields"]): Fields {
  const raw = (...names: readonly string[]) => {
    for (const name of names) {
      const value = fields.get(name);
      if (value && value.length <= longest && value.trim()) return value.trim();
    }
    return "";
  };
  return {
    raw,
    words: (...names) => {
      const value = raw(...names);
      return value && fromLatex(value);
    },
    verbatim: (...names) => {
      const value = raw(...names);
      return value && fromVerbatim(value);
    },
  };
}
