import type { CslItem } from "../../../doctrine/doctrine.ts";
import { withExtra } from "../csl/item.ts";
import { type CslDate, dateOf, readDate } from "../dates.ts";
import type { BibEntry } from "./entry.ts";
import { type Fields, readFields } from "./fields.ts";
import { languageOf } from "./languages.ts";
import { fromLatex } from "./latex.ts";
import { readLegalFields } from "./legal.ts";
import { readNames } from "./names.ts";
import { type EntryType, entryTypeOf } from "./types.ts";

/** An entry of BibTeX or BibLaTeX, all its fields with it, as a CSL item. What it does not say stays unsaid. */
export function toCsl(type: string, fields: BibEntry["fields"]): CslItem {
  const read = readFields(fields);
  const kind = typeOf(type, read);
  const item = {
    ...present({
      ...plainFields(read),
      ...addressOf(read),
      ...containerOf(kind.type, read),
      ...numberOf(kind.type, read),
      ...publisherOf(kind.type, read),
      genre: kind.genre,
    }),
    ...namesOf(read),
    ...datesOf(read),
    ...aliases(read),
    type: kind.type,
    title: titleOf(read),
  };
  return withExtra(readLegalFields(item, read), noteOf(read));
}

/** What plain BibTeX has to put under `@misc`, a page with an address, is a web page. */
function typeOf(type: string, read: Fields): EntryType {
  const kind = entryTypeOf(type, read.words("entrysubtype"), read.words("type"));
  const isPage =
    (type === "misc" || type === "") &&
    addressOf(read).URL &&
    !read.raw("number", "journaltitle", "journal", "doc_no");
  return isPage ? { ...kind, type: "webpage" } : kind;
}

function titleOf({ words }: Fields): string {
  return joinTitle(words("title", "maintitle"), words("subtitle"));
}

function joinTitle(title: string, subtitle: string): string {
  if (!title || !subtitle) return title || subtitle;
  return /[:?!.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** Fields that mean the same in every type of entry. */
function plainFields({ words, verbatim }: Fields): Record<string, string> {
  return {
    "title-short": words("shorttitle", "shorthand"),
    volume: words("volume"),
    page: words("pages").replace(/\s*[–—-]+\s*/g, "-"),
    edition: words("edition"),
    section: words("section"),
    "chapter-number": words("chapter"),
    "number-of-pages": words("pagetotal", "numpages"),
    "number-of-volumes": words("volumes"),
    "publisher-place": words("location", "address"),
    "event-title": words("eventtitle"),
    "event-place": words("venue"),
    "original-title": words("origtitle"),
    jurisdiction: words("jurisdiction"),
    version: words("version"),
    status: words("pubstate"),
    language: languageOf(words("langid", "hyphenation", "language")),
    DOI: verbatim("doi").replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ""),
    ISBN: verbatim("isbn"),
    ISSN: verbatim("issn"),
  };
}

/** `howpublished` holds the address in plain BibTeX. */
function addressOf({ raw, verbatim }: Fields): { URL: string } {
  const said = /\\url\s*\{([^{}]*)\}|(https?:\/\/[^\s{}]+)/.exec(raw("howpublished"));
  return { URL: verbatim("url") || fromLatex(said?.[1] ?? said?.[2] ?? "") };
}

const inBooks = new Set(["chapter", "paper-conference", "entry-encyclopedia"]);

/** What the work stands in: a journal, a book, a series of reports, a site. */
function containerOf(type: string, { words, raw }: Fields): Record<string, string> {
  const book = joinTitle(words("booktitle"), words("booksubtitle")) || words("maintitle");
  const journal = joinTitle(words("journaltitle", "journal"), words("journalsubtitle"));
  const site =
    raw("howpublished").includes("http") || /\\url/.test(raw("howpublished")) ? "" : words("howpublished");
  return {
    "container-title":
      (inBooks.has(type) && book) ||
      journal ||
      words("reporter") ||
      (isPage(type) ? words("organization", "maintitle") || site : ""),
    "container-title-short": words("shortjournal"),
    "collection-title": words("series"),
  };
}

function isPage(type: string): boolean {
  return type === "webpage" || type === "post-weblog";
}

/** "number" is the issue of a journal, the place in a series of books, and the number of anything else. */
function numberOf(type: string, { words }: Fields): Record<string, string> {
  if (type.startsWith("article-") || type === "periodical") return { issue: words("number", "issue") };
  if (type === "book" || inBooks.has(type))
    return { "collection-number": words("number"), issue: words("issue") };
  return { number: words("number"), issue: words("issue") };
}

function publisherOf(type: string, { words }: Fields): Record<string, string> {
  const body = words("institution", "school", "organization");
  const asPublisher = type === "report" || type === "thesis" || inBooks.has(type) || type === "book";
  return { publisher: words("publisher") || (asPublisher ? body : "") };
}

function namesOf({ raw }: Fields): Record<string, unknown> {
  const roles: readonly (readonly [string, string])[] = [
    ["author", raw("author")],
    ["editor", raw("editor")],
    ["translator", raw("translator")],
    ["container-author", raw("bookauthor")],
  ];
  const known = roles.map(([role, value]) => [role, value ? readNames(value) : []] as const);
  return Object.fromEntries(known.filter(([, names]) => names.length > 0));
}

const dates = [
  ["issued", ""],
  ["accessed", "url"],
  ["event-date", "event"],
  ["original-date", "orig"],
] as const;

function datesOf(read: Fields): Record<string, CslDate> {
  const found: Record<string, CslDate> = {};
  for (const [name, prefix] of dates) {
    const date = dateFrom(read, prefix);
    if (date) found[name] = date;
  }
  return found;
}

/** BibLaTeX has `date`, BibTeX `year`, `month` and `day`; a `date` that cannot be read leaves it to them. */
function dateFrom({ words, raw }: Fields, prefix: string): CslDate | undefined {
  const said = raw(`${prefix}date`);
  return (
    (said && readDate(said.replace(/[{}]/g, ""))) ||
    dateOf(words(`${prefix}year`), words(`${prefix}month`), words(`${prefix}day`)) ||
    (prefix === "" ? readDate(words("year")) : undefined)
  );
}

/** Other keys that the entry goes by. */
function aliases({ raw }: Fields): Record<string, unknown> {
  const ids = raw("ids")
    .split(/[\s,]+/)
    .filter(Boolean);
  return ids.length > 0 ? { "other-ids": ids } : {};
}

/** A note keeps its lines: Zotero exports its "Extra" as such. */
function noteOf({ raw }: Fields): string {
  return raw("note", "addendum").split(/\r?\n/).map(fromLatex).join("\n").trim();
}

function present(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, words] of Object.entries(fields)) if (words) found[name] = words;
  return found;
}
