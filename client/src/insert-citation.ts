import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { applyAnswer, type VersionedEdits } from "./apply-edits.ts";
import { pickSource, type SourceItem } from "./pick-source.ts";

/** What the server would insert. */
interface Insertion extends VersionedEdits {
  readonly preview: string;
}

/** What another extension, or a key binding, may say beforehand; what it leaves out the user is asked. */
interface Given {
  readonly key?: string;
  readonly pinpoint?: string;
  readonly as?: "key" | "footnote" | "inline";
}

/** The command that lets the user pick a source and a place in it, and inserts the citation at the cursor. */
export function registerInsertCitation(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("opinio.insertCitation", async (given: Given = {}) => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== "markdown") return;
    const source = given.key === undefined ? await pickSource(client, editor.document) : { key: given.key };
    if (!source) return;
    const ask = (pinpoint: string) => askServer(client, editor, { ...given, key: source.key, pinpoint });
    const pinpoint = given.pinpoint ?? ("title" in source ? await askPinpoint(source, ask) : "");
    if (pinpoint === undefined) return;
    if (!(await applyAnswer(editor, client, () => ask(pinpoint))))
      void vscode.window.showInformationMessage("Opinio: a citation cannot stand here.");
  });
}

/** At the cursor: a selection is what the citation is for, and stays. */
function askServer(
  client: BaseLanguageClient,
  { document, selection }: vscode.TextEditor,
  wish: Required<Pick<Given, "key" | "pinpoint">> & Given,
): Promise<Insertion | null> {
  const range = new vscode.Range(selection.end, selection.end);
  const to = client.code2ProtocolConverter;
  return client.sendRequest("opinio/insertCitation", {
    ...wish,
    uri: to.asUri(document.uri),
    range: to.asRange(range),
  });
}

/** The place in the source, while the citation is shown as it will be; empty for none, undefined if the user turns away. */
function askPinpoint(
  { title, pinpoints }: SourceItem,
  ask: (pinpoint: string) => Promise<Insertion | null>,
): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  box.title = `Cite ${title}`;
  const known = pinpoints.length > 0 ? pinpoints.slice(0, 3).join(", ") : "para. 205, p. 22, art. 2(4)";
  box.placeholder = `Place in the source, such as ${known}; none: press Enter`;
  const preview = async (value: string) => {
    const shown = (await ask(value))?.preview ?? "";
    if (box.value === value) box.prompt = shown;
  };
  return new Promise((resolve) => {
    box.onDidChangeValue(preview);
    box.onDidAccept(() => {
      resolve(box.value.trim());
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
    void preview("");
  });
}
