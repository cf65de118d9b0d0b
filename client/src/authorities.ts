import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { applyAnswer } from "./apply-edits.ts";

/** The command that inserts a table of authorities at the cursor, or updates those that the memo has. */
export function registerAuthorities(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("opinio.updateAuthorities", async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== "markdown") return;
    const to = client.code2ProtocolConverter;
    const isDone = await applyAnswer(editor, client, () =>
      client.sendRequest("opinio/authorities", {
        uri: to.asUri(editor.document.uri),
        position: to.asPosition(editor.selection.active),
      }),
    );
    if (!isDone) vscode.window.setStatusBarMessage("Opinio: the table of authorities is up to date.", 3000);
  });
}
