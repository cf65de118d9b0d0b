import type { Memo, Paragraph, Sentence } from "../memo/memo.ts";
import type { Setting } from "./own-voice.ts";
import { findOwnSide } from "./speaker.ts";
import { has, type Vocabulary } from "./vocabulary.ts";

/** Tells of each sentence of a memo what its surroundings say about who speaks there. */
export function createSettings({ pattern }: Vocabulary) {
  const reportingHead = pattern("{other speakers}");
  const introducing = pattern("{attribution verbs}|{view nouns}|{attribution phrases}|{impersonal views}");

  return (memo: Memo) => {
    const side = findOwnSide(memo);
    const lists = reportedLists(memo);
    return (sentence: Sentence, afterReport: boolean): Setting => {
      const head = sentence.cell?.column.toLowerCase() ?? "";
      const quoting = head !== "" && has(reportingHead, head) && !/\b(?:our|my|this)\b/.test(head);
      return { side, listed: lists.has(sentence.paragraph) || quoting, afterReport };
    };
  };

  /** Lists that a sentence like "Several States have said so:" introduces. */
  function reportedLists(memo: Memo): Set<Paragraph> {
    const lists = new Set<Paragraph>();
    memo.paragraphs.forEach((paragraph, i) => {
      const intro = memo.paragraphs[i - 1]?.sentences.at(-1)?.text.toLowerCase();
      if (
        (paragraph.kind === "list" || paragraph.kind === "table") &&
        intro &&
        /:\s*$/.test(intro) &&
        has(introducing, intro)
      ) {
        if (!/\b(?:we|our|i|my|this (?:memo|memorandum|brief|note|opinion))\b/.test(intro))
          lists.add(paragraph);
      }
    });
    return lists;
  }
}
