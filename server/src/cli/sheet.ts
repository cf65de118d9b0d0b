import type { Figures } from "./figures.ts";
import { jsonItem } from "./format-json.ts";

/** Joins what is printed of single memos to one output, piece by piece; it keeps no memo. */
export interface Sheet {
  /** What to print for the next memo. */
  readonly add: (text: string, file: string) => string;
  /** What to print for a memo that could not be read. */
  readonly miss: (file: string, problem: string) => string;
  /** What to print behind the last. */
  readonly end: (figures: Figures) => string;
}

/** For a reader: `between` two memos, and a closing line if there was a memo at all. */
export function textSheet(between: string, close: (figures: Figures) => string): Sheet {
  let begun = false;
  return {
    add: (text) => {
      const piece = begun ? `${between}${text}` : text;
      begun = true;
      return piece;
    },
    miss: () => "",
    end: (figures) => (begun ? close(figures) : ""),
  };
}

/** An array of items that `jsonItem` wrote; `missing` is the entry of a memo that could not be read, if there is one. */
export function jsonSheet(missing?: (file: string, problem: string) => unknown): Sheet {
  let begun = false;
  const add = (text: string): string => {
    const piece = `${begun ? ",\n" : "[\n"}${text}`;
    begun = true;
    return piece;
  };
  return {
    add,
    miss: (file, problem) => (missing ? add(jsonItem(missing(file, problem))) : ""),
    end: () => (begun ? "\n]\n" : "[]\n"),
  };
}

/** JSON Lines: one memo a line, also one that could not be read, so that outputs can be joined and cut anywhere. */
export function lineSheet(missing: (file: string, problem: string) => unknown): Sheet {
  return {
    add: (text) => `${text}\n`,
    miss: (file, problem) => `${JSON.stringify(missing(file, problem))}\n`,
    end: () => "",
  };
}
