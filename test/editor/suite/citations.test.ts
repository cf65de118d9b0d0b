import assert from "node:assert/strict";
import {
  ConfigurationTarget,
  commands,
  EventEmitter,
  type InlayHint,
  type LocationLink,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  workspace,
} from "vscode";
import { find, findingsBecome, openMemo } from "./memo.ts";
import { waitFor } from "./wait-for.ts";

const claim = "The leak violated the principle of non-intervention.";
const corfu = "Corfu Channel (U.K. v. Alb.), Judgment, 1949 I.C.J. 4, 22 (Apr. 9)";

/** A memo with the cursor behind the words, once the server has read it. */
async function openAt(text: string, words: string): Promise<TextEditor> {
  const editor = await openMemo(text);
  await findingsBecome(editor.document, "unsupported-claim");
  const { end } = find(editor.document, words);
  editor.selection = new Selection(end, end);
  return editor;
}

/** Does what the user does who presses Enter on whatever is asked, until the memo has become another. */
async function acceptUntil(memo: TextDocument, expected: RegExp): Promise<string> {
  const ticks = new EventEmitter<void>();
  const timer = setInterval(() => {
    void commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    ticks.fire();
  }, 200);
  try {
    const look = () => (expected.test(memo.getText()) ? memo.getText() : undefined);
    return await waitFor(ticks.event, look, () => memo.getText());
  } finally {
    clearInterval(timer);
  }
}

async function configure(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration("opinio").update(name, value, ConfigurationTarget.Workspace);
}

describe("Citations", () => {
  afterEach(async () => {
    await configure("insertCitationAs", undefined);
    await configure("inlayHints.citations", undefined);
  });

  it("are inserted as a footnote behind the stop, which one step undoes", async () => {
    const text = `${claim}\n`;
    const editor = await openAt(text, "non-intervention");
    await commands.executeCommand("opinio.insertCitation", {
      key: "corfu1949",
      pinpoint: "p. 22",
      as: "footnote",
    });
    assert.equal(editor.document.getText(), `${claim}[^1]\n\n[^1]: ${corfu}.\n`);
    assert.deepEqual(editor.selection.active, find(editor.document, "[^1]").end);
    await commands.executeCommand("undo");
    assert.equal(editor.document.getText(), text);
  });

  it("are picked from a list, first those that the memo cites", async () => {
    const editor = await openAt(`${claim} But [@tallinn2017, rule 66]. Then`, "Then");
    const inserted = commands.executeCommand("opinio.insertCitation");
    const text = await acceptUntil(editor.document, /Then ./);
    await inserted;
    assert.equal(text, `${claim} But [@tallinn2017, rule 66]. Then [@tallinn2017]`);
  });

  it("follow the settings", async () => {
    await configure("insertCitationAs", "inline");
    const editor = await openAt(claim, "intervention.");
    await commands.executeCommand("opinio.insertCitation", { key: "corfu1949", pinpoint: "p. 22" });
    assert.equal(editor.document.getText(), `${claim} ${corfu}.`);
  });

  it("lead from the key of a built-in source to its page", async () => {
    const editor = await openAt(`${claim} See [@corfu1949].`, "@corfu");
    const { document, selection } = editor;
    const [link] = await commands.executeCommand<LocationLink[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      selection.active,
    );
    assert.ok(link, "no definition");
    const page = await workspace.openTextDocument(link.targetUri);
    assert.match(page.getText(), /^# Corfu Channel.*\n\nCorfu Channel \(U\.K\. v\. Alb\.\)/);
  });

  it("are shown as what they become where hints are on", async () => {
    await configure("inlayHints.citations", true);
    const { document } = await openAt(`${claim} See [@corfu1949]. And [@corfu1949, p. 22].`, "See");
    const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    const hints = await commands.executeCommand<InlayHint[]>(
      "vscode.executeInlayHintProvider",
      document.uri,
      whole,
    );
    assert.equal(hints[1]?.label, "Id. at 22");
  });
});

describe("A table of authorities", () => {
  it("is inserted at the end of the memo, which one step undoes", async () => {
    const text = `# Leak\n\n${claim} See [@corfu1949].\n`;
    const { document } = await openAt(text, "[@corfu1949].");
    await commands.executeCommand("opinio.updateAuthorities");
    assert.match(
      document.getText(),
      /## Table of Authorities\n\n<!-- opinio-authorities -->\n\n\*\*Cases\*\*\n\n- Corfu/,
    );
    await commands.executeCommand("undo");
    assert.equal(document.getText(), text);
  });

  it("is brought up to date when the memo is saved", async () => {
    const marks = "<!-- opinio-authorities -->\n<!-- /opinio-authorities -->\n";
    const editor = await openAt(`# Leak\n\n${claim}\n\n${marks}`, claim);
    await commands.executeCommand("opinio.insertCitation", { key: "corfu1949", pinpoint: "" });
    await editor.document.save();
    assert.match(editor.document.getText(), /- Corfu Channel .* — \[Leak\]\(#leak\)\n/);
    assert.equal(editor.document.isDirty, false);
  });
});
