import type { Doctrine } from "../doctrine/doctrine.ts";
import type { Example } from "../doctrine/example.ts";
import type { Problem } from "../doctrine/problem.ts";
import type { DoctrineText } from "../doctrine/read-entries.ts";
import { readPack } from "../doctrine/read-pack.ts";
import { rules } from "../rules/index.ts";
import { createCheck } from "./check.ts";
import type { Law } from "./law.ts";

/** What a pack makes of the doctrine that it is laid over. */
export interface PackReading {
  /** Absent while something is wrong with the pack, its examples apart. */
  readonly law?: Law;
  readonly examples: readonly Example[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the files of a pack and makes the check with them. Never throws. It is slow to load, since it brings the
 * readers of YAML and of its schema along: import it only where there is a pack.
 */
export function readLaw(files: readonly DoctrineText[], base: Doctrine): PackReading {
  const { doctrine, examples, problems } = readPack(
    files,
    base,
    rules.map(({ id }) => id),
  );
  if (!doctrine) return { examples, problems };
  try {
    return { law: { doctrine, check: createCheck(doctrine) }, examples, problems };
  } catch (error) {
    return { examples, problems: [...problems, tooMuch(files, error)] };
  }
}

/** A pattern of all phrases may become larger than the engine takes. */
function tooMuch(files: readonly DoctrineText[], error: unknown): Problem {
  const path = (files.find((file) => /lexicon\.ya?ml$/.test(file.path)) ?? files[0])?.path ?? "";
  const message = `the check cannot be made with this pack: ${error instanceof Error ? error.message : error}`;
  return { path, line: 1, column: 1, span: { start: 0, end: 0 }, message };
}
