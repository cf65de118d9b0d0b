import { partlyUsed } from "../citations/cite-reading/unused-sources.ts";
import type { Rule } from "./rule.ts";

/** As many keys as a message can hold. */
const mostNamed = 5;

/** Sources in the memo's own bibliography that the memo never cites; found where the front matter names the file. */
export const unusedSource: Rule = {
  id: "unused-source",
  title: "A source in the memo's bibliography that the memo never cites",
  severity: "hint",
  *check({ memo }, library) {
    for (const { file, unused, total } of partlyUsed(memo, library)) {
      const named = unused.slice(0, mostNamed).map(({ id }) => `@${id}`);
      const rest = unused.length - named.length;
      const keys = `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
      const are = unused.length === 1 ? "is" : "are";
      const message = `${unused.length} of ${total} sources in ${file.text} ${are} not cited: ${keys}.`;
      yield { span: file.span, message, related: [] };
    }
  },
};
