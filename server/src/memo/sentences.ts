import { splitSentences } from "../text/sentences.ts";
import type { Run, Sentence } from "./memo.ts";
import { sourceSpan } from "./prose.ts";

/** "3.1 ", "12. ", "(a) ": the number of a paragraph is no word of its first sentence. */
const numbering = /^\s*(?:\d+\.(?:\d+\.?)*|\(?(?:\d+|[a-z]|[ivx]+)\))\s+(?=[\p{L}"'“‘([])/u;

/** The sentences of one run. A footnote call belongs to the sentence that it follows, its stop included. */
export function readSentences(
  run: Run,
  calls: readonly { readonly label: string; readonly at: number }[],
  place: Pick<Sentence, "paragraph" | "item" | "cell">,
): Sentence[] {
  const spans = splitSentences(run.prose.text);
  const number = numbering.exec(run.prose.text)?.[0].length ?? 0;
  return spans.map(({ start: begin, end }, i) => {
    const start = begin < number && number < end ? number : begin;
    const from = i === 0 ? 0 : start + 1;
    const to = i === spans.length - 1 ? Number.POSITIVE_INFINITY : (spans[i + 1]?.start ?? end);
    return {
      ...place,
      run,
      at: start,
      span: sourceSpan(run.prose, start, end),
      text: run.prose.text.slice(start, end),
      calls: calls.filter((call) => from <= call.at && call.at <= to).map((call) => call.label),
    };
  });
}
