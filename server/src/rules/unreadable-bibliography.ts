import type { Rule } from "./rule.ts";

/** A bibliography that the memo names and that cannot be read, at its path in the front matter. */
export const unreadableBibliography: Rule = {
  id: "unreadable-bibliography",
  title: "A bibliography that the memo names and that cannot be read",
  severity: "warning",
  *check(_, { faults }) {
    for (const { span, message } of faults) yield { span, message, related: [] };
  },
};
