import type { TermUse } from "../reading/reading.ts";
import type { Command } from "./arguments.ts";
import { defuse, pad } from "./columns.ts";
import type { Engine } from "./engine.ts";
import { noFigures } from "./figures.ts";
import { jsonItem, termsAsJson } from "./format-json.ts";
import { readLines } from "./places.ts";
import { printMemos } from "./print-memos.ts";
import type { Render } from "./rendered.ts";
import { jsonSheet, lineSheet, textSheet } from "./sheet.ts";
import type { Style, Terminal } from "./terminal.ts";

type TermsCommand = Command & { name: "map" | "terms" };

interface TermsOfMemo {
  readonly file: string;
  readonly text: string;
  readonly terms: readonly TermUse[];
}

/** `opinio terms`: every doctrinal term that a memo uses. The JSON has one entry for each path, as `map` has. */
export async function runTerms(command: TermsCommand, engine: Engine, terminal: Terminal): Promise<number> {
  const missing = (file: string, error: string) => ({ file, terms: [], error });
  const sheets = {
    text: () => textSheet("\n", () => ""),
    json: () => jsonSheet(missing),
    jsonl: () => lineSheet(missing),
  };
  const render = renderTerms(command, engine, terminal);
  const { failed } = await printMemos(command, engine, terminal, render, sheets[command.format]());
  return failed ? 2 : 0;
}

/** Finds the terms of a memo and prints them, in this thread or another. */
export function renderTerms(
  { format }: TermsCommand,
  { lawFor, parse, findTerms }: Pick<Engine, "lawFor" | "parse" | "findTerms">,
  style: Style,
): Render {
  return async (file, text) => {
    const { doctrine } = await lawFor(file);
    const terms = findTerms(parse(text), doctrine);
    const printed =
      format === "text"
        ? formatTerms({ file, text, terms }, style)
        : (format === "json" ? jsonItem : JSON.stringify)(termsAsJson(file, text, terms));
    return { text: printed, figures: { ...noFigures, memos: 1 } };
  };
}

/** Terms by name with the lines they stand on, the most used first. */
function formatTerms({ file, text, terms }: TermsOfMemo, { paint }: Style): string {
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
