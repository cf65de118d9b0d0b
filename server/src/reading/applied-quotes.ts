import type { Memo, Paragraph } from "../memo/memo.ts";
import type { Labelled } from "./label.ts";
import { has, readWords, type Vocabulary } from "./vocabulary.ts";

/** A quotation is nobody's attribution here: the author has made its words his own. */
const setting = { side: [], listed: false, afterReport: false, adopted: true };

/**
 * Block quotes that the sentence before or behind applies to the conduct: only these may carry the author's claim
 * (specification, end of section 3). Their sentences have no label of their own.
 */
export function createAppliedQuotes({ pattern }: Vocabulary): (memo: Memo) => Labelled[] {
  const adopted = pattern("{quotation adopted}");
  const applied = pattern("^(?:and |but |yet )?(?:{quotation applied})");

  return ({ paragraphs }) =>
    paragraphs.flatMap((quote, i) => {
      if (quote.kind !== "quote") return [];
      const before = near(paragraphs[i - 1], quote)?.sentences.at(-1);
      const behind = near(paragraphs[i + 1], quote)?.sentences[0];
      const applies =
        (before && has(adopted, readWords(before.text).lower)) ||
        (behind && has(applied, readWords(behind.text).lower));
      return applies
        ? quote.sentences.map((sentence) => ({
            sentence,
            words: readWords(sentence.text),
            label: "other" as const,
            setting,
          }))
        : [];
    });
}

/** A neighbour of the same section that is no quote itself. */
function near(paragraph: Paragraph | undefined, quote: Paragraph): Paragraph | undefined {
  return paragraph?.section === quote.section && paragraph.kind !== "quote" ? paragraph : undefined;
}
