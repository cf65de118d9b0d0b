import retextEnglish from "retext-english";
import { split } from "sentence-splitter";
import { English } from "sentence-splitter/lang";
import { unified } from "unified";
import { closing, inCitations, introducing, numbering } from "../../server/src/text/legal-abbreviations.ts";
import { splitSentences } from "../../server/src/text/sentences.ts";
import type { Span } from "../../server/src/text/span.ts";

/** The sentences that a splitter finds in a passage; outer white space may be among them. */
export type Splitter = (text: string) => Span[];

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const retext = unified().use(retextEnglish).freeze();
const lawyerly = {
  ...English,
  PREPOSITIVE_ABBREVIATIONS: [...English.PREPOSITIVE_ABBREVIATIONS, ...stopped(introducing)],
  ABBREVIATIONS: [...English.ABBREVIATIONS, ...[numbering, closing, inCitations].flatMap(stopped)],
};

/** Our splitter and its peers by name, each with its defaults, and one peer with our abbreviations too. */
export const splitters: Readonly<Record<string, Splitter>> = {
  opinio: splitSentences,
  "sentence-splitter": (text) => sentenceNodes(text),
  "sentence-splitter, our abbreviations": (text) => sentenceNodes(text, { language: lawyerly }),
  "Intl.Segmenter": (text) =>
    [...segmenter.segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.length })),
  "retext-english": (text) =>
    retext
      .parse(text)
      .children.flatMap((paragraph) =>
        paragraph.type !== "ParagraphNode"
          ? []
          : paragraph.children.flatMap(({ type, position }) =>
              type === "SentenceNode" && position
                ? [{ start: position.start.offset ?? 0, end: position.end.offset ?? 0 }]
                : [],
            ),
      ),
};

function sentenceNodes(text: string, AbbrMarker?: { language: typeof English }): Span[] {
  return split(text, AbbrMarker && { AbbrMarker }).flatMap((node) =>
    node.type === "Sentence" ? [{ start: node.range[0], end: node.range[1] }] : [],
  );
}

function stopped(words: ReadonlySet<string>): string[] {
  return [...words].map((word) => `${word}.`);
}
