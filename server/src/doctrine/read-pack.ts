import { crossCheck, labelsOf } from "./cross-check.ts";
import type { Doctrine } from "./doctrine.ts";
import type { Example, Expectation } from "./example.ts";
import { mergeDoctrine } from "./merge-doctrine.ts";
import { beyondTheCheck } from "./pack-limits.ts";
import type { Problem } from "./problem.ts";
import { assemble, type DoctrineText, type Entries, readEntries, readKind } from "./read-entries.ts";
import type { DoctrineFile, Place } from "./read-file.ts";
import { examplesFile } from "./schema.ts";

/** A firm's own terms, sources, requirements, phrases and skeletons, read against the doctrine they are laid over. */
export interface Pack {
  /** The base with the pack over it; absent while a file of the pack, its examples apart, is wrong. */
  readonly doctrine?: Doctrine;
  /** In the order of the files. */
  readonly examples: readonly Example[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the files of a pack; `rules` are the ids that its examples may name. Never throws: what is wrong are
 * problems, each with line and column.
 */
export function readPack(files: readonly DoctrineText[], base: Doctrine, rules: readonly string[]): Pack {
  const unreadable = files.flatMap(unreadableText);
  const readable = files.filter(({ path }) => !unreadable.some((problem) => problem.path === path));
  const entries = readEntries(readable);
  const examples = readKind(readable, "examples", examplesFile(rules));
  const problems = [...unreadable, ...entries.problems];
  // Cross-references into a file that could not be read would only repeat its problem.
  if (problems.length === 0) problems.push(...crossCheck(entries, base), ...beyondTheCheck(entries, base));
  return {
    ...(problems.length === 0 && { doctrine: mergeDoctrine(base, assemble(entries, base)) }),
    examples: [...examples.entries.flatMap(({ file }) => givenExamples(file)), ...termExamples(entries)],
    problems: [...problems, ...examples.problems],
  };
}

/** More than a pack can need, and less than stops the reader for a noticeable time. In UTF-16 units. */
const longest = 1_000_000;

function unreadableText({ path, text }: DoctrineText): Problem[] {
  if (text.length > longest) {
    const message = `the file has more than ${longest / 1_000_000} million characters`;
    return [{ path, line: 1, column: 1, span: { start: 0, end: 0 }, message }];
  }
  const start = text.indexOf("\uFFFD");
  if (start < 0) return [];
  const lines = text.slice(0, start).split("\n");
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const message = "the file is not UTF-8 text; save it as UTF-8";
  return [{ path, line: lines.length, column, span: { start, end: start + 1 }, message }];
}

type ExamplesFile = DoctrineFile<{
  readonly flag: readonly { readonly rule: string; readonly words?: string; readonly memo: string }[];
  readonly pass: readonly { readonly rule?: string; readonly memo: string }[];
}>;

function givenExamples(file: ExamplesFile): Example[] {
  return [
    ...file.value.flag.map(({ memo, ...expected }, i) =>
      example(file, ["flag", i], memo, { kind: "flag", ...expected }),
    ),
    ...file.value.pass.map(({ memo, ...expected }, i) =>
      example(file, ["pass", i], memo, { kind: "pass", ...expected }),
    ),
  ];
}

/** A term's own sentences: the term is found in each of them, and each of its labels in some. */
function termExamples({ terms }: Entries): Example[] {
  return terms.flatMap(({ id, file }) => [
    ...file.value.examples.map((sentence, i) =>
      example(file, ["examples", i], sentence, { kind: "use", term: id }),
    ),
    ...labelsOf(file.value).map(([place, label]) =>
      example(file, place, file.value.examples.join("\n\n"), { kind: "use", term: id, label }),
    ),
  ]);
}

function example(file: DoctrineFile<unknown>, place: Place, memo: string, expected: Expectation): Example {
  const { path, line, column } = file.problem(place, "");
  return { path, line, column, memo, expected };
}
