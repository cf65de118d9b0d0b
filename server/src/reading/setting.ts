import type { Memo, Paragraph, Sentence } from "../memo/memo.ts";
import { createOtherVoices } from "./other-voices.ts";
import { createOwnVoice, type Setting } from "./own-voice.ts";
import { findOwnSide } from "./speaker.ts";
import { has, readWords, type Vocabulary } from "./vocabulary.ts";

/** Tells of each sentence of a memo what its surroundings say about who speaks there. */
export function createSettings(vocabulary: Vocabulary) {
  const { pattern } = vocabulary;
  const { speaksOfSelf } = createOwnVoice(vocabulary);
  const praying = pattern("{prayer}");
  const otherVoices = createOtherVoices(vocabulary);
  const introducing = pattern("{attribution verbs}|{view nouns}|{attribution phrases}|{impersonal views}");

  return (memo: Memo) => {
    const side = findOwnSide(memo);
    const isOthers = otherVoices(memo, side);
    const lists = introducedLists(memo, isReporting);
    const prayers = introducedLists(memo, (intro) => has(praying, intro));
    let last: { sentence: Sentence; self: boolean } | undefined;
    const continues = (sentence: Sentence): boolean => {
      const plain: Setting = { side, listed: false, afterReport: false };
      const follows = last !== undefined && last.sentence.paragraph === sentence.paragraph && last.self;
      const lower = readWords(sentence.text).lower;
      const goesOn = follows && /^it /.test(lower);
      last = { sentence, self: goesOn || speaksOfSelf(lower, plain) };
      return goesOn;
    };
    return (sentence: Sentence, afterReport: boolean): Setting => {
      return {
        side,
        listed: lists.has(sentence.paragraph) || isOthers(sentence),
        afterReport,
        prayed: prayers.has(sentence.paragraph),
        continued: continues(sentence),
      };
    };
  };

  /** "Several States have said so:" */
  function isReporting(intro: string): boolean {
    return (
      has(introducing, intro.replace(described, "")) &&
      !/\b(?:we|our|i|my|this (?:memo|memorandum|brief|note|opinion))\b/.test(intro)
    );
  }
}

/** "had every ingredient of the wrong that Kilovaty describes:": the conduct is told, and only the measure is another's. */
const described =
  /(?:that|which) (?:\p{L}+ ){1,4}(?:describ|defin|identif|list|nam|requir|set|lay|laid|lay|enumerat|propos)\p{L}*(?: out| down)?:\s*$/u;

/** Lists and tables behind a sentence that ends with a colon and is of a kind. */
function introducedLists(memo: Memo, isOfKind: (intro: string) => boolean): Set<Paragraph> {
  const lists = new Set<Paragraph>();
  memo.paragraphs.forEach((paragraph, i) => {
    const above = memo.paragraphs[i - 1];
    const intro = above?.sentences.at(-1)?.text.toLowerCase();
    const lettered = /^\(?(?:[a-z]|[ivx]+|\d+)[).] ?/.test(paragraph.sentences[0]?.run.prose.text ?? "");
    if (!above || !intro || !(paragraph.kind === "list" || paragraph.kind === "table" || lettered)) return;
    const goesOn = lettered && lists.has(above) && above.kind === paragraph.kind;
    if (goesOn || (/:\s*$/.test(intro) && isOfKind(intro))) lists.add(paragraph);
  });
  return lists;
}
