import { type StrayRepetition, strayRepetitions } from "../citations/cite-reading/stray-repetitions.ts";
import type { Rule } from "./rule.ts";

/** A footnote that begins with "id." or "ibid." where the citation before it is not of exactly one source. */
export const idAfterOtherSource: Rule = {
  id: "id-after-other-source",
  title: "Id. or ibid. behind a citation of another source, of several, or of none",
  severity: "warning",
  *check({ memo }) {
    for (const stray of strayRepetitions(memo)) {
      const { span, before, why } = stray;
      const where =
        why === "between" || why === "first" ? "The citation before it." : "What stands before it.";
      yield {
        span,
        message: messageOf(stray),
        related: before ? [{ message: where, span: before.span }] : [],
      };
    }
  },
};

function messageOf({ word, why, keys }: StrayRepetition): string {
  const named = keys.map((key) => `@${key}`);
  const list = [named.slice(0, -1).join(", "), named.at(-1) ?? ""].filter(Boolean).join(" and ");
  switch (why) {
    case "first":
      return `“${word}” repeats nothing: no source is cited before it.`;
    case "none":
      return `“${word}” repeats nothing: the note before it cites no source.`;
    case "between":
      return `“${word}” may mean ${list.replace(" and ", " or ")}: one is cited in the text, the other in the note before it.`;
    default:
      return `“${word}” does not say which source it repeats: several are cited before it${keys.length > 1 ? `, ${list}` : ""}.`;
  }
}
