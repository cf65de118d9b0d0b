import { type Command, readArguments, WrongUsage } from "./arguments.ts";
import { runCheck } from "./check.ts";
import { listSources, runCite } from "./cite.ts";
import { defuse } from "./columns.ts";
import { runDefine } from "./define.ts";
import type { Engine, EngineOptions } from "./engine.ts";
import { helpPage } from "./help.ts";
import { runMap } from "./map.ts";
import { runPackTest } from "./pack.ts";
import { describeDefect } from "./read-memos.ts";
import type { Terminal } from "./terminal.ts";
import { runTerms } from "./terms.ts";

/**
 * Runs one command line with the engine for its options. Resolves to the exit status and never rejects: whatever
 * fails is one line. A pack or a configuration that cannot be used is a failure, also where the command went on
 * without it; an entry of a bibliography that was left out is none.
 */
export async function run(
  words: readonly string[],
  prepare: (options: EngineOptions) => Promise<Engine>,
  terminal: Terminal,
): Promise<number> {
  try {
    const command = readArguments(words);
    const engine = await prepare("pack" in command || "bibliography" in command ? command : {});
    const status = await obey(command, engine, terminal);
    const problems = engine.problems();
    for (const line of [...problems, ...engine.notes()]) terminal.complain(defuse(line));
    return problems.length > 0 ? 2 : status;
  } catch (error) {
    terminal.complain(error instanceof WrongUsage ? defuse(error.message) : describeDefect(error));
    return 2;
  }
}

function obey(command: Command, engine: Engine, terminal: Terminal): number | Promise<number> {
  switch (command.name) {
    case "check":
      return runCheck(command, engine, terminal);
    case "map":
      return runMap(command, engine, terminal);
    case "terms":
      return runTerms(command, engine, terminal);
    case "verify":
      return import("./verify.ts").then(({ runVerify }) => runVerify(command, engine, terminal));
    case "authorities":
      return import("./authorities.ts").then(({ runAuthorities }) =>
        runAuthorities(command, engine, terminal),
      );
    case "import":
      return import("./import.ts").then(({ runImport }) => runImport(command, engine, terminal));
    case "export":
      return import("./export.ts").then(({ runExport }) => runExport(command, engine, terminal));
    case "define":
      return runDefine(command, engine, terminal);
    case "cite":
      return runCite(command, engine, terminal);
    case "list-sources":
      return listSources(engine, terminal);
    case "pack-test":
      return runPackTest(command, engine, terminal);
    case "serve":
      return engine.serve().then(() => 0);
    case "help":
      terminal.print(helpPage(command.about));
      return 0;
    case "version":
      terminal.print(`opinio ${engine.version}\n`);
      return 0;
  }
}
