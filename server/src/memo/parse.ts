import { readBlocks } from "./blocks.ts";
import { withoutExamples } from "./citations/example-labels.ts";
import type { Memo, Paragraph, Sentence } from "./memo.ts";
import { createOutline } from "./outline.ts";
import { parseTree } from "./syntax-tree.ts";

/** Reads any text as a memo; never throws. All spans are UTF-16 offsets into `text` and lie inside it. */
export function parseMemo(text: string): Memo {
  const outline = createOutline(text.length);
  const blocks = readBlocks(text, parseTree(text), outline);
  const paragraphs = placeNotes(blocks.paragraphs);
  for (const paragraph of paragraphs) outline.add(paragraph, paragraph.section);
  return {
    text,
    ...(blocks.frontMatter && { frontMatter: blocks.frontMatter }),
    root: outline.root,
    runs: blocks.runs,
    paragraphs,
    sentences: paragraphs.flatMap((p): readonly Sentence[] => (p.kind === "quote" ? [] : p.sentences)),
    citations: withoutExamples(blocks.citations, blocks.runs).sort((a, b) => a.span.start - b.span.start),
    comments: blocks.comments,
    links: blocks.links,
    verbatim: blocks.verbatim,
  };
}

/** Gives each footnote the paragraph that calls it first, and that paragraph's section (specification, section 4). */
function placeNotes(paragraphs: readonly Paragraph[]): Paragraph[] {
  const callers = new Map<string, Paragraph>();
  for (const paragraph of paragraphs)
    for (const sentence of paragraph.sentences)
      for (const label of sentence.calls) if (!callers.has(label)) callers.set(label, paragraph);
  for (const paragraph of paragraphs) {
    const caller = paragraph.label === undefined ? undefined : callers.get(paragraph.label);
    if (caller && caller !== paragraph) Object.assign(paragraph, { caller, section: caller.section });
  }
  return [...paragraphs];
}
