import assert from "node:assert/strict";
import { commands, type Hover, MarkdownString, type TextDocument } from "vscode";
import { find, firstFinding, openMemo } from "./memo.ts";

const claim = "The leak violated the principle of non-intervention.";

/** Opinio's hovers at the start of the words. */
async function hoverOn(memo: TextDocument, words: string): Promise<Hover[]> {
  await firstFinding(memo);
  return commands.executeCommand<Hover[]>("vscode.executeHoverProvider", memo.uri, find(memo, words).start);
}

function textOf({ contents }: Hover): string {
  return contents.map((part) => (part instanceof MarkdownString ? part.value : String(part))).join("\n");
}

describe("Hover", () => {
  it("on a term shows the definition and a quotation with its source", async () => {
    const { document } = await openMemo(claim);
    const [hover] = await hoverOn(document, "principle of");
    assert.ok(hover, "no hover");
    assert.match(textOf(hover), /\*\*non-intervention\*\*/);
    assert.match(textOf(hover), /“[^”]+”[^“]+\(scholarship\)/s);
    assert.deepEqual(hover.range && document.getText(hover.range), "principle of non-intervention");
  });

  it("on a citation key shows the source and its weight", async () => {
    const { document } = await openMemo(`${claim} See [@kilovaty2018doxfare].`);
    const [hover] = await hoverOn(document, "kilovaty2018doxfare");
    assert.match(hover ? textOf(hover) : "no hover", /Kilovaty.*Weight: \*\*scholarship\*\*/s);
  });

  it("shows nothing on an ordinary word", async () => {
    const { document } = await openMemo(`${claim} It became known on Tuesday.`);
    assert.deepEqual(await hoverOn(document, "Tuesday"), []);
  });
});
