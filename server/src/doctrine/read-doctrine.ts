import { crossCheck } from "./cross-check.ts";
import type { Doctrine } from "./doctrine.ts";
import { DoctrineError } from "./problem.ts";
import { assemble, type DoctrineText, readEntries } from "./read-entries.ts";

export { DoctrineError, type Problem } from "./problem.ts";
export type { DoctrineText } from "./read-entries.ts";

/**
 * Reads `terms/*.yaml`, `sources/*.yaml`, `requirements.yaml`, `lexicon.yaml` and `skeletons.yaml` into one
 * doctrine, terms and sources in the order of their ids; any of them may be absent.
 * Throws a DoctrineError that lists every problem of every file with line and column.
 */
export function readDoctrine(files: readonly DoctrineText[]): Doctrine {
  const entries = readEntries(files);
  // Cross-references into a file that could not be read would only repeat its problem.
  const problems = entries.problems.length > 0 ? entries.problems : crossCheck(entries);
  if (problems.length > 0) throw new DoctrineError(problems);
  return assemble(entries);
}
