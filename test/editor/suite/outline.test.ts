import assert from "node:assert/strict";
import { commands, type DocumentSymbol } from "vscode";
import { findingsBecome, openMemo } from "./memo.ts";

/** All symbols, whoever gives them: VS Code lists headings too, but with their `#`. */
function flatten(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}

describe("The outline", () => {
  it("lists the headings, with each claim and its verdict under its heading", async () => {
    const { document } = await openMemo(`# Memorandum

## The release

The release violated the principle of non-intervention.
`);
    await findingsBecome(document, "unsupported-claim");
    const command = "vscode.executeDocumentSymbolProvider";
    const symbols = flatten(await commands.executeCommand<DocumentSymbol[]>(command, document.uri));
    const section = symbols.find(({ name }) => name === "The release");
    assert.ok(
      symbols.some(
        ({ name, children }) => name === "Memorandum" && children.includes(section as DocumentSymbol),
      ),
    );
    assert.deepEqual(
      section?.children.map(({ name, detail }) => `${name} ${detail}`),
      ["The release violated the principle of non-intervention. unsupported"],
    );
  });
});
