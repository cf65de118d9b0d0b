import type { Library } from "../citations/library.ts";
import type { WrittenStyle } from "../citations/style-of.ts";
import type { Memo } from "../memo/memo.ts";
import { overlaps, type Span } from "../text/span.ts";
import { type BareCitation, findBareCitations } from "./bare-citations.ts";
import type { Edit } from "./fixes/fix.ts";
import { insertCitation, type Wish } from "./insert-citation.ts";

/** An offer to cite what the memo only names. */
export interface Offer {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** How citations are inserted. */
export interface Manner {
  readonly as: Wish["as"];
  readonly style: WrittenStyle;
}

/** Longer stretches are a selection for something else. In UTF-16 units. */
const longest = 2000;

/**
 * Offers to cite the sources whose DOI, address or case name stands at the span: in place of an address, in place of a name
 * or behind it. Nothing for a name that is cited already, or stands in a link, a heading or a quotation.
 */
export function citeBareNames(memo: Memo, library: Library, span: Span, manner: Manner): Offer[] {
  const line = lineAround(memo.text, span);
  if (line.end - line.start > longest) return [];
  const found = findBareCitations(memo.text.slice(line.start, line.end), library.all());
  return found
    .map((one) => ({ ...one, start: one.start + line.start, end: one.end + line.start }))
    .filter((one) => one.start <= span.end && span.start <= one.end && isBare(one, memo))
    .flatMap((one) => offersFor(one, memo, library, manner));
}

function offersFor(bare: BareCitation, memo: Memo, library: Library, manner: Manner): Offer[] {
  const { source, by } = bare;
  const what = by === "name" ? "the name" : "the address";
  const behind = endOfMarks(memo.text, bare.end);
  const spans: [string, Span][] = [
    ...(by === "name"
      ? [[`Cite @${source.id} behind the name`, { start: behind, end: behind }] as [string, Span]]
      : []),
    [`Cite @${source.id} instead of ${what}`, withMarks(memo.text, bare)],
  ];
  return spans.flatMap(([title, span]) => {
    const inserted = insertCitation(memo, library, { ...manner, key: source.id, span });
    return inserted ? [{ title, edits: inserted.edits }] : [];
  });
}

function lineAround(text: string, { start, end }: Span): Span {
  const close = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: close < 0 ? text.length : close };
}

function isBare(bare: BareCitation, { text, citations, links, runs }: Memo): boolean {
  const run = runs.find(({ span }) => overlaps(span, bare));
  if (!run || run.kind === "heading") return false;
  if (citations.some(({ cluster, span }) => overlaps(cluster, bare) || overlaps(span, bare))) return false;
  if (links.some(({ span }) => overlaps(span, bare) && text[span.start] === "[")) return false;
  if (bare.by === "address") return true;
  const rest = text.slice(bare.end, bare.end + 80);
  const isCited = citations.some(
    ({ key, cluster }) =>
      key === bare.source.id && cluster.start >= bare.end && cluster.start <= bare.end + 5,
  );
  return run.kind !== "quote" && !isCited && !/^[^.;]{0,40}\b(?:I\.?C\.?J|P\.?C\.?I\.?J)\b/.test(rest);
}

/** With the marks of emphasis, or the angle brackets, that stand around it. */
function withMarks(text: string, { start, end }: Span): Span {
  const before = /(?:\*+|_+|<)$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? "";
  const closing = before === "<" ? ">" : before;
  return before !== "" && text.startsWith(closing, end)
    ? { start: start - before.length, end: end + closing.length }
    : { start, end };
}

/** Behind the marks of emphasis and the bracket that close there. */
function endOfMarks(text: string, offset: number): number {
  return offset + (/^[*_]+/.exec(text.slice(offset, offset + 3))?.[0].length ?? 0);
}
