import { setImmediate } from "node:timers/promises";
import { createDocumentReader } from "../documents/read-document.ts";
import { filesHere } from "./read-files.ts";
import { readInThread } from "./read-in-thread.ts";

/** What a language server on this machine reads libraries with; `folder` is that of its bundles. */
export function libraryHere(folder: string) {
  return {
    files: filesHere,
    readDocument: createDocumentReader({ read: readInThread(`${folder}/reader-thread.cjs`) }),
    breathe: () => setImmediate(),
  };
}
