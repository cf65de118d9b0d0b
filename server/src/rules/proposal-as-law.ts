import { type ScholarshipAlone, scholarshipAlone } from "../citations/cite-reading/scholarship-alone.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Rule } from "./rule.ts";

/** A statement of what the law is for which the memo cites nothing but scholarship. */
export const proposalAsLaw: Rule = {
  id: "proposal-as-law",
  title: "A statement of what the law is that rests on scholarship alone",
  severity: "information",
  *check(reading, library) {
    for (const found of scholarshipAlone(reading, library))
      yield { span: found.span, message: messageOf(found), related: [] };
  },
};

/** What the source itself is known to be, if anything, tells more than its weight. */
function messageOf({ sources }: ScholarshipAlone): string {
  const titles = sources.map(({ shortTitle }) => shortTitle).join("; ");
  const note = sources.length === 1 ? firstSentence(sources[0]?.note ?? "") : "";
  const what = `This says what the law is, and rests on scholarship alone (${titles}).`;
  return `${what} ${note === "" ? "Cite an authority, or say whose view it is." : note}`;
}

function firstSentence(text: string): string {
  const [first] = splitSentences(text);
  return first ? text.slice(first.start, first.end) : text;
}
