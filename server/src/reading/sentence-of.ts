import type { Memo, Run, Sentence } from "../memo/memo.ts";
import type { TermUse } from "./reading.ts";

/** The sentence that a term stands in; headings and block quotes have none. */
export function createSentenceOf({ sentences }: Memo): (use: TermUse) => Sentence | undefined {
  const inRun = new Map<Run, Sentence[]>();
  for (const sentence of sentences) {
    const known = inRun.get(sentence.run);
    if (known) known.push(sentence);
    else inRun.set(sentence.run, [sentence]);
  }
  return ({ run, at }) =>
    inRun.get(run)?.find((sentence) => sentence.at <= at && at < sentence.at + sentence.text.length);
}
