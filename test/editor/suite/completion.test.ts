import assert from "node:assert/strict";
import { commands } from "vscode";
import { accept, labelOf, offersBehind } from "./completions.ts";
import { openMemo } from "./memo.ts";

const claim = "The leak violated the principle of non-intervention.";

describe("Completion", () => {
  it("offers a term and replaces what was typed of it", async () => {
    const editor = await openMemo(`${claim} The vote falls within the domaine`);
    const offers = await offersBehind(editor, "the domaine");
    await accept(
      editor,
      offers.find((offer) => labelOf(offer) === "domaine réservé"),
    );
    assert.equal(editor.document.getText(), `${claim} The vote falls within the domaine réservé`);
  });

  it("offers citation keys behind [@", async () => {
    const editor = await openMemo(`${claim} [@`);
    const offers = await offersBehind(editor, "[@");
    await accept(
      editor,
      offers.find((offer) => labelOf(offer) === "kilovaty2018doxfare"),
    );
    assert.match(editor.document.getText(), /\[@kilovaty2018doxfare\]?$/);
  });

  it("inserts a formatted citation whose missing data are placeholders to tab through", async () => {
    const editor = await openMemo(`${claim} cite`);
    const offers = await offersBehind(editor, "cite");
    await accept(
      editor,
      offers.find((offer) => /^cite .*doxfare/i.test(labelOf(offer))),
    );
    const first = editor.selection;
    assert.match(editor.document.getText(first), /[a-z]/);
    await commands.executeCommand("jumpToNextSnippetPlaceholder");
    assert.ok(editor.selection.start.isAfter(first.start));
  });
});
