import { Worker } from "node:worker_threads";
import { describeDefect } from "./read-memos.ts";
import type { ThreadAnswer, ThreadOrder } from "./worker-thread.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** Memory for the objects of one thread, in megabytes. The longest memo that is read needs half of it. */
const heap = 2048;

/** Threads that check memos, each started when it is first needed. */
export interface Workers {
  /**
   * What came of a memo. One that ends its thread, or does not come to an end, is a problem of its own: the thread is
   * given up and the next memo has another. Rejects with WrongUsage only where no thread can be started.
   */
  readonly examine: (file: string) => Promise<ThreadAnswer>;
  /** Ends all threads at once, whatever they do. */
  readonly close: () => Promise<void>;
}

export interface WorkerPlan {
  readonly script: string | URL;
  readonly order: ThreadOrder;
  /** How long a memo may take, in seconds; a thread's own start does not count. */
  readonly limit: (file: string) => number;
}

/** Threads as many as there are memos asked for at a time. */
export function createWorkers({ script, order, limit }: WorkerPlan): Workers {
  const all = new Set<Worker>();
  const idle = new Set<Worker>();
  const start = async (): Promise<Worker> => {
    const worker = new Worker(script, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    all.add(worker);
    worker.on("exit", () => all.delete(worker) && idle.delete(worker));
    // Without a listener, an error in a thread would end the program.
    worker.on("error", () => {});
    const heard = await hear(worker);
    if ("message" in heard) return worker;
    void worker.terminate();
    const reason = "error" in heard && heard.error instanceof Error ? heard.error.message : "unknown";
    throw new WrongUsage(`threads cannot be started (${reason}); --threads 0 does without them`);
  };
  return {
    examine: async (file) => {
      const [free] = idle;
      if (free) idle.delete(free);
      const worker = free ?? (await start());
      const seconds = limit(file);
      worker.postMessage(file);
      const heard = await hear(worker, seconds);
      if ("message" in heard) {
        idle.add(worker);
        return heard.message as ThreadAnswer;
      }
      void worker.terminate();
      return { outcome: { file, problem: describe(heard, seconds) }, notices: [], notes: [] };
    },
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** The next that is heard of a thread: a message, its end, or nothing for too long. */
type Heard = { readonly message: unknown } | { readonly error: unknown } | { readonly late: true };

function hear(worker: Worker, seconds?: number): Promise<Heard> {
  return new Promise((resolve) => {
    const finish = (outcome: Heard) => {
      clearTimeout(timer);
      worker.off("message", answer).off("error", fail).off("exit", end);
      resolve(outcome);
    };
    const answer = (message: unknown) => finish({ message });
    const fail = (error: unknown) => finish({ error });
    const end = () => finish({ error: new Error("its thread ended") });
    // An answer may have come while this thread waited for whoever reads its output: it is heard first.
    const giveUp = () => setImmediate(finish, { late: true });
    const timer = seconds === undefined ? undefined : setTimeout(giveUp, seconds * 1000);
    worker.on("message", answer).on("error", fail).on("exit", end);
  });
}

/** A clause that reads on from the memo's name. */
function describe(heard: Exclude<Heard, { message: unknown }>, seconds: number): string {
  if ("late" in heard)
    return `takes more than ${seconds} seconds to check and was left out; see --time-limit`;
  const { error } = heard;
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ERR_WORKER_OUT_OF_MEMORY")
    return `needs more than ${heap} MB of memory to check and was left out`;
  return describeDefect(error);
}
