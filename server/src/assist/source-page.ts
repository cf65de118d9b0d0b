import { formatCitation } from "../citations/format.ts";
import type { Source } from "../doctrine/doctrine.ts";

/** A source as a page of Markdown: the full citation, its weight, what a reader must know and what is not known. */
export function describeSource(source: Source): string {
  const { text, missing } = formatCitation(source, { style: "bluebook", form: "full" });
  const parts = [
    text,
    `Weight: **${source.weight}**`,
    source.note,
    missing.length > 0 && `Not in the source document: ${missing.join(", ")}.`,
  ];
  // A source of a pack is no place for pictures, which would be fetched.
  return parts.filter(Boolean).join("\n\n").replaceAll("![", "!\\[");
}
