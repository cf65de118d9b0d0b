import { ours } from "../contenders.ts";
import type { Bound } from "./bounds.ts";
import { type Figure, figureOf, figures } from "./figures.ts";
import { megabytes, milliseconds, times } from "./numbers.ts";
import type { Results, Row } from "./results.ts";

type Column = readonly [heading: string, figure: Figure, print: (value: number) => string];

const work: Column = ["Work a key", figures.workPerKey, milliseconds];

/** What somebody who only uses it would want to know. */
export const mainColumns: readonly Column[] = [
  ["First diagnostics", figures.fromStart, milliseconds],
  ["Whole check, warm", figures.wholeCheck, milliseconds],
  ["Key p50", figures.key50, milliseconds],
  ["Key p95", figures.key95, milliseconds],
  ["Hover p95", figures.hover95, milliseconds],
  ["Peak memory", figures.peak, megabytes],
];

const columns: readonly Column[] = [...mainColumns, work];

/** A table in Markdown of what was measured with memos of one size, in the order of the rows. */
export function sizeTable(results: Results, size: string, shown = columns): string {
  const rows = results.rows.filter((row) => row.size === size);
  const own = rows.find(({ name }) => name === ours);
  return table(
    ["Server", ...shown.map(([heading]) => heading), "Diagnostics"],
    rows.map((row) => [
      row.name,
      ...shown.map((column) => cell(row, own, column)),
      String(row.samples[0]?.diagnostics ?? "–"),
    ]),
  );
}

/** What was measured and how many times ours that is; what the server cannot do, or not in time, is a dash. */
function cell(row: Row, own: Row | undefined, [heading, figure, print]: Column): string {
  const value = figureOf(row, figure);
  if (value === undefined) return row.failed && heading === mainColumns[0]?.[0] ? `– (${row.failed})` : "–";
  const base = figureOf(own, figure);
  return row === own || row.run !== own?.run || !base
    ? print(value)
    : `${print(value)} (${times(value / base)})`;
}

export function boundsTable(bounds: readonly Bound[]): string {
  return table(
    ["Bound", "Must be", "Measured", ""],
    bounds.map(({ what, bound, measured, passed }) => [what, bound, measured, passed ? "pass" : "MISS"]),
  );
}

/** Cells are padded, so that the table can be read where it is not rendered. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, i) => Math.max(3, head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(" | ")} |`;
  const rule = `| ${widths.map((width, i) => (i ? `${"-".repeat(width - 1)}:` : "-".repeat(width))).join(" | ")} |`;
  return [line(heads), rule, ...rows.map(line)].join("\n");
}
