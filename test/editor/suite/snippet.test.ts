import assert from "node:assert/strict";
import { commands, type TextEditor } from "vscode";
import { accept, offersBehind } from "./completions.ts";
import { openMemo } from "./memo.ts";

/** The words that are selected, ready to be typed over. */
function selected({ document, selection }: TextEditor): string {
  return document.getText(selection);
}

const type = (text: string) => commands.executeCommand("type", { text });
const tab = () => commands.executeCommand("jumpToNextSnippetPlaceholder");

for (const analysis of ["coercion", "doxfare"]) {
  describe(`The skeleton of a ${analysis} analysis`, () => {
    it("leads from one placeholder to the next until all is filled in", async () => {
      const editor = await openMemo(`The leak violated the principle of non-intervention.\n\n${analysis}`);
      const offers = await offersBehind(editor, `\n\n${analysis}`);
      await accept(editor, offers.get(`${analysis}-analysis`));
      const first = selected(editor);
      assert.match(first, /^\w.* .*\w$/, "a placeholder says in words what belongs there");
      await type("Ruritania");
      await tab();
      const second = selected(editor);
      assert.notEqual(second, "");
      assert.notEqual(second, first);
      const text = editor.document.getText();
      assert.ok(text.includes("Ruritania") && !text.includes(first), text);
    });
  });
}
