import { readDate } from "../../citations/bibliography/dates.ts";
import { shortTitleOf } from "../../citations/bibliography/source-of.ts";
import { weightOf } from "../../citations/weight.ts";
import type { CslItem, CslName, Source } from "../../doctrine/doctrine.ts";
import { pageAt } from "../pages.ts";
import type { ReadDocument } from "../read-document.ts";
import { citationKeyOf } from "./citation-key.ts";
import { type Candidate, findDefinitions } from "./definitions.ts";
import { readJournalReference } from "./journal-reference.ts";
import { type LabelledFacts, readLabelledFacts } from "./labelled-facts.ts";
import { isProse, type Paragraph, paragraphsIn, worksOwn } from "./readable.ts";
import { readName, readSuggestedCitation, type SuggestedCitation } from "./suggested-citation.ts";

/** A source made from a document, and passages of it that may define. */
export interface ImportedSource {
  readonly source: Source;
  readonly quotations: readonly Candidate[];
}

/**
 * Makes a source of the doctrine's shape from a document: what the document says of itself, in its metadata and in the
 * lines around its prose. What it does not say is left out and listed under `missing`. `name` is the file's.
 */
export function importSource(name: string, document: ReadDocument): ImportedSource {
  const paragraphs = paragraphsIn(document.text);
  const title = titleOf(name, document, paragraphs);
  const facts = readLabelledFacts(paragraphs, document.text);
  const cited = readSuggestedCitation(facts.suggestedCitation ?? "", title);
  const csl = cslOf(title, document, paragraphs, facts, cited);
  const isAbstract = facts.suggestedCitation !== undefined;
  const own = worksOwn(paragraphs, document);
  return {
    source: {
      id: citationKeyOf(csl),
      weight: weightOf(csl),
      shortTitle: shortTitleOf(csl),
      csl,
      missing: needed(csl).filter((field) => csl[field] === undefined),
      ...noteOf(csl, isAbstract),
      document: { title: name, sha256: document.sha256 },
      pinpoints: isAbstract ? ["abstract"] : [],
    },
    quotations: findDefinitions(own.filter(isProse), document.text, sectionsOf(own, document, isAbstract)),
  };
}

/** Names the part of the document in which a paragraph stands: the page, or its number among the paragraphs of prose. */
function sectionsOf(own: readonly Paragraph[], document: ReadDocument, isAbstract: boolean) {
  // What stands above the day of publication sums the article up.
  const day = own.slice(0, 6).findIndex(({ text }) => /^(?:first )?published\b/i.test(text));
  const numbered = own.slice(day + 1).filter(isProse);
  return (paragraph: Paragraph, offset: number): string => {
    const page = pageAt(document, offset);
    if (page) return `p. ${page.label ?? page.number}`;
    const number = numbered.indexOf(paragraph) + 1;
    return number === 0 ? "Summary" : `${isAbstract ? "Abstract, " : ""}para. ${number}`;
  };
}

/** The first line, without a full stop, where the file has no title of its own. */
function titleOf(name: string, { title }: ReadDocument, [first]: readonly Paragraph[]): string {
  const words = title ?? first?.text.split("\n")[0] ?? name;
  return words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<!\b\p{Lu}|\.\p{L}+)\.$/u, "");
}

function cslOf(
  title: string,
  { metadata }: ReadDocument,
  paragraphs: readonly Paragraph[],
  facts: LabelledFacts,
  cited: SuggestedCitation | undefined,
): CslItem {
  const reference = cited?.reference ?? firstReference(paragraphs);
  const published = readDate((metadata.published ?? "").replaceAll("/", "-")) ?? facts.published;
  const [first, second] = metadata.journal ? [published, reference?.issued] : [reference?.issued, published];
  const journal = metadata.journal ?? reference?.journal;
  const type = typeOf(journal, metadata.siteName ?? metadata.url, facts);
  const isPage = type === "webpage";
  return withoutGaps({
    type,
    title,
    "title-short": shortPartOf(title),
    author: authorsOf(metadata.authors ?? facts.authors, cited),
    "container-title": journal ?? (isPage ? metadata.siteName : undefined),
    publisher: isPage ? undefined : metadata.publisher,
    volume: metadata.volume ?? reference?.volume,
    issue: metadata.issue ?? reference?.issue,
    page: pagesOf(metadata.firstPage, metadata.lastPage) ?? reference?.page,
    "number-of-pages": facts.pages,
    issued: first ?? second ?? facts.written ?? facts.posted,
    DOI: metadata.doi ?? facts.doi,
    URL: metadata.url,
    keyword: (metadata.keywords ?? facts.keywords)?.join(", "),
    custom: customOf(facts),
  }) as CslItem;
}

/** An article's own journal is named in one of its first lines. */
function firstReference(paragraphs: readonly Paragraph[]) {
  const lines = paragraphs.slice(0, 12).flatMap(({ text }) => text.split("\n"));
  for (const line of lines.slice(0, 12)) {
    const reference = line.length < 200 ? readJournalReference(line) : undefined;
    if (reference) return reference;
  }
  return undefined;
}

function typeOf(journal: string | undefined, site: string | undefined, facts: LabelledFacts): string {
  if (journal) return "article-journal";
  if (facts.suggestedCitation || facts.ssrnAbstract) return "article";
  return site || facts.published ? "webpage" : "document";
}

function authorsOf(
  names: readonly string[] | undefined,
  cited: SuggestedCitation | undefined,
): readonly CslName[] | undefined {
  if (cited && cited.authors.length > 0) return cited.authors;
  return names && names.length > 0 ? names.map(readName) : undefined;
}

function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  return first && last && first !== last ? `${first}-${last}` : first;
}

/** What stands before the colon, where that is a few words. */
function shortPartOf(title: string): string | undefined {
  const [short, ...others] = title.split(/:\s/);
  return short && others.length > 0 && short.split(" ").length <= 4 ? short : undefined;
}

/** Days that a citation does not give but a reader may ask for, as years, months and days with hyphens. */
function customOf({ written, posted, lastRevised, ssrnAbstract }: LabelledFacts) {
  const day = (date: LabelledFacts["written"]) =>
    date?.["date-parts"][0]?.map((part) => String(part).padStart(2, "0")).join("-");
  const custom = withoutGaps({
    written: day(written),
    posted: day(posted),
    lastRevised: day(lastRevised),
    ssrnAbstract,
  });
  return Object.keys(custom).length > 0 ? custom : undefined;
}

/** Fields that a full citation needs, by type. */
function needed({ type }: CslItem): readonly string[] {
  if (type === "article-journal") return ["author", "container-title", "volume", "page", "issued"];
  if (type === "webpage") return ["author", "container-title", "URL", "issued"];
  return type === "article" ? ["author", "issued", "URL"] : ["author", "issued"];
}

function noteOf({ type, author }: CslItem, isAbstract: boolean): { note?: string } {
  if (isAbstract) return { note: "Read from the page of its abstract alone." };
  return type === "webpage" && !author ? { note: "A web page without a named author." } : {};
}

function withoutGaps(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
