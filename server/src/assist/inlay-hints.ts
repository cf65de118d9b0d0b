import { type CitingUnit, readCitings } from "../citations/authorities/citings.ts";
import { laterForm } from "../citations/authorities/later-form.ts";
import { formatCitation } from "../citations/format.ts";
import type { Library } from "../citations/library.ts";
import type { WrittenStyle } from "../citations/style-of.ts";
import type { Memo } from "../memo/memo.ts";
import { overlaps, type Span } from "../text/span.ts";
import { plainText } from "./plain-text.ts";

/** What a reader will see of a citation that the memo has by its key. */
export interface CitationHint {
  /** Where it is shown: behind the key and the place in the source. */
  readonly at: number;
  /** Plain words, cut where they are long. */
  readonly label: string;
  /** The whole of it, as Markdown. */
  readonly markdown: string;
}

/** As much as leaves the line readable. In UTF-16 units. */
const longest = 48;

/**
 * The citations by key as notes in the style, in full, in short or as *id.*: each pair of brackets in the text is a note,
 * counted with the footnotes, as pandoc's styles for notes have it.
 */
export function citationHints(
  memo: Memo,
  library: Library,
  style: WrittenStyle,
  within: Span = { start: 0, end: memo.text.length },
): CitationHint[] {
  const units = asNotes(readCitings(memo, library));
  const ends = new Map(
    memo.citations.map(({ span, locator }) => [span.start, (locator ?? { span }).span.end]),
  );
  return units.flatMap((unit, i) =>
    unit.citings.flatMap(({ source, by, span, locator }, n): CitationHint[] => {
      if (by !== "key" || !overlaps(span, within)) return [];
      const earlier = unit.citings.slice(0, n);
      const before = [...units.slice(0, i), ...(n > 0 ? [{ ...unit, citings: earlier }] : [])];
      const form = laterForm(source, before, n > 0 ? "same note" : "new note", style);
      const { text } = formatCitation(source, { style, pinpoint: locator, ...form });
      return [{ at: ends.get(span.start) ?? span.end, label: cut(plainText(text)), markdown: text }];
    }),
  );
}

function asNotes(units: readonly CitingUnit[]): CitingUnit[] {
  let number = 0;
  return units.map((unit) => {
    const isNote = unit.kind === "note" || unit.citings.some(({ by }) => by === "key");
    return isNote ? { ...unit, kind: "note", number: ++number } : unit;
  });
}

function cut(words: string): string {
  return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}
