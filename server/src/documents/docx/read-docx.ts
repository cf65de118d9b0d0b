import mammoth from "mammoth";
import {
  type DocumentLimits,
  type DocumentMetadata,
  type SourceDocument,
  UnreadableDocument,
} from "../source-document.ts";
import { readZip } from "./zip.ts";

/** What mammoth makes of a Word file, as far as it is read here. */
interface Part {
  readonly type: string;
  readonly value?: string;
  readonly styleName?: string | null;
  readonly children?: readonly Part[];
  readonly body?: readonly Part[];
  readonly notes?: { resolve: (reference: Part) => Part | null };
}

/**
 * The words of a Word file: its paragraphs, then its footnotes and endnotes in the order of their calls. Comments,
 * headers and deleted words are no part of it. Rejects with UnreadableDocument.
 */
export async function readDocx(bytes: Uint8Array, limits: DocumentLimits): Promise<SourceDocument> {
  const properties = await inspect(bytes, limits);
  const root = await parse(bytes);
  const { paragraphs, title } = readParagraphs(root);
  const named = properties.title ?? title;
  return {
    text: paragraphs.join("\n\n"),
    ...(named !== undefined && { title: named }),
    metadata: properties.metadata,
  };
}

/** Unpacks every part once, so that nothing larger or stranger than a Word file reaches the parser. */
async function inspect(bytes: Uint8Array, limits: DocumentLimits) {
  let core = "";
  let isWord = false;
  await readZip(bytes, limits, (name, text) => {
    if (/<!(?:DOCTYPE|ENTITY)\b/.test(text))
      throw new UnreadableDocument("defines XML entities, which no Word file does");
    if (name === "docProps/core.xml") core = text;
    if (/^word\/document\d*\.xml$/i.test(name)) isWord = true;
  });
  if (!isWord) throw new UnreadableDocument("is a zip file, not a Word file");
  return readProperties(core);
}

function readProperties(core: string): { title?: string; metadata: DocumentMetadata } {
  const property = (name: string) => {
    const value = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(core)?.[1] ?? "";
    return readEntities(value).trim() || undefined;
  };
  const title = property("dc:title");
  const creator = property("dc:creator");
  const keywords = property("cp:keywords");
  return {
    ...(title !== undefined && { title }),
    metadata: {
      ...(creator !== undefined && { authors: creator.split(/\s*;\s*/) }),
      ...(keywords !== undefined && { keywords: keywords.split(/\s*[,;]\s*/) }),
    },
  };
}

function readEntities(xml: string): string {
  const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return xml.replace(/&(\w+);/g, (whole, name) => names[name] ?? whole);
}

/** mammoth's own tree; its conversion to HTML gets nothing to convert. */
async function parse(bytes: Uint8Array): Promise<Part> {
  let root: Part | undefined;
  const transformDocument = (document: Part) => {
    root = document;
    return { ...document, children: [] };
  };
  // One of the names is read under Node, the other in a browser.
  const input = { buffer: bytes, arrayBuffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
  await mammoth.convertToHtml(input, { transformDocument, externalFileAccess: false });
  return root ?? { type: "document" };
}

function readParagraphs(root: Part): { paragraphs: string[]; title?: string } {
  const paragraphs: string[] = [];
  const calls: Part[] = [];
  let title: string | undefined;
  const wordsOf = (part: Part): string => {
    if (part.type === "text") return part.value ?? "";
    if (part.type === "tab") return "\t";
    if (part.type === "break") return "\n";
    if (part.type === "noteReference") calls.push(part);
    return (part.children ?? []).map(wordsOf).join("");
  };
  const visit = (part: Part): void => {
    if (part.type !== "paragraph") return void (part.children ?? part.body ?? []).forEach(visit);
    const words = wordsOf(part).trim();
    if (words === "") return;
    paragraphs.push(words);
    if (title === undefined && part.styleName === "Title") title = words;
  };
  visit(root);
  for (const call of calls) {
    const note = root.notes?.resolve(call);
    if (note) visit(note);
  }
  return { paragraphs, ...(title !== undefined && { title }) };
}
