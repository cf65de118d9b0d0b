import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decodeText } from "../decode-text.ts";
import { type DocumentLimits, type SourceDocument, UnreadableDocument } from "../source-document.ts";
import { type HtmlHead, readByline, readHtmlMetadata } from "./metadata.ts";
import { type HtmlNode, paragraphsOf } from "./paragraphs.ts";

/** In a page of more tags no article is told from the rest: that takes a time that grows with their square. */
const mostTags = 60_000;

/**
 * The words of a web page: the article, then what else stands on the page, since a quotation may be taken from a note or
 * a box that the article reader leaves out. No program of the page runs and nothing is fetched. Rejects with
 * UnreadableDocument.
 */
export async function readHtml(bytes: Uint8Array, limits: DocumentLimits): Promise<SourceDocument> {
  const html = decodeText(bytes, declaredEncoding(bytes));
  const tags = html.split("<").length - 1;
  if (tags > limits.tags) throw new UnreadableDocument(`has ${tags} tags; Opinio reads up to ${limits.tags}`);
  const { document } = parseHTML(/<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const page = document as unknown as HtmlHead & { readonly documentElement: HtmlNode };
  const all = paragraphsOf(page.documentElement);
  const given = readHtmlMetadata(page);
  // The article reader takes the page apart, so it comes last.
  const article = tags > mostTags ? undefined : readArticle(document);
  const main = article?.content ? paragraphsOf(article.content) : [];
  const text = main.join("\n\n");
  const title = given.title ?? (article?.title?.trim() || undefined);
  return {
    text: [...main, ...restOf(all, main)].join("\n\n"),
    ...(title !== undefined && { title }),
    metadata: { ...readByline(article ?? {}), ...given.metadata },
    ...(text !== "" && { articleEnd: text.length }),
  };
}

function readArticle(document: ConstructorParameters<typeof Readability>[0]) {
  const serializer = (element: unknown) => element as HtmlNode;
  return new Readability<HtmlNode>(document, { serializer, charThreshold: 200 }).parse() ?? undefined;
}

/** What stands on the page and not in its article, in the order of the page. */
function restOf(all: readonly string[], article: readonly string[]): string[] {
  const taken = new Set(article.map((paragraph) => paragraph.replace(/\s+/g, " ")));
  return all.filter((paragraph) => !taken.has(paragraph.replace(/\s+/g, " ")));
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}
