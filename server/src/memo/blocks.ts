import type { Parents, RootContent, Table } from "mdast";
import { contains, type Span } from "../text/span.ts";
import { findCitations } from "./citations.ts";
import { findGeneratedBlocks } from "./generated-blocks.ts";
import { cutInlineNotes, type InlineNote } from "./inline-notes.ts";
import type { Citation, Comment, FrontMatter, Link, Paragraph, Run, RunKind, Sentence } from "./memo.ts";
import type { Outline } from "./outline.ts";
import { readProse } from "./prose.ts";
import { readSentences } from "./sentences.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/** What the blocks of a memo hold, in memo order. */
export interface Blocks {
  frontMatter?: FrontMatter;
  readonly runs: Run[];
  readonly paragraphs: Paragraph[];
  readonly citations: Citation[];
  readonly comments: Comment[];
  readonly links: Link[];
  readonly verbatim: Span[];
}

/** A paragraph in the making and what its next run is. */
interface Place {
  readonly sentences: Sentence[];
  readonly paragraph: Paragraph;
  readonly kind: RunKind;
  item: number;
  cell?: { row: string; column: string };
}

/** Deeper nesting than this is not read, so that no text exhausts the stack. */
const deepest = 100;

const commentMarks = /<!--([\s\S]*?)-->/g;

/** Reads the blocks of the tree and tells `outline` of every heading. */
export function readBlocks(text: string, { root, spanOf }: SyntaxTree, outline: Outline): Blocks {
  const blocks: Blocks = { runs: [], paragraphs: [], citations: [], comments: [], links: [], verbatim: [] };

  const begin = (span: Span, kind: Paragraph["kind"], run: RunKind, label?: string): Place => {
    const sentences: Sentence[] = [];
    const section = outline.current();
    const paragraph = { kind, span, section, sentences, ...(label !== undefined && { label }) };
    blocks.paragraphs.push(paragraph);
    return { sentences, paragraph, kind: run, item: 0 };
  };

  const readHtml = (span: Span) => {
    blocks.verbatim.push(span);
    blocks.comments.push(...commentsIn(text, span));
  };

  const readRun = (node: Parents, kind: RunKind) => {
    const span = spanOf(node);
    const { prose: words, inline } = readProse(node.children, text, span, spanOf);
    const { prose, calls, notes } = cutInlineNotes(words, inline.calls, text);
    const run: Run = { kind, span, prose };
    addRun(run, inline.links);
    for (const note of notes) readInlineNote(note, inline.links);
    blocks.links.push(...inline.links);
    blocks.verbatim.push(...inline.code);
    for (const html of inline.html) readHtml(html);
    return { run, calls };
  };

  const addRun = (run: Run, links: readonly Link[]) => {
    blocks.runs.push(run);
    blocks.citations.push(...findCitations(run.prose, text, links));
  };

  const readInlineNote = ({ label, span, prose }: InlineNote, links: readonly Link[]) => {
    const run: Run = { kind: "note", span, prose };
    addRun(run, links);
    const { paragraph, sentences } = begin(span, "note", "note", label);
    sentences.push(...readSentences(run, [], { paragraph, item: 0 }));
  };

  const readWords = (node: Parents, place: Place) => {
    const { run, calls } = readRun(node, place.kind);
    const at = { paragraph: place.paragraph, item: place.item, ...(place.cell && { cell: place.cell }) };
    place.sentences.push(...readSentences(run, calls, at));
    return run;
  };

  const readTable = (table: Table, place: Place | undefined) => {
    const into = place ?? begin(spanOf(table), "table", "cell");
    const kind = into.kind === "quote" ? "quote" : "cell";
    const [head, ...rows] = table.children;
    const columns = head?.children.map((cell) => readRun(cell, kind).run.prose.text) ?? [];
    rows.forEach((row, number) => {
      let first = "";
      row.children.forEach((cell, i) => {
        const at: Place = { ...into, kind, item: number, cell: { row: first, column: columns[i] ?? "" } };
        const run = readWords(cell, at);
        if (i === 0) first = run.prose.text;
      });
    });
  };

  const readHeading = (node: Parents & { depth: number }) => {
    const { run } = readRun(node, "heading");
    outline.enter(run.prose.text.trim(), node.depth, run.span);
  };

  const read = (node: RootContent, place: Place | undefined, depth: number): void => {
    if (depth > deepest) return;
    const into = (inner: Place, children: readonly RootContent[]) => {
      for (const child of children) read(child, inner, depth + 1);
    };
    switch (node.type) {
      case "yaml":
        blocks.frontMatter = { span: spanOf(node), value: node.value };
        blocks.verbatim.push(spanOf(node));
        return;
      case "code":
        blocks.verbatim.push(spanOf(node));
        return;
      case "html":
        return readHtml(spanOf(node));
      case "heading":
        if (place) readWords(node, place);
        else readHeading(node);
        return;
      case "paragraph":
        readWords(node, place ?? begin(spanOf(node), "text", "paragraph"));
        return;
      case "table":
        return readTable(node, place);
      case "blockquote":
        return into(place ?? begin(spanOf(node), "quote", "quote"), node.children);
      case "footnoteDefinition":
        return into(begin(spanOf(node), "note", "note", node.identifier), node.children);
      case "list": {
        const list = place ?? begin(spanOf(node), "list", "item");
        for (const item of node.children) {
          into(list, item.children);
          if (!place) list.item++;
        }
        return;
      }
    }
  };

  const generated = generatedParts(text, { root, spanOf });
  for (const node of root.children) {
    if (node.type !== "html" && generated.some((span) => contains(span, spanOf(node))))
      blocks.verbatim.push(spanOf(node));
    else read(node, undefined, 0);
    outline.extend(spanOf(node).end);
  }
  return blocks;
}

/** What Opinio itself has written into the memo holds none of its author's words. */
function generatedParts(text: string, { root, spanOf }: SyntaxTree): readonly Span[] {
  if (!text.includes("opinio-authorities")) return [];
  const html = root.children.filter((node) => node.type === "html");
  return findGeneratedBlocks(
    text,
    html.flatMap((node) => commentsIn(text, spanOf(node))),
  ).map(({ span }) => span);
}

function commentsIn(text: string, { start, end }: Span): Comment[] {
  return [...text.slice(start, end).matchAll(commentMarks)].map(({ 0: whole, 1: value = "", index }) => {
    const span = { start: start + index, end: start + index + whole.length };
    return { span, value };
  });
}
