import { uncalledNotes, undefinedCalls } from "../citations/cite-reading/notes.ts";
import type { Rule } from "./rule.ts";

/** A call of a footnote that has no text; and, as a hint, a footnote that nothing calls, which is not printed. */
export const footnoteUndefined: Rule = {
  id: "footnote-undefined",
  title: "A call of a footnote without a text, or a footnote that nothing calls",
  severity: "warning",
  *check({ memo }) {
    for (const { label, span } of undefinedCalls(memo))
      yield { span, message: `The memo has no footnote “${label}”.`, related: [] };
    for (const { label, span } of uncalledNotes(memo)) {
      const message = `Nothing calls the footnote “${label}”, so that it is not printed.`;
      yield { span, message, related: [], severity: "hint" };
    }
  },
};
