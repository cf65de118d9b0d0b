import { decodeText } from "./decode-text.ts";
import type { FileKind } from "./file-kind.ts";
import { readMarkdown } from "./read-markdown.ts";
import {
  type DocumentLimits,
  isUnreadable,
  type SourceDocument,
  UnreadableDocument,
} from "./source-document.ts";

/** Reads the bytes of a file of a kind. Rejects with UnreadableDocument. */
export type ReadKind = (kind: FileKind, bytes: Uint8Array, limits: DocumentLimits) => Promise<SourceDocument>;

/** Reads in the thread that it is called in. The readers of PDF, Word and web pages are loaded with the first file that needs them. */
export const readHere: ReadKind = async (kind, bytes, limits) => {
  try {
    return await readers[kind](bytes, limits);
  } catch (error) {
    throw isUnreadable(error) ? error : explain(kind, error);
  }
};

/** The same without the large libraries, for a place that has not got them. */
export const readPlainText: ReadKind = async (kind, bytes, limits) => {
  if (kind === "text" || kind === "markdown") return readers[kind](bytes, limits);
  throw new UnreadableDocument(`is a ${names[kind]}, which is not read in a browser`);
};

const readers: Record<FileKind, (bytes: Uint8Array, limits: DocumentLimits) => Promise<SourceDocument>> = {
  pdf: async (bytes, limits) => (await import("./pdf/read-pdf.ts")).readPdf(bytes, limits),
  docx: async (bytes, limits) => (await import("./docx/read-docx.ts")).readDocx(bytes, limits),
  html: async (bytes, limits) => (await import("./html/read-html.ts")).readHtml(bytes, limits),
  markdown: async (bytes) => readMarkdown(decodeText(bytes)),
  text: async (bytes) => ({ text: decodeText(bytes), metadata: {} }),
};

const names: Record<FileKind, string> = {
  pdf: "PDF",
  docx: "Word file",
  html: "web page",
  markdown: "Markdown",
  text: "text",
};

function explain(kind: FileKind, error: unknown): UnreadableDocument {
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return new UnreadableDocument("is nested too deeply");
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
  return new UnreadableDocument(`cannot be read as a ${names[kind]} (${reason.slice(0, 120)})`);
}
