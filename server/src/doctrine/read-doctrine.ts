import type { z } from "zod";
import { crossCheck } from "./cross-check.ts";
import type { Doctrine } from "./doctrine.ts";
import { DoctrineError, type Problem } from "./problem.ts";
import { type Entry, readFile } from "./read-file.ts";
import { lexiconFile, requirementsFile, skeletonsFile, sourceFile, termFile } from "./schema.ts";
import { createSkeleton } from "./skeletons.ts";

export { DoctrineError, type Problem } from "./problem.ts";

/** A doctrine file as text; `path` uses either slash, and only its last two parts decide what the file is. */
export interface DoctrineText {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads `terms/*.yaml`, `sources/*.yaml`, `requirements.yaml`, `lexicon.yaml` and `skeletons.yaml` into one
 * doctrine, terms and sources in the order of their ids; the single files may be absent.
 * Throws a DoctrineError that lists every problem of every file with line and column.
 */
export function readDoctrine(files: readonly DoctrineText[]): Doctrine {
  const problems: Problem[] = [];
  const read = <T>(name: RegExp, schema: z.ZodType<T>): Entry<T>[] =>
    files.flatMap(({ path, text }) => {
      const id = name.exec(path.replaceAll("\\", "/"))?.groups?.id;
      if (id === undefined) return [];
      const reading = readFile(path, text, schema);
      if ("file" in reading) return [{ id, file: reading.file }];
      problems.push(...reading.problems);
      return [];
    });
  const terms = byId(read(/(?:^|\/)terms\/(?<id>[^/]+)\.ya?ml$/, termFile));
  const sources = byId(read(/(?:^|\/)sources\/(?<id>[^/]+)\.ya?ml$/, sourceFile));
  const requirements = read(/(?:^|\/)(?<id>requirements)\.ya?ml$/, requirementsFile);
  const lexicon = read(/(?:^|\/)(?<id>lexicon)\.ya?ml$/, lexiconFile);
  const skeletons = read(/(?:^|\/)(?<id>skeletons)\.ya?ml$/, skeletonsFile);
  // Cross-references into a file that could not be read would only repeat its problem.
  if (problems.length === 0) problems.push(...crossCheck(terms, sources, requirements));
  if (problems.length > 0) throw new DoctrineError(problems);
  return {
    terms: terms.map(({ id, file }) => ({ id, ...file.value })),
    sources: sources.map(({ id, file }) => ({ id, ...file.value })),
    requirements: requirements.flatMap(({ file }) => file.value),
    lexicon: Object.assign({}, ...lexicon.map(({ file }) => file.value)),
    skeletons: skeletons.flatMap(({ file }) => file.value.map(createSkeleton)),
  };
}

function byId<T>(entries: Entry<T>[]): Entry<T>[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
