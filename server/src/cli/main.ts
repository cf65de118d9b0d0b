import { readFileSync } from "node:fs";
import builtin from "opinio:doctrine";
import version from "opinio:version";
import type { Doctrine } from "../doctrine/doctrine.ts";
import { createDocumentReader } from "../documents/read-document.ts";
import { parseMemo } from "../memo/parse.ts";
import { createTermFinder } from "../reading/find-terms.ts";
import { findLaws, readPack } from "./find-law.ts";
import { readInThread } from "./read-in-thread.ts";
import { run } from "./run.ts";
import { choosePaint, chooseWidth } from "./terminal.ts";

/** The command line for Node: joins the core to files, streams and the terminal, and nothing more. */
const { stdout, stderr } = process;

// A reader that leaves early, as `head` does, is no failure: what is left goes nowhere, quietly.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  stderr.write(`opinio: standard output cannot be written: ${error.code}\n`);
  process.exit(2);
});
stderr.on("error", () => {});

const finders = new WeakMap<Doctrine, ReturnType<typeof createTermFinder>>();
function finderOf(doctrine: Doctrine) {
  const finder = finders.get(doctrine) ?? createTermFinder(doctrine);
  finders.set(doctrine, finder);
  return finder;
}

const readDocument = createDocumentReader({ read: readInThread(`${__dirname}/reader-thread.cjs`) });

void run(
  process.argv.slice(2),
  async (pack) => ({
    ...(await findLaws(builtin, pack)),
    version,
    parse: parseMemo,
    findTerms: (memo, doctrine) => finderOf(doctrine)(memo),
    readPack: (folder) => readPack(folder, builtin),
    readDocument,
    pageOf: readPage,
    standardInput: () => process.stdin,
    serve: async () => (await import("./serve.ts")).serve(builtin, version),
  }),
  {
    print: (text) => void stdout.write(text),
    complain: (line) => void stderr.write(`opinio: ${line}\n`),
    width: chooseWidth(stdout.columns),
    paint: choosePaint(stdout.isTTY, process.env),
  },
).then((status) => {
  process.exitCode = status;
});

function readPage(rule: string): string | undefined {
  try {
    return readFileSync(`${__dirname}/rules/${rule}.md`, "utf8");
  } catch {
    return undefined;
  }
}
