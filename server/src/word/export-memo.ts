import { Document, type FileChild, Packer, Paragraph } from "docx";
import type { Root, Yaml } from "mdast";
import type { CitationStyle } from "../citations/format.ts";
import type { Library } from "../citations/library.ts";
import { parseMemo } from "../memo/parse.ts";
import { parseTree } from "../memo/syntax-tree.ts";
import type { Finding } from "../rules/rule.ts";
import { createBlockWriter } from "./blocks.ts";
import { createCitedNotes } from "./cited-notes.ts";
import { createComments } from "./comments.ts";
import { createFootnotes } from "./footnotes.ts";
import { createInlineWriter } from "./inlines.ts";
import { documentStyles, lists } from "./styles.ts";

export interface ExportOptions {
  readonly library: Library;
  readonly style: CitationStyle;
  /** Findings to stand in the margin as Word comments; none unless the author asks for them. */
  readonly findings?: readonly Finding[];
}

export interface Exported {
  /** The .docx. */
  readonly bytes: Uint8Array;
  /** Keys that no source has: they stand in the document as they were written. */
  readonly unknownKeys: readonly string[];
  /** How many footnotes the document has. */
  readonly footnotes: number;
}

/**
 * A memo as a Word document: real headings, footnotes, lists, tables and block quotes; citations written out in the
 * style, in footnotes of their own where they stand in the text. HTML comments stay out. Never throws on a memo.
 */
export async function exportMemo(text: string, options: ExportOptions): Promise<Exported> {
  const memo = parseMemo(text);
  const { root, spanOf } = parseTree(text);
  const notes = createCitedNotes(memo, options.library, options.style);
  const comments = createComments(options.findings ?? []);
  const footnotes = createFootnotes(root);
  const inlines = createInlineWriter({ text, spanOf, notes, comments, footnotes });
  const blocks = createBlockWriter(inlines);
  footnotes.writeWith(blocks);
  const { title, author } = titleOf(root);
  const children: FileChild[] = [
    ...(title && !repeats(root, title) ? [new Paragraph({ text: title, style: "Title" })] : []),
    ...blocks.write(root.children),
  ];
  const document = new Document({
    creator: author ?? "",
    ...(title && { title }),
    styles: documentStyles,
    numbering: { config: lists },
    footnotes: footnotes.written(),
    comments: { children: [...comments.written()] },
    sections: [{ children }],
  });
  return {
    bytes: new Uint8Array(await Packer.toArrayBuffer(document)),
    unknownKeys: notes.unknownKeys(),
    footnotes: footnotes.count(),
  };
}

/** The title and the author of the front matter, where they are plain words. */
function titleOf(root: Root): { title?: string; author?: string } {
  const yaml = root.children.find((node): node is Yaml => node.type === "yaml")?.value ?? "";
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]*["']?([^"'\\[{|>\\n][^\\n]*?)["']?[ \\t]*$`, "m").exec(yaml)?.[1];
  const title = field("title");
  const author = field("author");
  return { ...(title && { title }), ...(author && { author }) };
}

function repeats(root: Root, title: string): boolean {
  const first = root.children.find(({ type }) => type === "heading");
  const words = first?.type === "heading" ? plain(first) : "";
  return words.trim().toLowerCase() === title.trim().toLowerCase();
}

function plain(node: { readonly children?: readonly unknown[]; readonly value?: unknown }): string {
  if (typeof node.value === "string") return node.value;
  return (node.children ?? []).map((child) => plain(child as Parameters<typeof plain>[0])).join("");
}
