import type { Source } from "../../doctrine/doctrine.ts";
import type { Problem } from "../../doctrine/problem.ts";
import { readBibtex } from "./bibtex/read-bibtex.ts";
import { readCslJson } from "./csl/read-json.ts";
import { readCslYaml } from "./csl/read-yaml.ts";
import { createPlaces, type Places } from "./places.ts";
import { readRis } from "./ris/read-ris.ts";

/** What one bibliography holds. */
export interface Bibliography {
  readonly path: string;
  /** In the order of the file, each key once. */
  readonly sources: readonly Source[];
  /** By the keys that may cite them: their own, and those they go by besides. */
  readonly byKey: ReadonlyMap<string, Source>;
  /** In the order of the file. Entries that are broken are here; the others load. */
  readonly problems: readonly Problem[];
}

export interface Pacing {
  /**
   * Asked after every entry: a promise lets others run until it is fulfilled, undefined goes on. The core has no
   * clock; its caller decides when it is time. A promise that is rejected ends the reading.
   */
  readonly pause: () => Promise<void> | undefined;
  /** Told before each pause how much is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** The endings of files that `readBibliography` can read, as pandoc has them. */
export const bibliographyEndings: readonly string[] = [".bib", ".bibtex", ".ris", ".json", ".yaml", ".yml"];

/** Reads a bibliography; the ending of the path says what it is. Linear in the text; never throws. */
export function readBibliography(path: string, text: string): Bibliography {
  const reading = readInSteps(path, text);
  for (let step = reading.next(); ; step = reading.next()) if (step.done) return step.value;
}

/** The same in steps of one entry, between which others may run: 20,000 entries are half a second of work. */
export async function readBibliographyInChunks(
  path: string,
  text: string,
  { pause, onProgress }: Pacing,
): Promise<Bibliography> {
  const reading = readInSteps(path, text);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) return step.value;
    const wait = pause();
    if (wait) {
      onProgress?.(step.value);
      await wait;
    }
  }
}

function* readInSteps(path: string, text: string): Generator<number, Bibliography> {
  const places = createPlaces(path, text);
  const misread = text.indexOf("\uFFFD");
  if (misread >= 0)
    places.complain({ start: misread, end: misread + 1 }, "the file is not UTF-8 text; save it as UTF-8");
  const sources = yield* reader(path)(path, text, places);
  const byKey = yield* keySources(sources, places.complain);
  return { path, sources: [...new Set(byKey.values())], byKey, problems: places.problems() };
}

type Reader = (path: string, text: string, places: Places) => Generator<number, Source[]>;

function reader(path: string): Reader {
  const ending = /\.[^./\\]*$/.exec(path.toLowerCase())?.[0];
  switch (ending) {
    case ".bib":
    case ".bibtex":
      return readBibtex;
    case ".ris":
      return readRis;
    case ".json":
      return readCslJson;
    case ".yaml":
    case ".yml":
      return readCslYaml;
    default:
      return readNothing;
  }
}

// biome-ignore lint/correctness/useYield: it reads nothing
function* readNothing(_path: string, _text: string, { complain }: Places): Generator<number, Source[]> {
  complain({ start: 0, end: 0 }, `a bibliography is a ${bibliographyEndings.join(", ")} file`);
  return [];
}

/**
 * Of several entries with one key the last counts, as it does for pandoc; each after the first is a problem. Other
 * names of an entry stand behind the keys, and never take the place of one.
 */
export function* keySources(
  sources: readonly Source[],
  complain: Places["complain"],
): Generator<number, Map<string, Source>> {
  const byKey = new Map<string, Source>();
  for (const source of sources) {
    const first = byKey.get(source.id);
    const start = source.origin?.span.start ?? 0;
    if (first) {
      complain(
        { start, end: start + 1 },
        `the key ${source.id} is taken by the entry on line ${first.origin?.line}`,
      );
      byKey.delete(source.id);
    }
    byKey.set(source.id, source);
    yield 1;
  }
  for (const source of sources) {
    const { "other-ids": others } = source.csl;
    for (const name of Array.isArray(others) ? others.map(String) : [])
      if (!byKey.has(name)) byKey.set(name, source);
    yield 1;
  }
  return byKey;
}
