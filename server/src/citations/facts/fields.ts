import type { CslItem } from "../../doctrine/doctrine.ts";
import type { Gap } from "../draft.ts";

/** A field of the item as words of Markdown, or the empty string. Numbers, which other programs write, are words too. */
export function field(csl: CslItem, name: string): string {
  return escapeMarkdown(plain(csl[name]));
}

/**
 * A fact that CSL has no field for, from the item's `custom`: `parties`, `partiesShort`, `phase`, `opinion`,
 * `appealFrom`, `symbol`, `dateKind`, `titleHeadline`, `titleBluebook`.
 */
export function custom(csl: CslItem, name: string): string {
  return escapeMarkdown(plain(customOf(csl)[name]));
}

export function customOf(csl: CslItem): Record<string, unknown> {
  return typeof csl.custom === "object" && csl.custom !== null ? { ...csl.custom } : {};
}

/** A field that the citation cannot do without: a gap in its place when the source does not hold it. */
export function needed(csl: CslItem, name: string, words: string): string | Gap {
  return field(csl, name) || missing(words);
}

export function missing(words: string): Gap {
  return { words, missing: true };
}

/** What the author supplies and no source holds: the number of an earlier note, the day a page was read. */
export function left(words: string): Gap {
  return { words, missing: false };
}

/** The number of the note that cites the source in full: known to the memo, not to the source. */
export const noteNumber: Gap = left("note number");

/** The page a source begins on; programs that manage sources keep the whole range in the same field. */
export function firstPage(csl: CslItem): string {
  const pages = field(csl, "page-first") || field(csl, "page");
  return (
    (/^(\d+)\s*[-–—]+\s*\d+$/.exec(pages) ?? /^([ivxlc]+)\s*[-–—]+\s*[ivxlc]+$/i.exec(pages))?.[1] ?? pages
  );
}

/** An address as it must stand for its link to work: without escapes. The address of a DOI where there is no other. */
export function address(csl: CslItem): string {
  const [url, doi] = [
    plain(csl.URL),
    plain(csl.DOI).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ""),
  ];
  const known = url || (doi && `https://doi.org/${doi}`);
  return known.replace(/[\s<>]/g, encodeURIComponent);
}

/** The tags for italics and the like that CSL allows in a title. */
const tag = /<(i|b|sc|sub|sup|span)(?:\s[^<>]*)?>([^<>]*)<\/\1>/g;

/** A value of an item as one line of plain words; tags may stand in tags. */
function plain(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  return String(value).replace(tag, "$2").replace(tag, "$2").replace(/\s+/g, " ").trim();
}

/** What would be read as emphasis, as code or as HTML stays a plain character. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[*_<\\`]/g, "\\$&");
}
