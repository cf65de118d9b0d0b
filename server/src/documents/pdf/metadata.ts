import type { getDocumentProxy } from "unpdf";
import type { SourceDocument } from "../source-document.ts";
import type { SetText } from "./set-paragraphs.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** What programs write for a title that nobody gave. */
const noTitle = /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|pdf|dvi|indd|qxd|tex)|slide 1|document\d*)$/i;

/** What a PDF says of itself in its properties and, for its title and DOI, on its first page. */
export async function readPdfMetadata(
  pdf: Pdf,
  firstPage: readonly SetText[],
  text: string,
): Promise<Pick<SourceDocument, "title" | "metadata">> {
  const { info, metadata } = await pdf.getMetadata();
  const properties = info as Readonly<Record<string, unknown>>;
  const property = (name: string, xmp?: string) => {
    const value = properties[name] ?? (xmp && metadata?.get(xmp));
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const given = property("Title", "dc:title");
  const title = given && !noTitle.test(given) ? given : largestLines(firstPage);
  const author = property("Author");
  const keywords = property("Keywords");
  const doi = property("doi", "prism:doi") ?? findDoi(text.slice(0, text.indexOf("\f")));
  return {
    ...(title !== undefined && { title }),
    metadata: {
      ...(author !== undefined && { authors: author.split(/\s*;\s*|\s+and\s+/) }),
      ...(keywords !== undefined && { keywords: keywords.split(/\s*[,;]\s*/) }),
      ...(doi !== undefined && { doi }),
    },
  };
}

/** The lines set in the largest letters of a page, where they are a few words and not a line in passing. */
function largestLines(page: readonly SetText[]): string | undefined {
  const words = page.filter(({ str }) => str.trim() !== "");
  const largest = Math.max(...words.map(({ height }) => height));
  const first = words.findIndex(({ height }) => height > largest * 0.98);
  const end = words.findIndex(({ height }, i) => i > first && height <= largest * 0.98);
  const title = words
    .slice(first, end < 0 ? undefined : end)
    .map(({ str }) => str)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  const count = title.split(" ").length;
  return end >= 0 && count >= 3 && count <= 40 ? title : undefined;
}

/** The name of a work that publishers register, e.g. 10.1017/9781316822524. */
export function findDoi(text: string): string | undefined {
  return /\b10\.\d{4,9}\/[-._;()/:\w]*\w/.exec(text)?.[0];
}
