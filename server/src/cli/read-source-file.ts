import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { documentLimits, megabytes } from "../documents/source-document.ts";
import { describeFileError } from "./read-memo-file.ts";

/** The bytes of a source's file, or why there are none: a clause that reads on from the file's name. */
export type SourceFile = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Reads a file from disk. Never throws and never waits: a pipe or a device is refused, and so is what is too large. */
export function readSourceFile(path: string): SourceFile {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(file);
    if (stat.isDirectory()) return { problem: "is a folder" };
    if (!stat.isFile()) return { problem: "is not an ordinary file" };
    const { bytes: most } = documentLimits;
    if (stat.size > most)
      return { problem: `has ${megabytes(stat.size)}; Opinio reads documents of up to ${megabytes(most)}` };
    return { bytes: readFileSync(file) };
  } catch (error) {
    return { problem: describeFileError(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
