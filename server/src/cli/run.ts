import { type Command, readArguments, WrongUsage } from "./arguments.ts";
import { runCheck } from "./check.ts";
import { listSources, runCite } from "./cite.ts";
import { defuse } from "./columns.ts";
import { runDefine } from "./define.ts";
import type { Engine } from "./engine.ts";
import { helpPage } from "./help.ts";
import { runMap } from "./map.ts";
import { describeDefect } from "./read-memos.ts";
import type { Terminal } from "./terminal.ts";
import { runTerms } from "./terms.ts";

/** Runs one command line. Resolves to the exit status and never rejects: whatever fails is one line. */
export async function run(words: readonly string[], engine: Engine, terminal: Terminal): Promise<number> {
  try {
    return await obey(readArguments(words), engine, terminal);
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
    case "define":
      return runDefine(command, engine, terminal);
    case "cite":
      return runCite(command, engine, terminal);
    case "list-sources":
      return listSources(engine, terminal);
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
