import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defuse } from "./columns.ts";
import type { Engine } from "./engine.ts";
import { addFigures, type Figures, noFigures } from "./figures.ts";
import { readFilesFrom } from "./files-from.ts";
import { type Found, findMemos, standardInput } from "./find-memos.ts";
import { keepOrder } from "./keep-order.ts";
import { nameOf, workOn } from "./read-memos.ts";
import type { MemoCommand, Render } from "./rendered.ts";
import { isInShard } from "./shard.ts";
import type { Sheet } from "./sheet.ts";
import { coloured, type Terminal } from "./terminal.ts";
import type { ThreadAnswer } from "./worker-thread.ts";
import { createWorkers, type Workers } from "./workers.ts";

/** What came of the memos together. */
export interface Printed {
  readonly figures: Figures;
  /** Whether something could not be read or checked, as it was said on standard error. */
  readonly failed: boolean;
}

/** So many UTF-16 units of output may wait for a memo before them; some 16 MB. */
const mostWaiting = 8_000_000;

/**
 * Checks the memos of a command and prints each as soon as it and those before it are done. Memory does not grow with
 * their number. A memo that cannot be read or checked is one line on standard error; the others go on.
 */
export async function printMemos(
  command: MemoCommand,
  engine: Engine,
  terminal: Terminal,
  render: Render,
  sheet: Sheet,
): Promise<Printed> {
  const memos = await listMemos(command, engine.standardInput);
  const threads = engine.threadScript === undefined ? 0 : threadsFor(command, memos);
  const workers = threads > 0 ? hire(command, engine, terminal) : undefined;
  const progress = workers && !command.quiet ? terminal.track?.(memos.length) : undefined;
  const examine = examineWith(command, engine, render, workers);
  const examineOne = (found: Found) => examine(found).finally(progress?.advance);
  const notices = new Set<string>();
  const notes = new Set<string>();
  let figures = noFigures;
  let failed = false;
  try {
    const pace = { atOnce: Math.max(1, threads), weigh, most: mostWaiting };
    for await (const answer of keepOrder(memos, examineOne, pace)) {
      const { outcome } = answer;
      for (const line of answer.notices) notices.add(line);
      for (const line of answer.notes) notes.add(line);
      if ("problem" in outcome) {
        failed = true;
        terminal.complain(`${nameOf(outcome.file)} ${outcome.problem}`);
        terminal.print(sheet.miss(outcome.file, outcome.problem));
      } else {
        figures = addFigures(figures, outcome.result.figures);
        terminal.print(sheet.add(outcome.result.text, outcome.file));
      }
      if (terminal.flush && !(await terminal.flush())) break;
    }
  } finally {
    progress?.end();
    await workers?.close();
  }
  terminal.print(sheet.end(figures));
  for (const line of [...notices, ...notes]) terminal.complain(defuse(line));
  return { figures, failed: failed || notices.size > 0 };
}

async function listMemos(
  { paths, filesFrom, shard }: MemoCommand,
  input: Engine["standardInput"],
): Promise<Found[]> {
  const listed = filesFrom === undefined ? [] : await readFilesFrom(filesFrom, input);
  const found = findMemos(paths, listed);
  return shard ? found.filter(({ place }) => isInShard(place, shard)) : found;
}

/** A thread has to load the program and the doctrine: that takes about as long as to check so many memos. */
const worthOfThread = 32;
/** Each takes some 150 MB of memory. */
const mostThreads = 16;

/** How many threads to start besides this one: none for a few memos, unless the user asks for it. */
function threadsFor({ threads, timeLimit }: MemoCommand, memos: readonly Found[]): number {
  // Standard input can be read once, and here only.
  if (memos.some(({ file }) => file === standardInput)) return 0;
  if (threads !== undefined) return Math.min(threads, memos.length);
  const worth = Math.floor(memos.length / worthOfThread);
  const most = Math.min(availableParallelism(), mostThreads, worth);
  return timeLimit === undefined ? most : Math.max(1, most);
}

function hire(command: MemoCommand, { threadScript = "" }: Engine, { width, paint }: Terminal): Workers {
  const { timeLimit } = command;
  return createWorkers({
    script: threadScript,
    order: { command, width, colours: paint === coloured },
    limit: timeLimit === undefined ? limitOf : () => timeLimit,
  });
}

/**
 * How long a memo may take where `--time-limit` does not say it: two minutes, and one for each megabyte. The longest
 * that is read takes some 80 seconds of a processor, which it may have to share.
 */
function limitOf(file: string): number {
  return 120 + Math.round((60 * sizeOf(file)) / 1_000_000);
}

/** 0 for what cannot be looked at: whoever reads it will say why. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

function examineWith(
  { stdinFilename }: MemoCommand,
  { standardInput: input }: Engine,
  render: Render,
  workers: Workers | undefined,
): (found: Found) => Promise<ThreadAnswer> {
  return async (found) => {
    if (workers && found.problem === undefined) return workers.examine(found.file);
    const file = found.file === standardInput ? (stdinFilename ?? standardInput) : found.file;
    return { outcome: await workOn(found, file, input, render), notices: [], notes: [] };
  };
}

function weigh({ outcome }: ThreadAnswer): number {
  return outcome.file.length + ("result" in outcome ? outcome.result.text.length : outcome.problem.length);
}
