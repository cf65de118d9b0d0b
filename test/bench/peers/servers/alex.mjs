import { markdown } from "alex";
import { rangeOf, serve } from "./thin-server.mjs";

/** Alex is retext with its rules for inconsiderate words, over the prose of Markdown. */
serve((document) =>
  markdown(document.getText()).messages.map(({ place, line, column, reason, ruleId }) => {
    const start = place?.start ?? { line: line ?? 1, column: column ?? 1 };
    return { range: rangeOf(start, place?.end), severity: 2, source: "alex", code: ruleId, message: reason };
  }),
);
