import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { DoctrineText } from "../server/src/doctrine/read-doctrine.ts";

const root = path.resolve(import.meta.dirname, "..");

/** The YAML files of the built-in doctrine with their paths from the root, in the order of their names. */
export function readDoctrineTexts(): DoctrineText[] {
  return globSync("server/doctrine/**/*.yaml", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));
}
