import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { type Decoded, decodeMemo, describeSize, sizeLimit } from "./decode-memo.ts";

/** Reads a memo from disk. Never throws and never waits: a pipe or a device is refused, not opened for ever. */
export function readMemoFile(path: string): Decoded {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(file);
    if (stat.isDirectory()) return { problem: "is a folder" };
    if (!stat.isFile()) return { problem: "is not an ordinary file; send its text to `-`, standard input" };
    if (stat.size > sizeLimit) return { problem: describeSize(stat.size) };
    return decodeMemo(readFileSync(file));
  } catch (error) {
    return { problem: describeFileError(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads standard input to its end, or to the first chunk beyond the size limit. */
export async function readStandardInput(input: AsyncIterable<Uint8Array>): Promise<Decoded> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of input) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > sizeLimit) return { problem: describeSize(size).replace("has", "has more than") };
    }
  } catch (error) {
    return { problem: describeFileError(error) };
  }
  return decodeMemo(Buffer.concat(chunks));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "does not exist",
  EACCES: "may not be read: permission denied",
  EPERM: "may not be read: permission denied",
  EISDIR: "is a folder",
  ELOOP: "is a link that leads back to itself",
  ENAMETOOLONG: "does not exist: the name is too long",
  EMFILE: "cannot be opened: too many open files",
  ENXIO: "is not an ordinary file",
};

/** Says in a clause, which reads on from the file's name, why the system refused it. */
export function describeFileError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? `cannot be read (${code || String(error)})`;
}
