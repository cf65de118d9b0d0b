import assert from "node:assert/strict";
import type { Doctrine } from "../../server/src/doctrine/doctrine.ts";
import { readPack } from "../../server/src/doctrine/read-pack.ts";
import { rules } from "../../server/src/rules/index.ts";
import { doctrine } from "./doctrine.ts";

/** A pack's files by their paths in `.opinio`. */
export type PackFiles = Readonly<Record<string, string>>;

export function readFiles(files: PackFiles) {
  return readPack(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    doctrine,
    rules.map(({ id }) => id),
  );
}

/** The built-in doctrine with the pack over it; a problem of the pack is a mistake in the test. */
export function doctrineWith(files: PackFiles): Doctrine {
  const { doctrine: merged, problems } = readFiles(files);
  assert.deepEqual(problems, []);
  assert.ok(merged);
  return merged;
}
