import { createRequire } from "node:module";
import { createLinter } from "textlint";
import { rangeOf, serve } from "./thin-server.mjs";

/** One rule, the nearest to one of ours: abbreviations that the text never spells out. */
const require = createRequire(import.meta.url);
const { TextlintKernelDescriptor } = require("@textlint/kernel");
const plain = (module) => module.default ?? module;
const descriptor = new TextlintKernelDescriptor({
  rules: [
    { ruleId: "unexpanded-acronym", rule: plain(require("textlint-rule-unexpanded-acronym")), options: true },
  ],
  plugins: [
    {
      pluginId: "markdown",
      plugin: plain(require("@textlint/textlint-plugin-markdown")),
      options: { extensions: [".md"] },
    },
  ],
  filterRules: [],
});
const linter = createLinter({ descriptor });
serve(async (document) => {
  const { messages } = await linter.lintText(document.getText(), "memo.md");
  return messages.map(({ loc, ruleId, message }) => ({
    range: rangeOf(loc.start, loc.end),
    severity: 2,
    source: "textlint",
    code: ruleId,
    message,
  }));
});
