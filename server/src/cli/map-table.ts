import type { Section } from "../memo/memo.ts";
import type { Analysis, Claim, Verdict } from "../reading/reading.ts";
import { contains, type Span } from "../text/span.ts";
import type { CheckedMemo } from "./checked-memo.ts";
import { defuse, pad, wrapWords } from "./columns.ts";
import { figuresOf } from "./figures.ts";
import { formatVerdicts } from "./format-text.ts";
import { type Lines, readLines } from "./places.ts";
import type { Ink, Paint, Style } from "./terminal.ts";

/** The claims of one kind are named in the head of their column, those of several each in its row. */
const headsOf = (kind?: string) =>
  ["line", "verdict", kind ? `claim: ${kind}` : "claim", "looked in", "carried by, or missing"] as const;

const inks: Readonly<Record<Verdict, Ink>> = {
  supported: "green",
  elsewhere: "blue",
  conclusory: "yellow",
  unsupported: "red",
};

/** Every claim of a memo with its verdict, as a table grouped by the section that the claim stands in. */
export function formatClaimTable(checked: CheckedMemo, { width, paint }: Style): string {
  const { file, reading } = checked;
  const title = `${paint("bold", defuse(file))}: ${formatVerdicts(figuresOf(checked).claims)}`;
  if (reading.claims.length === 0) return `${title}\n`;
  const lines = readLines(reading.memo.text);
  const [first] = reading.claims;
  const only = reading.claims.every(({ kind }) => kind === first?.kind) ? first?.kind : undefined;
  const widths = shareColumns(Math.max(72, width));
  const rule = widths.map((columns) => "─".repeat(columns)).join("  ");
  const rows = bySection(reading.claims).flatMap(([section, claims]) => [
    "",
    paint("bold", defuse(section)),
    ...claims.flatMap((claim) =>
      formatRow(describe(claim, lines, only === undefined), widths, paint, claim.verdict),
    ),
  ]);
  return [
    title,
    "",
    ...formatRow(headsOf(only), widths, (_, text) => paint("dim", text)),
    paint("dim", rule),
    ...rows,
    "",
  ].join("\n");
}

function shareColumns(width: number): number[] {
  const free = width - 4 - 11 - 4 * 2;
  const claim = Math.floor(free * 0.46);
  const scope = Math.floor(free * 0.2);
  return [4, 11, claim, scope, free - claim - scope];
}

/** Claims under the path of headings above them, in memo order; a section that claims return to gets one group. */
function bySection(claims: readonly Claim[]): [string, Claim[]][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const section = headingPath(claim.sentence.paragraph.section).join(" › ") || "(before the first heading)";
    groups.set(section, [...(groups.get(section) ?? []), claim]);
  }
  return [...groups];
}

/** Headings from the outermost down; the memo's title, which stands above all of them, is left out. */
function headingPath({ heading, parent, children }: Section): string[] {
  if (!heading) return [];
  const isTitle = parent?.depth === 0 && parent.children.length === 1 && children.length > 0;
  return [...(parent ? headingPath(parent) : []), ...(isTitle ? [] : [heading.title])];
}

function describe(claim: Claim, lines: Lines, several: boolean): string[] {
  const { kind, sentence, verdict, scope, analyses, missing, needs } = claim;
  const carried = describeAnalyses(analyses, lines);
  const lacks = missing.map(({ analysis, elements }) =>
    elements.length > 0 ? `${analysis}: ${elements.join(", ")}` : analysis,
  );
  return [
    String(lines.placeAt(sentence.span.start).line).padStart(4),
    verdict,
    `${several ? `${kind}: ` : ""}${shorten(sentence.text.trim(), 220)}`,
    scope.heading ?? "the whole memo",
    carried === ""
      ? `missing ${lacks.join(needs === "all" ? "; and " : "; or ")}`
      : `${verdict === "elsewhere" ? "no reference to " : ""}${carried}`,
  ];
}

/** "coercion, lines 46, 54-56; doxfare, line 60": each kind once, with the lines it stands on. */
function describeAnalyses(analyses: readonly Analysis[], lines: Lines): string {
  const kinds = new Map<string, Span[]>();
  for (const { kind, span } of analyses) kinds.set(kind, [...(kinds.get(kind) ?? []), span]);
  return [...kinds].map(([kind, spans]) => `${kind}, ${describeLines(spans, lines)}`).join("; ");
}

/** A sentence within a passage that is listed too is not listed again. */
function describeLines(spans: readonly Span[], lines: Lines): string {
  const widest = spans.filter((span) => !spans.some((other) => other !== span && contains(other, span)));
  const stretches = new Set(
    widest.map(({ start, end }) => {
      const first = lines.placeAt(start).line;
      const last = lines.placeAt(Math.max(start, end - 1)).line;
      return first === last ? `${first}` : `${first}-${last}`;
    }),
  );
  const list = [...stretches].join(", ");
  return `${/^\d+$/.test(list) ? "line" : "lines"} ${list}`;
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(" ", most - 1))} …`;
}

/** One row as many terminal lines as its longest cell needs; only the verdict is coloured. */
function formatRow(
  cells: readonly string[],
  widths: readonly number[],
  paint: Paint,
  verdict?: Verdict,
): string[] {
  const wrapped = cells.map((cell, i) => (i === 0 ? [cell] : wrapWords(cell, widths[i] ?? 1)));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, i) => {
        const text = pad(lines[row] ?? "", widths[i] ?? 1);
        if (verdict === undefined) return paint("dim", text);
        return i === 1 ? paint(inks[verdict], text) : text;
      })
      .join("  ")
      .trimEnd(),
  );
}
