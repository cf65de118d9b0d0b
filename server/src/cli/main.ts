import { readFileSync } from "node:fs";
import builtin from "opinio:doctrine";
import version from "opinio:version";
import type { Doctrine } from "../doctrine/doctrine.ts";
import { createDocumentReader } from "../documents/read-document.ts";
import { parseMemo } from "../memo/parse.ts";
import { createTermFinder } from "../reading/find-terms.ts";
import type { Engine, EngineOptions } from "./engine.ts";
import { findLaws, readPack } from "./find-law.ts";
import { findLibraries } from "./find-library.ts";
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

async function prepare({ pack, bibliography }: EngineOptions): Promise<Engine> {
  const readDocument = createDocumentReader({ read: readInThread(`${__dirname}/reader-thread.cjs`) });
  const { lawFor, packProblems } = await findLaws(builtin, pack);
  const libraries = await findLibraries(readDocument, bibliography);
  return {
    lawFor,
    check: async (file, text) => libraries.checkBy(await lawFor(file), file, text),
    holdingFor: async (file, text) => libraries.holdingFor(file, text, (await lawFor(file)).doctrine.sources),
    problems: () => [...packProblems(), ...libraries.configProblems()],
    notes: libraries.libraryNotes,
    version,
    parse: parseMemo,
    findTerms: (memo, doctrine) => finderOf(doctrine)(memo),
    readPack: (folder) => readPack(folder, builtin),
    readDocument,
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
