import { type LackingSource, lackingSources } from "../citations/cite-reading/lacking-facts.ts";
import type { Rule } from "./rule.ts";

/** A source that the memo cites and whose entry lacks what a full citation of it needs. */
export const incompleteCitation: Rule = {
  id: "incomplete-citation",
  title: "A source that lacks what a full citation of it needs",
  severity: "information",
  *check({ memo }, library) {
    for (const lacking of lackingSources(memo, library))
      yield { span: lacking.citation.span, message: messageOf(lacking), related: [] };
  },
};

function messageOf({ source: { origin }, citation, facts }: LackingSource): string {
  const lacks = `lacks: ${facts.join(", ")}`;
  const entry = origin
    ? `Its entry (${origin.path}, line ${origin.line}) ${lacks}.`
    : `The built-in source ${lacks}; an entry with its key in your bibliography can add it.`;
  return `@${citation.key} cannot be cited in full. ${entry}`;
}
