import { LocalLinter } from "harper.js";
import { binaryInlined } from "harper.js/binaryInlined";
import { serve } from "./thin-server.mjs";

/** Its own choice of rules, and its reading of Markdown. */
const linter = new LocalLinter({ binary: binaryInlined });
serve(async (document) => {
  const lints = await linter.lint(document.getText(), { language: "markdown" });
  return lints.map((lint) => {
    const { start, end } = lint.span();
    return {
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      severity: 2,
      source: "harper",
      code: lint.lint_kind(),
      message: lint.message(),
    };
  });
});
