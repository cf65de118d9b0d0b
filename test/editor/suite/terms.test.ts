import assert from "node:assert/strict";
import {
  commands,
  type Hover,
  MarkdownString,
  type SemanticTokens,
  type SemanticTokensLegend,
  window,
} from "vscode";
import { find, findingsBecome, openMemo } from "./memo.ts";
import { waitFor } from "./wait-for.ts";

const claim = "The leak violated the principle of non-intervention.";

function openTabs(): string[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

describe("Terms", () => {
  it("are linked in a hover by one trusted command, which shows the page of the term", async () => {
    const { document } = await openMemo(claim);
    await findingsBecome(document, "unsupported-claim");
    const place = find(document, "principle of").start;
    const [hover] = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      place,
    );
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof MarkdownString);
    assert.deepEqual(content.isTrusted, { enabledCommands: ["opinio.showTerm"] });
    const [, command, argument = ""] = /\[coercion\]\(command:([\w.]+)\?([^)]*)\)/.exec(content.value) ?? [];
    assert.ok(command, content.value);
    await commands.executeCommand(command, ...JSON.parse(decodeURIComponent(argument)));
    const page = () => openTabs().find((label) => label.includes("coercion"));
    await waitFor(window.tabGroups.onDidChangeTabs, page, openTabs);
  });

  it("are tokens that tell a proposal from the law", async () => {
    const { document } = await openMemo(`# Doxfare\n\n${claim}`);
    await findingsBecome(document, "unsupported-claim");
    const legend = await commands.executeCommand<SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      document.uri,
    );
    const tokens = await commands.executeCommand<SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      document.uri,
    );
    const modifiers = [4, 9].map((i) => legend.tokenModifiers[Math.log2(tokens.data[i] ?? 0)]);
    assert.deepEqual(modifiers, ["proposed", "settled"]);
  });
});
