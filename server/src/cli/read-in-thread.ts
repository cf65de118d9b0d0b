import { Worker } from "node:worker_threads";
import { type ReadKind, readHere } from "../documents/readers.ts";
import { type SourceDocument, UnreadableDocument } from "../documents/source-document.ts";
import type { ReadingAnswer, ReadingTask } from "./reader-thread.ts";

/** Memory for the objects of one document, in megabytes; the thread ends where it needs more. */
const heap = 1024;

/**
 * Reads documents one after the other in a thread of their own, which starts with the first and is ended when one takes
 * longer than it may: a file can be made so that its reader does not come back. The thread keeps no process alive.
 */
export function readInThread(script: string | URL): ReadKind {
  let thread: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const readNext = async (task: ReadingTask): Promise<SourceDocument> => {
    thread ??= start(script);
    const answer = await ask(thread, task);
    if ("problem" in answer && answer.final) thread = undefined;
    if ("problem" in answer) throw new UnreadableDocument(answer.problem);
    return answer.document;
  };
  return (kind, bytes, limits) => {
    if (kind === "text") return readHere(kind, bytes, limits);
    const reading = last.then(() => readNext({ kind, bytes, limits }));
    last = reading.catch(() => {});
    return reading;
  };
}

/** What goes wrong in a thread that was given up is nobody's concern. */
function start(script: string | URL): Worker {
  return new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: heap } }).on("error", () => {});
}

/** The answer of the thread, or what became of it: `final` when it has ended. */
type Outcome = ReadingAnswer | { readonly problem: string; readonly final: true };

function ask(thread: Worker, task: ReadingTask): Promise<Outcome & { readonly final?: true }> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      thread.off("message", finish).off("error", fail).off("exit", end);
      thread.unref();
      resolve(outcome);
    };
    const fail = (error: unknown) => finish({ problem: describeEnd(error), final: true });
    const end = () => finish({ problem: "cannot be read: its reader ended", final: true });
    const timer = setTimeout(() => {
      finish({ problem: `takes more than ${task.limits.seconds} seconds to read`, final: true });
      void thread.terminate();
    }, task.limits.seconds * 1000);
    thread.on("message", finish).on("error", fail).on("exit", end);
    thread.ref();
    thread.postMessage(task);
  });
}

function describeEnd(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return `needs more than ${heap} MB of memory to read`;
  return `cannot be read (${error instanceof Error ? error.message : String(error)})`;
}
