import { readFileSync, realpathSync, statSync } from "node:fs";
import { hasAuthorities, updateAuthorities } from "../assist/authorities.ts";
import { tableOfAuthorities } from "../citations/authorities/table.ts";
import { styleOf, type WrittenStyle } from "../citations/style-of.ts";
import type { Command } from "./arguments.ts";
import type { Engine } from "./engine.ts";
import { describeFileError } from "./read-memo-file.ts";
import { nameOf, sortOut, workOnMemos } from "./read-memos.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write-whole.ts";

/** What came of the table of one memo. */
interface Outcome {
  readonly file: string;
  readonly table: "printed" | "updated" | "up to date" | "out of date" | "none" | "failed";
  /** What is printed, or why the table is not as it should be. */
  readonly words: string;
}

/**
 * `opinio authorities`: prints the tables of authorities of memos, writes them into those that have marks for one, or tells
 * which are out of date. Resolves to 0; 1 with `--check` where a table is out of date; 2 where something failed.
 */
export async function runAuthorities(
  command: Command & { name: "authorities" },
  engine: Pick<Engine, "holdingFor" | "parse" | "standardInput">,
  terminal: Terminal,
): Promise<number> {
  const outcomes = await workOnMemos(command, engine.standardInput, (file, text) =>
    workOn(file, text, command, engine),
  );
  const { results, problems } = sortOut(outcomes, terminal.complain);
  const failed = results.filter(({ table }) => table === "failed");
  for (const { file, words } of failed) terminal.complain(`${nameOf(file)} ${words}`);
  terminal.print(results.map((result) => show(result, results.length > 1, terminal)).join(""));
  if (problems.length > 0 || failed.length > 0) return 2;
  return results.some(({ table }) => table === "out of date") ? 1 : 0;
}

async function workOn(
  file: string,
  text: string,
  { action, style }: Command & { name: "authorities" },
  { holdingFor, parse }: Pick<Engine, "holdingFor" | "parse">,
): Promise<Outcome> {
  const memo = parse(text);
  const { library, config } = await holdingFor(file, text);
  const usual: WrittenStyle = config?.citationStyle === "oscola" ? "oscola" : "bluebook";
  if (action === "print") {
    const words = tableOfAuthorities(memo, library, style ?? styleOf(memo) ?? usual);
    return { file, table: "printed", words };
  }
  if (!hasAuthorities(memo)) return { file, table: "none", words: "" };
  if (!library.complete)
    return {
      file,
      table: "failed",
      words: "names a bibliography that cannot be read; its table was left alone",
    };
  const edits = updateAuthorities(memo, library, style ?? usual, style !== undefined);
  if (edits.length === 0) return { file, table: "up to date", words: "" };
  if (action === "check") return { file, table: "out of date", words: "" };
  const after = edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (mended, { span, text: table }) => mended.slice(0, span.start) + table + mended.slice(span.end),
      text,
    );
  const problem = replace(file, text, after);
  return problem ? { file, table: "failed", words: problem } : { file, table: "updated", words: "" };
}

/** A file that is reached by a link stays one, and keeps its mode. A clause that says why it was not written, or nothing. */
function replace(file: string, before: string, after: string): string | undefined {
  try {
    const real = realpathSync(file);
    const { mode } = statSync(real);
    if (!readFileSync(real).equals(Buffer.from(before)))
      return "was changed while its table was made, and was left alone";
    writeWhole(real, Buffer.from(after), mode & 0o7777);
    return undefined;
  } catch (error) {
    return `cannot be written: ${describeFileError(error)}`;
  }
}

function show({ file, table, words }: Outcome, isOneOfSeveral: boolean, { paint }: Terminal): string {
  if (table === "failed") return "";
  if (table !== "printed") return `${paint("bold", nameOf(file))}: ${inWords[table]}\n`;
  return isOneOfSeveral ? `${paint("bold", nameOf(file))}\n\n${words}\n\n` : `${words}\n`;
}

const inWords = {
  updated: "table of authorities updated",
  "up to date": "table of authorities up to date",
  "out of date": "table of authorities out of date",
  none: "no <!-- opinio-authorities --> in it",
} as const;
