import type { Places } from "../places.ts";
import { type BibEntry, beginsEntry, leftOut, longestEntry, nextEntry } from "./entry.ts";
import { type Field, readField, rereadField, swallows } from "./read-field.ts";
import { readKey } from "./read-key.ts";
import type { Block } from "./scan.ts";
import type { Strings } from "./strings.ts";
import { skipBlank } from "./values.ts";

/** More than these in one entry, and it is no use to read on in it. */
const mostFaults = 5;

/**
 * Reads an entry from behind its opening bracket. With a key it is an entry, whatever else is wrong with it: what is
 * cited must be known. Each fault is a problem at its place, and reading goes on with the next field.
 */
export function readEntry(
  type: string,
  block: Block,
  strings: Strings,
  places: Places,
): { readonly entry?: BibEntry; readonly end: number } {
  const { key, end: from } = readKey(block, places);
  const { fields, end } = readFields({ ...block, from }, strings, places);
  if (!key) return { end };
  const { start } = block;
  return {
    entry: { type, key, span: { start, end }, line: places.lineOf(start), fields: byName(fields) },
    end,
  };
}

/** The first of several fields of one name counts, as in BibTeX. */
function byName(fields: readonly Field[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { name, value } of fields)
    if (name && !leftOut.has(name) && !map.has(name)) map.set(name, value);
  return map;
}

/** The fields, and the offset behind the entry. */
function readFields(
  block: Block,
  strings: Strings,
  { complain }: Places,
): { readonly fields: readonly Field[]; readonly end: number } {
  const { text, start, from, limit, close } = block;
  const stop = () => nextEntry(text, from, limit);
  let fields: Field[] = [];
  let faults = 0;
  let tries = 0;
  const add = (field: Field): number => {
    fields.push(field);
    if (field.fault) {
      complain(field.fault.span, field.fault.message);
      faults++;
    }
    return field.end;
  };
  for (let at = from; ; ) {
    at = skipBlank(text, at, limit);
    if (faults > mostFaults) return { fields, end: stop() };
    if (at >= limit || beginsEntry(text, at)) {
      const greedy = faults === 0 && tries++ < mostFaults ? fields.findIndex(swallows) : -1;
      const field = fields[greedy];
      if (!field) {
        if (faults === 0) complain({ start, end: from }, unclosed(at >= limit && limit < text.length));
        return { fields, end: at };
      }
      fields = fields.slice(0, greedy);
      at = add(rereadField(text, field, limit, stop()));
    } else if (text[at] === ",") at++;
    else if (text[at] === close) {
      const more = fieldBehind(text, at + 1);
      if (!more) return { fields, end: at + 1 };
      complain({ start: at, end: at + 1 }, `a brace too many closes the entry before ${more}`);
      faults++;
      at++;
    } else at = add(readField(text, at, limit, strings, stop));
  }
}

const behind = /\s*,\s*([a-z][\w:+-]*)\s*=\s*["{\d]/iy;

/** The name of the field behind what looks like the end of an entry. */
function fieldBehind(text: string, at: number): string | undefined {
  behind.lastIndex = at;
  return behind.exec(text)?.[1];
}

function unclosed(tooLong: boolean): string {
  return tooLong
    ? `the entry is longer than ${longestEntry} characters, or not closed`
    : "the entry is not closed";
}
