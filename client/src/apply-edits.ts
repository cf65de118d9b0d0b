import * as vscode from "vscode";
import type { BaseLanguageClient, Range, TextEdit } from "vscode-languageclient";

/** Edits for a document as it was in this version. */
export interface VersionedEdits {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** What is selected when they are made. */
  readonly selection?: Range;
}

/** An author who types while the server works is asked about again so often. */
const mostTries = 3;

/**
 * Makes the edits that the server gives, as one step to undo; asks again where the text has changed meanwhile. False where
 * there is nothing to do.
 */
export async function applyAnswer(
  editor: vscode.TextEditor,
  { protocol2CodeConverter: from }: BaseLanguageClient,
  ask: () => Promise<VersionedEdits | null>,
): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries++) {
    const answer = await ask();
    if (!answer || answer.edits.length === 0) return false;
    if (answer.version !== editor.document.version) continue;
    const isDone = await editor.edit((builder) => {
      for (const { range, newText } of answer.edits) builder.replace(from.asRange(range), newText);
    });
    if (!isDone) continue;
    if (answer.selection) {
      const { start, end } = from.asRange(answer.selection);
      editor.selection = new vscode.Selection(start, end);
      editor.revealRange(editor.selection);
    }
    return true;
  }
  throw new Error("the memo changed while the citation was being inserted");
}
