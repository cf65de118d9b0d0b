import type { Source } from "../../../doctrine/doctrine.ts";
import type { Places } from "../places.ts";
import { sourceOf } from "../source-of.ts";
import type { BibEntry } from "./entry.ts";
import { createInheritance } from "./inherit.ts";
import { scanBibtex } from "./scan.ts";
import { toCsl } from "./to-csl.ts";

/**
 * Reads a .bib file; yields the share of the work that is done after each entry. Entries are read twice over, since
 * one may inherit from any other: first as they are written, then with what they inherit.
 */
export function* readBibtex(path: string, text: string, places: Places): Generator<number, Source[]> {
  const scanning = scanBibtex(text, places);
  let step = scanning.next();
  for (; !step.done; step = scanning.next()) yield step.value / text.length / 2;
  const entries = step.value;
  const byKey = new Map<string, BibEntry>();
  for (const entry of entries) {
    byKey.set(entry.key, entry);
    yield 0.5;
  }
  const inherit = createInheritance(byKey);
  const sources: Source[] = [];
  for (const entry of entries) {
    const { type, key, span, line } = entry;
    if (type === "xdata" || type === "set") continue;
    sources.push(sourceOf(key, toCsl(type, inherit(entry)), { path, span, line }));
    yield 0.5 + span.end / text.length / 2;
  }
  return sources;
}
