import type * as z from "zod";
import type { Doctrine } from "./doctrine.ts";
import { layRequirement } from "./lay-requirement.ts";
import { byId, joinLists } from "./merge-doctrine.ts";
import type { Problem } from "./problem.ts";
import { type Entry, readFile } from "./read-file.ts";
import { lexiconFile, requirementsFile, skeletonsFile, sourceFile, termFile } from "./schema.ts";
import { createSkeleton } from "./skeletons.ts";

/** A doctrine file as text; `path` uses either slash, and only its last two parts decide what the file is. */
export interface DoctrineText {
  readonly path: string;
  readonly text: string;
}

/** Files that fit their schemas, by kind, and what is wrong with the others. */
export interface Entries {
  readonly terms: readonly Entry<z.infer<typeof termFile>>[];
  readonly sources: readonly Entry<z.infer<typeof sourceFile>>[];
  readonly requirements: readonly Entry<z.infer<typeof requirementsFile>>[];
  readonly lexicon: readonly Entry<z.infer<typeof lexiconFile>>[];
  readonly skeletons: readonly Entry<z.infer<typeof skeletonsFile>>[];
  readonly problems: readonly Problem[];
}

/** Reads each file against the schema of its kind; terms and sources come in the order of their ids. Never throws. */
export function readEntries(files: readonly DoctrineText[]): Entries {
  const problems: Problem[] = [];
  const read = <T>(kind: FileKind, schema: z.ZodType<T>): Entry<T>[] => {
    const found = readKind(files, kind, schema);
    problems.push(...found.problems);
    return found.entries;
  };
  return {
    terms: read("term", termFile).sort(byId),
    sources: read("source", sourceFile).sort(byId),
    requirements: read("requirements", requirementsFile),
    lexicon: read("lexicon", lexiconFile),
    skeletons: read("skeletons", skeletonsFile),
    problems: [...files.filter(({ path }) => !kindOf(path)).map(({ path }) => misplaced(path)), ...problems],
  };
}

/** Reads the files of one kind; those that do not fit are problems. */
export function readKind<T>(
  files: readonly DoctrineText[],
  kind: FileKind,
  schema: z.ZodType<T>,
): { readonly entries: Entry<T>[]; readonly problems: readonly Problem[] } {
  const read = files
    .filter(({ path }) => kindOf(path) === kind)
    .map(({ path, text }) => ({ id: idOf(path), reading: readFile(path, text, schema) }));
  return {
    entries: read.flatMap(({ id, reading }) => ("file" in reading ? [{ id, file: reading.file }] : [])),
    problems: read.flatMap(({ reading }) => ("problems" in reading ? reading.problems : [])),
  };
}

/** The values of the entries as a doctrine, which refers to nothing yet; its requirements change those of the base. */
export function assemble(
  { terms, sources, requirements, lexicon, skeletons }: Entries,
  base: Pick<Doctrine, "requirements"> = { requirements: [] },
): Doctrine {
  const known = (wanted: string) => base.requirements.find(({ id }) => id === wanted);
  return {
    terms: terms.map(({ id, file }) => ({ id, ...file.value })),
    sources: sources.map(({ id, file }) => ({ id, ...file.value })),
    requirements: requirements.flatMap(({ file }) =>
      file.value.flatMap((change) => layRequirement(known(change.id), change) ?? []),
    ),
    lexicon: lexicon.reduce((joined, { file }) => joinLists(joined, file.value), {}),
    skeletons: skeletons.flatMap(({ file }) => file.value.map(createSkeleton)),
  };
}

export type FileKind = "term" | "source" | "requirements" | "lexicon" | "skeletons" | "examples";

const kinds: readonly [FileKind, RegExp][] = [
  ["term", /(?:^|\/)terms\/[^/]+\.ya?ml$/],
  ["source", /(?:^|\/)sources\/[^/]+\.ya?ml$/],
  ["examples", /(?:^|\/)examples\/[^/]+\.ya?ml$/],
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
  const places = "terms/, sources/, requirements.yaml, lexicon.yaml, skeletons.yaml or examples/";
  return { path, line: 1, column: 1, span: { start: 0, end: 0 }, message: `a doctrine has only ${places}` };
}
