import type { Places } from "../places.ts";
import { type BibEntry, longestEntry, nextEntry } from "./entry.ts";
import { readEntry } from "./read-entry.ts";
import { readStrings, type Strings, standardStrings } from "./strings.ts";
import { closingBrace, nextAt } from "./values.ts";

const command = /@\s*([a-z][\w:+-]*)\s*([{(])?/iy;

/**
 * Splits a .bib file into its entries, in order; yields how far it is after each. What is broken is a problem at its
 * place, and reading goes on behind it. Linear in the text; never throws.
 */
export function* scanBibtex(text: string, places: Places): Generator<number, BibEntry[]> {
  const entries: BibEntry[] = [];
  const strings: Strings = new Map(standardStrings);
  for (let at = 0; at < text.length; ) {
    const limit = Math.min(at + longestEntry, text.length);
    const start = nextAt(text, at, limit);
    command.lastIndex = start;
    const [whole = "@", type = "", open] = command.exec(text) ?? [];
    if (start === limit || !type) at = start + 1;
    else if (!open) at = withoutBrace(text, start, whole, places);
    else {
      const body = {
        text,
        start,
        from: start + whole.length,
        limit: Math.min(start + longestEntry, text.length),
      };
      const found = readBlock(
        type.toLowerCase(),
        { ...body, close: open === "{" ? "}" : ")" },
        strings,
        places,
      );
      if (found.entry) entries.push(found.entry);
      at = found.end;
    }
    yield Math.min(at, text.length);
  }
  return entries;
}

/** What stands between the brackets of an entry or another command. */
export interface Block {
  readonly text: string;
  /** Where its "@" is. */
  readonly start: number;
  /** Behind its opening bracket. */
  readonly from: number;
  readonly limit: number;
  readonly close: "}" | ")";
}

interface Found {
  readonly entry?: BibEntry;
  readonly end: number;
}

function readBlock(type: string, block: Block, strings: Strings, places: Places): Found {
  if (type === "comment" || type === "preamble") {
    const end = closingBrace(block.text, block.from, block.limit);
    return { end: end < 0 ? nextEntry(block.text, block.from, block.limit) : end + 1 };
  }
  if (type === "string") return { end: readStrings(block, strings, places) };
  return readEntry(type, block, strings, places);
}

const known =
  /^(?:article|book|inbook|incollection|inproceedings|misc|online|report|thesis|jurisdiction|legislation|legal|string)$/i;

/** "@" and a word in running text is nothing; a type of entry at the start of a line has lost its brace. */
function withoutBrace(text: string, start: number, whole: string, { complain }: Places): number {
  const end = start + whole.trimEnd().length;
  const atLineStart = start === 0 || text.charCodeAt(start - 1) === 10;
  if (atLineStart && known.test(text.slice(start + 1, end).trim()))
    complain({ start, end }, `there is no "{" behind ${text.slice(start, end)}`);
  return end;
}
