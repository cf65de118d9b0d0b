import type { Span } from "../../../text/span.ts";

/** An object of a list, as it stands in the text; `closed` is false where another begins before it ends. */
export interface JsonObject {
  readonly span: Span;
  readonly closed: boolean;
}

const [quote, backslash, closeList, openObject, closeObject] = [34, 92, 93, 123, 125];
const list = /^\uFEFF?\s*(?:\[|\{[\s\S]*?"(?:items|references)"\s*:\s*\[)/;
const item = /\{\s*"(?:id|citation-key)"\s*:/y;

/** Nothing that is cited is longer; more is a file that is broken from there on. In UTF-16 units. */
const longestObject = 500_000;

/**
 * The objects of the list, or the one object that the text is. An object in which another item begins, with a brace
 * and an id or with a brace in the same column, has lost its own brace; a string ends with its line at the latest.
 * Linear in the text; never throws.
 */
export function* scanObjects(text: string): Generator<JsonObject> {
  const head = list.exec(text.slice(0, 100_000))?.[0];
  for (let at = head?.length ?? 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (head && unit === closeList) return;
    if (unit !== openObject) continue;
    const end = endOfObject(text, at);
    const closed = end >= 0;
    const next = closed ? end : nextObject(text, at);
    yield { span: { start: at, end: next }, closed };
    at = next - 1;
  }
}

/** Behind the closing brace; -1 if there is none before the next item. */
function endOfObject(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestObject);
  let depth = 0;
  for (let i = start; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (unit === quote) i = endOfString(text, i + 1, limit);
    else if (unit === closeObject && --depth === 0) return i + 1;
    else if (unit === openObject && depth++ > 0 && beginsItem(text, i)) return -1;
  }
  return -1;
}

function beginsItem(text: string, at: number): boolean {
  item.lastIndex = at;
  return item.test(text);
}

/** Where the next item begins, as far as that can be told from a broken one. */
function nextObject(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestObject);
  const indent =
    text
      .slice(Math.max(0, start - 50), start)
      .split("\n")
      .at(-1) ?? "";
  const inColumn = indent.trim() === "" && start > 0 ? text.indexOf(`\n${indent}{`, start) : -1;
  const byColumn = inColumn < 0 ? limit : inColumn + 1 + indent.length;
  const byId = text.slice(start + 1, limit).search(/\{\s*"(?:id|citation-key)"\s*:/);
  return Math.min(limit, byColumn, byId < 0 ? limit : start + 1 + byId);
}

function endOfString(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (unit === quote || unit === 10) return i;
    if (unit === backslash) i++;
  }
  return limit;
}
