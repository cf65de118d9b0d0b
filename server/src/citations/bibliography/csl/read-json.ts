import type { Source } from "../../../doctrine/doctrine.ts";
import type { Span } from "../../../text/span.ts";
import type { Places } from "../places.ts";
import { sourceOf } from "../source-of.ts";
import { readCslItem } from "./item.ts";
import { scanObjects } from "./objects.ts";

/**
 * Reads CSL-JSON: a list of items, an object that holds it as `items` or `references`, or one item. Yields the share
 * of the work that is done after each item; an item that is broken is a problem, and the others load.
 */
export function* readCslJson(path: string, text: string, places: Places): Generator<number, Source[]> {
  const sources: Source[] = [];
  if (!/^\uFEFF?\s*(?:[[{]|$)/.test(text))
    places.complain({ start: 0, end: 0 }, "this is no CSL JSON: a list of entries is expected");
  for (const { span, closed } of scanObjects(text)) {
    yield span.start / text.length;
    const item = closed ? parse(text, span, places) : undefined;
    if (!closed) places.complain({ start: span.start, end: span.start + 1 }, "the entry is not closed");
    if (item === undefined) continue;
    const read = readCslItem(item);
    if (typeof read === "string")
      places.complain({ start: span.start, end: span.start + 1 }, isZotero(item) ? zotero : read);
    else sources.push(sourceOf(read.key, read.csl, { path, span, line: places.lineOf(span.start) }));
  }
  return sources;
}

const zotero = "this is Zotero's own JSON, not CSL JSON: export the library as CSL JSON";

function isZotero(item: unknown): boolean {
  return typeof item === "object" && item !== null && "itemType" in item && !("type" in item);
}

function parse(text: string, span: Span, { complain }: Places): unknown {
  try {
    const item: unknown = JSON.parse(text.slice(span.start, span.end));
    return item;
  } catch (error) {
    const at = span.start + Math.min(offsetIn(error), span.end - span.start - 1);
    complain({ start: at, end: at + 1 }, "this is no valid JSON");
    return undefined;
  }
}

/** Some engines say where the fault is; the entry's start is where it is otherwise. */
function offsetIn(error: unknown): number {
  return Number(/at position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1] ?? 0);
}
