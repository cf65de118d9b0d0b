import { lint } from "markdownlint/sync";
import { rangeOf, serve } from "./thin-server.mjs";

/** All its rules but the one about long lines, which in a memo finds nothing else. */
const config = { default: true, MD013: false };
serve((document) => {
  const { text } = lint({ strings: { text: document.getText() }, config });
  return text.map(({ lineNumber, ruleNames, ruleDescription, errorDetail, errorRange }) => {
    const [column, length] = errorRange ?? [1, 1];
    const range = rangeOf({ line: lineNumber, column }, { line: lineNumber, column: column + length });
    const message = errorDetail ? `${ruleDescription}: ${errorDetail}` : ruleDescription;
    return { range, severity: 2, source: "markdownlint", code: ruleNames[0], message };
  });
});
