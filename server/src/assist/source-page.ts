import { address } from "../citations/facts/fields.ts";
import { formatCitation } from "../citations/format.ts";
import type { WrittenStyle } from "../citations/style-of.ts";
import type { Source } from "../doctrine/doctrine.ts";

/**
 * A source as a page of Markdown: the full citation, with the place that is cited, its weight, where it can be read, what a
 * reader must know and what is not known.
 */
export function describeSource(source: Source, style: WrittenStyle, pinpoint = ""): string {
  const { text, missing } = formatCitation(source, { style, form: "full", pinpoint });
  const link = address(source.csl);
  const parts = [
    text,
    `Weight: **${source.weight}**`,
    /^https?:/i.test(link) && !text.includes(link) && `<${link}>`,
    source.note,
    missing.length > 0 &&
      `${source.origin ? "Not in the bibliography" : "Not in the source document"}: ${missing.join(", ")}.`,
  ];
  // A source of a pack is no place for pictures, which would be fetched.
  return parts.filter(Boolean).join("\n\n").replaceAll("![", "!\\[");
}
