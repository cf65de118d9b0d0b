import assert from "node:assert/strict";
import {
  type CompletionItem,
  type CompletionList,
  commands,
  Selection,
  SnippetString,
  type TextEditor,
} from "vscode";
import { find, firstFinding } from "./memo.ts";

/** What is offered behind the words. The memo must hold one claim without support: it shows that the server is up. */
export async function offersBehind(editor: TextEditor, words: string): Promise<CompletionItem[]> {
  const { document } = editor;
  await firstFinding(document);
  const place = find(document, words).end;
  editor.selection = new Selection(place, place);
  const command = "vscode.executeCompletionItemProvider";
  return (await commands.executeCommand<CompletionList>(command, document.uri, place)).items;
}

export function labelOf({ label }: CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

/** Takes an offer as VS Code does when the user presses Enter on it. */
export async function accept(editor: TextEditor, item: CompletionItem | undefined): Promise<void> {
  assert.ok(item?.range, "not offered");
  const range = "inserting" in item.range ? item.range.inserting : item.range;
  const text = item.insertText ?? String(item.label);
  await editor.insertSnippet(typeof text === "string" ? new SnippetString().appendText(text) : text, range);
}
