import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DoctrineText, readDoctrine } from "../../server/src/doctrine/read-doctrine.ts";

const folder = fileURLToPath(new URL("../../server/doctrine/", import.meta.url));

/** The files of the built-in doctrine, read from disk in the order of their names; generated schemas excluded. */
export const doctrineTexts: readonly DoctrineText[] = globSync("**/*.yaml", { cwd: folder })
  .map((path) => path.replaceAll("\\", "/"))
  .sort()
  .map((path) => ({ path, text: readFileSync(folder + path, "utf8") }));

/** The built-in doctrine, as the bundles carry it. */
export const doctrine = readDoctrine(doctrineTexts);
