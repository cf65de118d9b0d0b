import type { Span } from "../text/span.ts";
import { type Cell, pad, readCells, wrapCells } from "./columns.ts";
import type { Lines } from "./places.ts";
import type { Paint } from "./terminal.ts";

/** Columns of the line that are shown before the words in question, when the line is too long to be shown whole. */
const lead = 24;
/** Rows of source that one finding takes at most. */
const mostRows = 4;

interface Row {
  /** Number of the source line, on the first row of each. */
  readonly line?: number;
  readonly text: string;
  readonly marks: string;
}

/**
 * The source lines of a span with the span underlined, broken to the terminal's width. Of a long line only
 * the part around the span is shown, of a long span only its beginning.
 */
export function excerpt(text: string, lines: Lines, span: Span, width: number, paint: Paint): string[] {
  const first = lines.placeAt(span.start).line;
  const last = lines.placeAt(Math.max(span.start, span.end - 1)).line;
  const gutter = String(last).length + 2;
  const rows: Row[] = [];
  for (let line = first; line <= last && rows.length <= mostRows; line++) {
    rows.push(...readRows(text, lines.lineSpan(line), span, line, width - gutter - 4));
  }
  const cut = rows.length > mostRows;
  const shown = rows
    .slice(0, mostRows)
    .flatMap(({ line, text, marks }) => [
      `${number(line, gutter)} ${paint("dim", "│")} ${text}`,
      ...(marks === "" ? [] : [`${number(undefined, gutter)} ${paint("dim", "│")} ${paint("red", marks)}`]),
    ]);
  return cut ? [...shown, `${number(undefined, gutter)} ${paint("dim", "│ …")}`] : shown;

  function number(line: number | undefined, columns: number): string {
    return paint(
      "dim",
      pad(" ".repeat(Math.max(0, columns - String(line ?? "").length)) + (line ?? ""), columns),
    );
  }
}

function readRows(text: string, line: Span, span: Span, number: number, columns: number): Row[] {
  const from = Math.max(line.start, span.start);
  const to = Math.max(from, Math.min(line.end, span.end, from + columns * (mostRows + 1)));
  const window = chooseWindow(text, line, from, to, columns);
  const before: Cell[] = window.start > line.start ? [{ text: "…", width: 1, at: -1 }] : [];
  const cells = [...before, ...readCells(text.slice(window.start, window.end))];
  const marked = (cell: Cell) =>
    cell.at >= 0 && window.start + cell.at >= from && window.start + cell.at < to;
  const rows = wrapCells(cells, columns);
  const end = rows.findLastIndex((row) => row.some(marked));
  return rows.slice(0, Math.max(1, end + 1)).map((row, i, kept) => {
    const continues = i === kept.length - 1 && (kept.length < rows.length || window.end < line.end);
    const marks = row.map((cell) => (marked(cell) ? "^" : " ").repeat(cell.width)).join("");
    return {
      ...(i === 0 && { line: number }),
      text: row.map((cell) => cell.text).join("") + (continues ? "…" : ""),
      marks: marks.trimEnd() || (from === to && i === 0 ? `${" ".repeat(from - window.start)}^` : ""),
    };
  });
}

/** The whole line if it fits, else the part that starts a little before the span, at a word. */
function chooseWindow(text: string, line: Span, from: number, to: number, columns: number): Span {
  if (line.end - line.start <= columns) return line;
  const end = Math.min(line.end, to + columns);
  if (from - line.start <= lead) return { start: line.start, end };
  const space = text.indexOf(" ", from - lead);
  return { start: space >= 0 && space < from ? space + 1 : from, end };
}
