import { readFileSync } from "node:fs";
import builtin from "opinio:doctrine";
import version from "opinio:version";
import { parseMemo } from "../memo/parse.ts";
import { createTermFinder } from "../reading/find-terms.ts";
import { createCheck } from "../review/check.ts";
import type { Engine } from "./engine.ts";
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

let check: Engine["check"] | undefined;

void run(
  process.argv.slice(2),
  {
    version,
    doctrine: builtin,
    check: (text) => {
      check ??= createCheck(builtin);
      return check(text);
    },
    parse: parseMemo,
    findTerms: (memo) => createTermFinder(builtin)(memo),
    pageOf: readPage,
    standardInput: () => process.stdin,
    serve: async () => (await import("./serve.ts")).serve(builtin, version),
  },
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
