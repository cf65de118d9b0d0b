import type { TermUse } from "../reading/reading.ts";
import type { Command } from "./arguments.ts";
import { defuse, pad } from "./columns.ts";
import type { Engine } from "./engine.ts";
import { termsAsJson } from "./format-json.ts";
import { readLines } from "./places.ts";
import { sortOut, workOnMemos } from "./read-memos.ts";
import type { Terminal } from "./terminal.ts";

interface TermsOfMemo {
  readonly file: string;
  readonly text: string;
  readonly terms: readonly TermUse[];
}

/** `opinio terms`: every doctrinal term that a memo uses. The JSON has one entry for each path, as `map` has. */
export async function runTerms(
  command: Command & { name: "map" | "terms" },
  { lawFor, parse, findTerms, standardInput }: Engine,
  terminal: Terminal,
): Promise<number> {
  const outcomes = await workOnMemos(command, standardInput, async (file, text): Promise<TermsOfMemo> => {
    const { doctrine } = await lawFor(file);
    return { file, text, terms: findTerms(parse(text), doctrine) };
  });
  const { results, problems } = sortOut(outcomes, terminal.complain);
  if (command.format === "json") {
    const entries = outcomes.map((one) =>
      "result" in one
        ? termsAsJson(one.file, one.result.text, one.result.terms)
        : { file: one.file, terms: [], error: one.problem },
    );
    terminal.print(`${JSON.stringify(entries, null, 2)}\n`);
  } else terminal.print(results.map((memo) => formatTerms(memo, terminal)).join("\n"));
  return problems.length > 0 ? 2 : 0;
}

/** Terms by name with the lines they stand on, the most used first. */
function formatTerms({ file, text, terms }: TermsOfMemo, { paint }: Terminal): string {
  const lines = readLines(text);
  const uses = new Map<string, number[]>();
  for (const { term, span } of terms) {
    uses.set(term.prefLabel, [...(uses.get(term.prefLabel) ?? []), lines.placeAt(span.start).line]);
  }
  const widest = Math.max(0, ...[...uses.keys()].map((label) => label.length));
  const rows = [...uses]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(
      ([label, on]) =>
        `  ${pad(label, widest)}  ${String(on.length).padStart(3)}  ${paint("dim", lineList(on))}`,
    );
  return `${[`${paint("bold", defuse(file))}: ${uses.size === 1 ? "1 term" : `${uses.size} terms`}`, ...rows].join("\n")}\n`;
}

function lineList(on: readonly number[]): string {
  const distinct = [...new Set(on)];
  const shown = distinct.slice(0, 8).join(", ");
  return `line${distinct.length === 1 ? "" : "s"} ${shown}${distinct.length > 8 ? ", …" : ""}`;
}
