import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { renderFindings } from "./check.ts";
import type { Engine, EngineOptions } from "./engine.ts";
import { renderClaims } from "./map.ts";
import { type Outcome, workOn } from "./read-memos.ts";
import type { MemoCommand, Render, Rendered } from "./rendered.ts";
import { coloured, plain, type Style } from "./terminal.ts";
import { renderTerms } from "./terms.ts";

/** What a thread is told when it starts. After that it is sent the paths of memos, one at a time. */
export interface ThreadOrder {
  readonly command: MemoCommand;
  readonly width: number;
  readonly colours: boolean;
}

/** What a thread answers for each memo; before the first it says once that it is ready. */
export interface ThreadAnswer {
  readonly outcome: Outcome<Rendered>;
  /** What it found wrong with packs and configurations since its last answer, one line each. */
  readonly notices: readonly string[];
  /** The same of bibliographies and texts of sources. */
  readonly notes: readonly string[];
}

/** Whether this is a thread that checks memos beside the command line's own. */
export const isWorkerThread = !isMainThread;

/** The life of such a thread: it ends when the command line ends it. */
export async function workInThread(prepare: (options: EngineOptions) => Promise<Engine>): Promise<void> {
  const { command, width, colours } = workerData as ThreadOrder;
  const engine = await prepare(command);
  const render = renderOf(command, engine, { width, paint: colours ? coloured : plain });
  const told = new Set<string>();
  parentPort?.on("message", async (file: string) => {
    const outcome = await workOn({ file }, file, engine.standardInput, render);
    const [notices, notes] = [engine.problems(), engine.notes()].map((lines) =>
      lines.filter((line) => !told.has(line)),
    ) as [string[], string[]];
    for (const line of [...notices, ...notes]) told.add(line);
    parentPort?.postMessage({ outcome, notices, notes } satisfies ThreadAnswer);
  });
  parentPort?.postMessage("ready");
}

function renderOf(command: MemoCommand, engine: Engine, style: Style): Render {
  if (command.name === "check") return renderFindings(command, engine, style);
  return command.name === "map" ? renderClaims(command, engine, style) : renderTerms(command, engine, style);
}
