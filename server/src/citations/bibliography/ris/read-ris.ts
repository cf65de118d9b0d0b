import type { Source } from "../../../doctrine/doctrine.ts";
import type { Places } from "../places.ts";
import { sourceOf } from "../source-of.ts";
import { type RisRecord, scanRis } from "./records.ts";
import { risToCsl } from "./to-csl.ts";

/** Reads a .ris file; yields the share of the work that is done after each line and each record. */
export function* readRis(path: string, text: string, places: Places): Generator<number, Source[]> {
  const scanning = scanRis(text, places);
  let step = scanning.next();
  for (; !step.done; step = scanning.next()) yield step.value / text.length / 2;
  const sources: Source[] = [];
  const taken = new Map<string, number>();
  for (const record of step.value) {
    const key = freeKey(record, taken);
    const { span, line } = record;
    if (key) sources.push(sourceOf(key, risToCsl(record), { path, span, line }));
    else
      places.complain(
        { start: span.start, end: span.start },
        "the record has neither ID, author nor year, so that nothing can cite it",
      );
    yield 0.5 + span.end / text.length / 2;
  }
  return sources;
}

/**
 * The key as pandoc makes it: the record's ID, else the surnames of its authors and its year, "Kilovaty_2018"; the
 * second of one name has an "a" behind it, the third a "b".
 */
function freeKey({ tags }: RisRecord, taken: Map<string, number>): string {
  const values = (...names: readonly string[]) =>
    tags.filter(([tag, value]) => names.includes(tag) && value).map(([, value]) => value);
  const authors = values("AU", "A1").map((name) => /^[^,\s]*/.exec(name)?.[0] ?? "");
  const key =
    values("ID").at(-1) ||
    authors.join("_") +
      values("PY", "Y1")
        .map((year) => `_${year}`)
        .join("");
  const times = taken.get(key) ?? 0;
  taken.set(key, times + 1);
  return times === 0 || !key ? key : key + String.fromCharCode("a".charCodeAt(0) + times - 1);
}
