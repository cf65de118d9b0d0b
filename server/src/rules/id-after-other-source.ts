import { type StrayRepetition, strayRepetitions } from "../citations/cite-reading/stray-repetitions.ts";
import type { Rule } from "./rule.ts";

/** A footnote that begins with "id." or "ibid." where the citation before it is not of exactly one source. */
export const idAfterOtherSource: Rule = {
  id: "id-after-other-source",
  title: "Id. or ibid. behind a citation of another source, of several, or of none",
  severity: "warning",
  *check({ memo }, library) {
    for (const stray of strayRepetitions(memo, library)) {
      const related = stray.before ? [{ message: "What stands before it.", span: stray.before.span }] : [];
      yield { span: stray.span, message: messageOf(stray), related };
    }
  },
};

function messageOf({ word, why, keys }: StrayRepetition): string {
  const named = keys.map((key) => `@${key}`);
  switch (why) {
    case "first":
      return `“${word}” repeats nothing: no source is cited before it.`;
    case "none":
      return `“${word}” repeats nothing: the note before it cites no source.`;
    case "between":
      return `“${word}” may mean ${named.join(" or ")}: one is cited in the text, the other in the note before it.`;
    case "other":
      return `“${word}” repeats ${named[0]}, the source cited before it, but what follows belongs to another.`;
    default:
      return `“${word}” does not say which source it repeats: several are cited before it${named.length > 1 ? ` (${named.join(", ")})` : ""}.`;
  }
}
