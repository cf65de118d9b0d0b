import type { DocumentMetadata } from "../source-document.ts";

/** What is read of the head of a web page. */
export interface HtmlHead {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

/**
 * What a web page says of its work in its `meta` elements: those that Google Scholar reads and publishers and SSRN
 * write (`citation_…`), Dublin Core, and Open Graph.
 */
export function readHtmlMetadata(page: HtmlHead): { title?: string; metadata: DocumentMetadata } {
  const given = listMetas(page);
  const all = (...names: string[]) =>
    names.map((name) => given.get(name) ?? []).find(({ length }) => length > 0);
  const one = (...names: string[]) => all(...names)?.[0];
  const title = one("citation_title", "dc.title", "og:title");
  const authors = all("citation_author", "dc.creator", "author");
  const doi = one("citation_doi", "prism.doi", "dc.identifier")?.replace(
    /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i,
    "",
  );
  return {
    ...(title !== undefined && { title }),
    metadata: withoutGaps({
      authors: authors?.flatMap((names) => names.split(/\s*;\s*/)),
      published: one(
        "citation_publication_date",
        "citation_online_date",
        "citation_date",
        "dc.date",
        "article:published_time",
      ),
      journal: one("citation_journal_title", "prism.publicationname"),
      volume: one("citation_volume", "prism.volume"),
      issue: one("citation_issue", "prism.number"),
      firstPage: one("citation_firstpage", "prism.startingpage"),
      lastPage: one("citation_lastpage", "prism.endingpage"),
      publisher: one("citation_publisher", "dc.publisher"),
      siteName: one("og:site_name"),
      doi: doi?.startsWith("10.") ? doi : undefined,
      url: canonicalAddress(page) ?? one("og:url", "citation_abstract_html_url"),
      keywords: all("citation_keywords", "keywords", "article:tag")?.flatMap((words) =>
        words.split(/\s*[,;]\s*/),
      ),
    }),
  };
}

function listMetas(page: HtmlHead): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const meta of page.querySelectorAll("meta")) {
    const name = (meta.getAttribute("name") ?? meta.getAttribute("property") ?? "").toLowerCase();
    const content = meta.getAttribute("content")?.replace(/\s+/g, " ").trim();
    if (name && content) given.set(name, [...(given.get(name) ?? []), content]);
  }
  return given;
}

function canonicalAddress(page: HtmlHead): string | undefined {
  for (const link of page.querySelectorAll('link[rel="canonical"]')) {
    const address = link.getAttribute("href");
    if (address && /^https?:/i.test(address)) return address;
  }
  return undefined;
}

/** The same as the article reader finds it on the page, for what the head does not say. */
export function readByline(article: {
  readonly byline?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly publishedTime?: string | null | undefined;
}): DocumentMetadata {
  return withoutGaps({
    authors: namesIn(article.byline),
    siteName: article.siteName || undefined,
    published: article.publishedTime || undefined,
  });
}

/** "By Jane Doe and John Roe". An address or a sentence is no name. */
function namesIn(byline: string | null | undefined): string[] | undefined {
  const names = byline
    ?.replace(/^\s*by:?\s+/i, "")
    .split(/\s*(?:,|;|\band\b)\s*/)
    .filter(Boolean);
  return names?.length && names.every((name) => /^[\p{L}.'’ -]{3,60}$/u.test(name)) ? names : undefined;
}

/** Without the fields that are undefined. */
function withoutGaps(
  metadata: { readonly [Name in keyof DocumentMetadata]: DocumentMetadata[Name] | undefined },
) {
  return Object.fromEntries(
    Object.entries(metadata).filter(([, value]) => value !== undefined),
  ) as DocumentMetadata;
}
