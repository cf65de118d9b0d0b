import { parseDocument } from "yaml";
import type { Source } from "../../../doctrine/doctrine.ts";
import type { Places } from "../places.ts";
import { sourceOf } from "../source-of.ts";
import { readCslItem } from "./item.ts";

/**
 * Reads CSL-YAML as pandoc does: a list of items, alone or under `references`. Yields the share of the work that is
 * done after each item; an item that is broken is a problem, and the others load.
 */
export function* readCslYaml(path: string, text: string, places: Places): Generator<number, Source[]> {
  const sources: Source[] = [];
  const items = listItems(text);
  if (items.length === 0 && text.trim() !== "")
    places.complain({ start: 0, end: 0 }, "this is no CSL YAML: a list of entries is expected");
  for (const span of items) {
    const line = places.lineOf(span.start);
    const read = readItem(text.slice(span.start, span.end));
    if ("fault" in read)
      places.complain({ start: span.start + read.at, end: span.start + read.at + 1 }, read.fault);
    else sources.push(sourceOf(read.key, read.csl, { path, span, line }));
    yield span.end / text.length;
  }
  return sources;
}

/** An item is read alone, so that a broken one does not take the others with it: no anchor reaches beyond it. */
function readItem(text: string) {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) return { fault: error.message, at: Math.min(error.pos[0], text.length - 1) };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    const read = readCslItem(Array.isArray(value) ? value[0] : value);
    return typeof read === "string" ? { fault: read, at: 0 } : read;
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error), at: 0 };
  }
}

/** No item is longer; in UTF-16 units. YAML is slow to read, and the list may not be YAML at all. */
const longestItem = 50_000;

/** Where the items of the list stand: each begins with "- " in the column of the first. */
function listItems(text: string): { start: number; end: number }[] {
  const first = /^(?:[^\n]*\n)*?( *)- /.exec(text);
  const indent = first?.[1] ?? "";
  const starts: number[] = [];
  let end = text.length;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf("\n", at);
    if (text.startsWith(`${indent}- `, at)) starts.push(at);
    else if (
      starts.length > 0 &&
      /^(?:\S|\.\.\.|---)/.test(text.slice(at, at + 3)) &&
      !text.startsWith("#", at)
    )
      end = Math.min(end, at);
    if (end < text.length || next < 0) break;
    at = next + 1;
  }
  return starts.map((start, i) => ({ start, end: Math.min(starts[i + 1] ?? end, start + longestItem) }));
}
