import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DoctrineText } from "../doctrine/read-entries.ts";

/**
 * Reads the YAML files in a folder and in the folders directly in it, by their paths from there with forward
 * slashes, in the order of their names. Null where there is no such folder; rejects where it cannot be read.
 */
export async function readPackFolder(folder: string): Promise<DoctrineText[] | null> {
  const names = await list(folder);
  if (!names) return null;
  const inner = await Promise.all(
    names.map(async (name) => ((await list(join(folder, name))) ?? []).map((file) => `${name}/${file}`)),
  );
  const files = [...names, ...inner.flat()].filter((path) => /\.ya?ml$/.test(path)).sort();
  const texts = await Promise.all(files.map((path) => readText(join(folder, path))));
  return files.flatMap((path, i) => {
    const text = texts[i];
    return text === undefined ? [] : [{ path, text }];
  });
}

/** The same for the language server, which knows folders by address; only those of a file system can be read. */
export async function readPackAddress(uri: string): Promise<DoctrineText[] | null> {
  return uri.startsWith("file:") ? readPackFolder(fileURLToPath(uri)) : null;
}

async function list(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** Only ordinary files: to open a pipe would wait for ever. Bytes that are no UTF-8 become U+FFFD, which is reported. */
async function readText(path: string): Promise<string | undefined> {
  if (!(await stat(path)).isFile()) return undefined;
  return new TextDecoder().decode(await readFile(path));
}
