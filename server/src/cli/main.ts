import { readFileSync } from "node:fs";
import builtin from "opinio:doctrine";
import version from "opinio:version";
import type { Doctrine } from "../doctrine/doctrine.ts";
import { createDocumentReader } from "../documents/read-document.ts";
import { parseMemo } from "../memo/parse.ts";
import { createTermFinder } from "../reading/find-terms.ts";
import type { Engine } from "./engine.ts";
import { findLaws, readPack } from "./find-law.ts";
import { openTerminal } from "./node-terminal.ts";
import { readInThread } from "./read-in-thread.ts";
import { run } from "./run.ts";
import { isWorkerThread, workInThread } from "./worker-thread.ts";

/** The command line for Node: joins the core to files, streams and the terminal, and nothing more. */
const finders = new WeakMap<Doctrine, ReturnType<typeof createTermFinder>>();
function finderOf(doctrine: Doctrine) {
  const finder = finders.get(doctrine) ?? createTermFinder(doctrine);
  finders.set(doctrine, finder);
  return finder;
}

async function prepare(pack: string | undefined): Promise<Engine> {
  return {
    ...(await findLaws(builtin, pack)),
    version,
    parse: parseMemo,
    findTerms: (memo, doctrine) => finderOf(doctrine)(memo),
    readPack: (folder) => readPack(folder, builtin),
    readDocument: createDocumentReader({ read: readInThread(`${__dirname}/reader-thread.cjs`) }),
    pageOf: readPage,
    standardInput: () => process.stdin,
    threadScript: __filename,
    serve: async () => (await import("./serve.ts")).serve(builtin, version),
  };
}

function readPage(rule: string): string | undefined {
  try {
    return readFileSync(`${__dirname}/rules/${rule}.md`, "utf8");
  } catch {
    return undefined;
  }
}

async function start(): Promise<void> {
  if (isWorkerThread) return workInThread(prepare);
  process.exitCode = await run(process.argv.slice(2), prepare, openTerminal(process));
}

void start();
