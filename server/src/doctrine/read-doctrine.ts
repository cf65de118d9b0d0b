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
 * doctrine, terms and sources in the order of their ids; any of them may be absent.
 * Throws a DoctrineError that lists every problem of every file with line and column.
 */
export function readDoctrine(files: readonly DoctrineText[]): Doctrine {
  const problems = files.filter(({ path }) => !kindOf(path)).map(({ path }) => misplaced(path));
  const read = <T>(kind: FileKind, schema: z.ZodType<T>): Entry<T>[] =>
    files.flatMap(({ path, text }) => {
      const id = kindOf(path) === kind ? idOf(path) : undefined;
      if (id === undefined) return [];
      const reading = readFile(path, text, schema);
      if ("file" in reading) return [{ id, file: reading.file }];
      problems.push(...reading.problems);
      return [];
    });
  const terms = byId(read("term", termFile));
  const sources = byId(read("source", sourceFile));
  const requirements = read("requirements", requirementsFile);
  const lexicon = read("lexicon", lexiconFile);
  const skeletons = read("skeletons", skeletonsFile);
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

type FileKind = "term" | "source" | "requirements" | "lexicon" | "skeletons";

const kinds: readonly [FileKind, RegExp][] = [
  ["term", /(?:^|\/)terms\/[^/]+\.ya?ml$/],
  ["source", /(?:^|\/)sources\/[^/]+\.ya?ml$/],
  ["requirements", /(?:^|\/)requirements\.ya?ml$/],
  ["lexicon", /(?:^|\/)lexicon\.ya?ml$/],
  ["skeletons", /(?:^|\/)skeletons\.ya?ml$/],
];

function kindOf(path: string): FileKind | undefined {
  return kinds.find(([, pattern]) => pattern.test(path.replaceAll("\\", "/")))?.[0];
}

function idOf(path: string): string {
  return path.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/, "");
}

function misplaced(path: string): Problem {
  const places = "terms/, sources/, requirements.yaml, lexicon.yaml or skeletons.yaml";
  return { path, line: 1, column: 1, span: { start: 0, end: 0 }, message: `a doctrine has only ${places}` };
}

function byId<T>(entries: Entry<T>[]): Entry<T>[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
