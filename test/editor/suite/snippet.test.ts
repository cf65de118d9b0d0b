import assert from "node:assert/strict";
import { commands, SnippetString, type TextEditor } from "vscode";
import { accept, labelOf, offersBehind } from "./completions.ts";
import { openMemo } from "./memo.ts";

/** Brackets around the words say that something is missing, even where the editor's marks are not seen. */
const gap = /^\[\w.*\w\]$/;

/** Fills the first gap and goes to the next: the gap is gone, and another one is selected to be typed over. */
async function fillGap(editor: TextEditor): Promise<void> {
  const selected = () => editor.document.getText(editor.selection);
  const first = selected();
  assert.match(first, gap);
  await commands.executeCommand("type", { text: "Ruritania" });
  await commands.executeCommand("jumpToNextSnippetPlaceholder");
  assert.match(selected(), gap);
  assert.notEqual(selected(), first);
  const text = editor.document.getText();
  assert.ok(text.includes("Ruritania") && !text.includes(first), text);
}

describe("A skeleton", () => {
  for (const analysis of ["coercion", "doxfare"]) {
    it(`of a ${analysis} analysis is offered by the server and leads from gap to gap`, async () => {
      const editor = await openMemo(`The leak violated the principle of non-intervention.\n\n${analysis}`);
      const offers = await offersBehind(editor, `\n\n${analysis}`);
      const skeleton = (text: unknown) => text instanceof SnippetString && text.value.includes("####");
      await accept(
        editor,
        offers.find((offer) => labelOf(offer) === analysis && skeleton(offer.insertText)),
      );
      await fillGap(editor);
    });
  }

  it("of a memo is among the editor's own snippets", async () => {
    const editor = await openMemo("");
    const name = "Memo by issue, rule, application and conclusion (IRAC)";
    await commands.executeCommand("editor.action.insertSnippet", { langId: "markdown", name });
    assert.match(editor.document.getText(), /^# \[title\]\n/);
    await fillGap(editor);
  });
});
