import type { Span } from "../../../text/span.ts";
import { beginsEntry } from "./entry.ts";
import { readValue } from "./read-value.ts";
import type { Strings } from "./strings.ts";
import { closingPlainBrace, skipBlank } from "./values.ts";

/** A field as far as it can be read, and where reading goes on. */
export interface Field {
  /** In lower case; empty where there is no field but only a fault. */
  readonly name: string;
  readonly value: string;
  /** Where the value begins. */
  readonly start: number;
  readonly end: number;
  readonly fault?: { readonly span: Span; readonly message: string };
}

const head = /([^\s,={}()"#%@]+)\s*(=)?/y;

/** Reads the field that begins at `at`. `stop` tells where the entry ends at the latest; it is asked only on faults. */
export function readField(
  text: string,
  at: number,
  limit: number,
  strings: Strings,
  stop: () => number,
): Field {
  head.lastIndex = at;
  const [whole, word = "", equals] = head.exec(text) ?? [];
  const start = at + (whole ?? text[at] ?? "").length;
  const span = { start: at, end: at + (word.length || 1) };
  const skipped = (message: string): Field => {
    return { name: "", value: "", start, end: nextField(text, at + 1, stop()), fault: { span, message } };
  };
  if (!whole) return skipped("the name of a field is expected here");
  if (!equals) return skipped(`"=" is missing behind ${word}`);
  const name = word.toLowerCase();
  const value = readValue(text, start, limit, strings);
  if (!value)
    return { name: "", value: "", start, end: start, fault: { span, message: `${word} has no value` } };
  if (value.end < 0) return cutField(text, name, value.start, stop());
  const field = { name, value: value.text, start: value.start, end: value.end };
  const fault = faultBehind(text, word, value.end, limit);
  return fault ? { ...field, fault } : field;
}

/**
 * Reads a field anew whose value goes on over the fields behind it: it may end in a backslash, as a path of Windows
 * does, or nothing closes it.
 */
export function rereadField(text: string, { name, start, end }: Field, limit: number, stop: number): Field {
  const close = text[start] === "{" ? closingPlainBrace(text, start + 1, limit) : -1;
  if (close < 0 || close + 1 >= end) return cutField(text, name, start, stop);
  return { name, value: text.slice(start + 1, close), start, end: close + 1 };
}

/** A value that nothing closes ends where the next field begins, and is kept as far as that. */
function cutField(text: string, name: string, start: number, stop: number): Field {
  const end = nextField(text, start + 1, stop);
  const value = text.slice(start + 1, end).replace(/[\s,}]+$/, "");
  const message =
    text[start] === '"' ? `the quotes of ${name} are not closed` : `the brace of ${name} is not closed`;
  return { name, value, start, end, fault: { span: { start, end: start + 1 }, message } };
}

function faultBehind(text: string, word: string, end: number, limit: number): Field["fault"] {
  const next = skipBlank(text, end, limit);
  if (next >= limit || ",})".includes(text[next] ?? "") || beginsEntry(text, next)) return undefined;
  head.lastIndex = next;
  const [, , equals] = head.exec(text) ?? [];
  if (equals) return { span: { start: end - 1, end }, message: `a comma is missing behind ${word}` };
  return { span: { start: next, end: next + 1 }, message: `there is more behind the value of ${word}` };
}

const fieldLine = /\n[ \t]*,?[ \t]*[a-z][\w:+-]*[ \t]*=[ \t]*["{\d]/i;

/** Where the next line begins that looks like a field, at most at `stop`. */
export function nextField(text: string, from: number, stop: number): number {
  const found = text.slice(from, stop).search(fieldLine);
  return found < 0 ? Math.max(from, stop) : from + found;
}

const swallowed = /,[ \t]*\r?\n[ \t]*[a-z][\w:+-]*[ \t]*=[ \t]*["{]/i;

/** Whether a value goes on over the fields behind it: the brace that closes it is another's. */
export function swallows({ value }: Field): boolean {
  return swallowed.test(value);
}
