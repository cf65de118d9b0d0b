import { getDocumentProxy } from "unpdf";
import { type DocumentLimits, type SourceDocument, UnreadableDocument } from "../source-document.ts";
import { readPdfMetadata } from "./metadata.ts";
import { type SetText, setParagraphs } from "./set-paragraphs.ts";
import { checkStreams } from "./streams.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The words of a PDF, page by page and line by line, with an empty line where a paragraph is seen to begin. Rejects with UnreadableDocument, among others for a scan. The time is
 * looked at between pages: whoever must not wait for a hostile page reads in a thread that can be ended.
 */
export async function readPdf(bytes: Uint8Array, limits: DocumentLimits): Promise<SourceDocument> {
  await checkStreams(bytes, limits);
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > limits.pages)
      throw new UnreadableDocument(`has ${pdf.numPages} pages; Opinio reads up to ${limits.pages}`);
    const pages = await readPages(pdf, limits);
    const text = pages.map((page) => `${setParagraphs(page)}\f`).join("");
    if (!/[\p{L}\p{N}]/u.test(text))
      throw new UnreadableDocument("holds pictures of pages and no text; recognise its text (OCR) first");
    const labels = await pdf.getPageLabels();
    return {
      text,
      ...(await readPdfMetadata(pdf, pages[0] ?? [], text)),
      ...(labels && { pageLabels: labels }),
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The reader takes the bytes for itself. It asks no network and no file system for fonts.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
    });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      throw new UnreadableDocument("is protected by a password");
    throw error;
  }
}

async function readPages(pdf: Pdf, { seconds }: DocumentLimits): Promise<SetText[][]> {
  const end = performance.now() + seconds * 1000;
  const pages: SetText[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    if (performance.now() > end) throw new UnreadableDocument(`takes more than ${seconds} seconds to read`);
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .filter((item) => "str" in item)
        .map(({ str, hasEOL, height, transform }) => ({ str, hasEOL, height, y: transform[5] ?? 0 })),
    );
    page.cleanup();
  }
  return pages;
}
