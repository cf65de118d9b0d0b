import type { Command } from "./arguments.ts";
import type { Engine } from "./engine.ts";
import { figuresOf } from "./figures.ts";
import { claimsAsJson, jsonItem } from "./format-json.ts";
import { formatClaimTable } from "./map-table.ts";
import { printMemos } from "./print-memos.ts";
import type { Render } from "./rendered.ts";
import { jsonSheet, lineSheet, textSheet } from "./sheet.ts";
import type { Style, Terminal } from "./terminal.ts";

type MapCommand = Command & { name: "map" | "terms" };

/**
 * `opinio map`: every claim with its verdict. The JSON has one entry for each path in order; that of a memo which
 * could not be read has no claims and says why in `error`. Exit 2 if there was one, else 0.
 */
export async function runMap(command: MapCommand, engine: Engine, terminal: Terminal): Promise<number> {
  const missing = (file: string, error: string) => ({ file, claims: [], error });
  const sheets = {
    text: () => textSheet("\n", () => ""),
    json: () => jsonSheet(missing),
    jsonl: () => lineSheet(missing),
  };
  const render = renderClaims(command, engine, terminal);
  const { failed } = await printMemos(command, engine, terminal, render, sheets[command.format]());
  return failed ? 2 : 0;
}

/** Checks a memo and prints its claims, in this thread or another. */
export function renderClaims({ format }: MapCommand, { check }: Pick<Engine, "check">, style: Style): Render {
  return async (file, text) => {
    const memo = { file, ...(await check(file, text)) };
    const printed =
      format === "text"
        ? formatClaimTable(memo, style)
        : (format === "json" ? jsonItem : JSON.stringify)(claimsAsJson(memo));
    return { text: printed, figures: figuresOf(memo) };
  };
}
