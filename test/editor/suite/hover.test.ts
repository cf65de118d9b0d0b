import assert from "node:assert/strict";
import { commands, type Hover, MarkdownString, type TextDocument } from "vscode";
import { find, findingsBecome, openMemo } from "./memo.ts";

/** Opinio's hovers at the start of the words. */
async function hoverOn(memo: TextDocument, words: string): Promise<Hover[]> {
  await findingsBecome(memo, "unsupported-claim");
  return commands.executeCommand<Hover[]>("vscode.executeHoverProvider", memo.uri, find(memo, words).start);
}

function textOf({ contents }: Hover): string {
  return contents.map((part) => (part instanceof MarkdownString ? part.value : String(part))).join("\n");
}

describe("Hover", () => {
  it("on a term shows the definition and a quotation with its source", async () => {
    const { document } = await openMemo("The leak violated the norm of non-intervention by doxfare.");
    const [hover] = await hoverOn(document, "doxfare");
    assert.ok(hover, "no hover");
    assert.match(textOf(hover), /\*\*doxfare\*\*/);
    assert.match(textOf(hover), /“[^”]+”[^“]+\(scholarship\)/s);
    assert.deepEqual(hover.range && document.getText(hover.range), "doxfare");
  });

  it("on a citation key shows the source and its weight", async () => {
    const { document } = await openMemo(
      "The leak violated the principle of non-intervention [@kilovaty2018doxfare].",
    );
    const [hover] = await hoverOn(document, "kilovaty2018doxfare");
    assert.match(hover ? textOf(hover) : "no hover", /Kilovaty.*Weight: \*\*scholarship\*\*/s);
  });

  it("shows nothing on an ordinary word", async () => {
    const { document } = await openMemo("The leak violated the principle of non-intervention on Tuesday.");
    assert.deepEqual(await hoverOn(document, "Tuesday"), []);
  });
});
