import { constants } from "node:fs";
import { lstat, open, readdir, realpath, stat } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { UnreadableDocument } from "../documents/source-document.ts";
import { normalise } from "../library/address.ts";
import type { FileHost, FileKind } from "../library/file-host.ts";
import { describeFileError } from "./read-memo-file.ts";

/** Reads the files of this machine, whose addresses begin with `file:`. */
export const filesHere: FileHost = {
  list: (folder) =>
    attempt(async () => {
      const entries = await readdir(pathOf(folder), { withFileTypes: true });
      return entries.map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink() ? "link" : kindOf(entry),
      }));
    }),
  look: (address) =>
    attempt(async () => {
      const path = pathOf(address);
      const [facts, own, real] = await Promise.all([stat(path), lstat(path), realpath(path)]);
      return { kind: kindOf(facts), size: facts.size, link: own.isSymbolicLink(), real: addressOf(real) };
    }),
  read: async (address, most) => {
    const bytes = await attempt(() => readBytes(pathOf(address), most));
    if (!bytes) throw new UnreadableDocument("does not exist");
    return bytes;
  },
};

/** The address of a file by its path, relative to the current folder or absolute. */
export function addressOf(path: string): string {
  return normalise(pathToFileURL(path).href);
}

export function pathOf(address: string): string {
  return fileURLToPath(address);
}

/** Never waits: a pipe or a device is refused, not opened for ever. */
async function readBytes(path: string, most: number | undefined): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const facts = await file.stat();
    if (!facts.isFile())
      throw new UnreadableDocument(facts.isDirectory() ? "is a folder" : "is not an ordinary file");
    if (most === undefined) return await file.readFile();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Undefined where there is nothing. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument(describeFileError(error));
  }
}

function kindOf(facts: { readonly isFile: () => boolean; readonly isDirectory: () => boolean }): FileKind {
  return facts.isFile() ? "file" : facts.isDirectory() ? "folder" : "other";
}
