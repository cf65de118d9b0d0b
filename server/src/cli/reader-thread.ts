import { parentPort } from "node:worker_threads";
import type { FileKind } from "../documents/file-kind.ts";
import { readHere } from "../documents/readers.ts";
import { type DocumentLimits, isUnreadable, type SourceDocument } from "../documents/source-document.ts";

/** What the thread is sent, and what it answers: one answer for each task, in order. */
export interface ReadingTask {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly limits: DocumentLimits;
}
export type ReadingAnswer = { readonly document: SourceDocument } | { readonly problem: string };

/** The entry of the thread in which documents are read. */
parentPort?.on("message", async ({ kind, bytes, limits }: ReadingTask) => {
  parentPort?.postMessage(await answer(kind, bytes, limits));
});

async function answer(kind: FileKind, bytes: Uint8Array, limits: DocumentLimits): Promise<ReadingAnswer> {
  try {
    return { document: await readHere(kind, bytes, limits) };
  } catch (error) {
    return { problem: isUnreadable(error) ? error.message : `cannot be read (${String(error)})` };
  }
}
