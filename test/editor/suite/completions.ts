import assert from "node:assert/strict";
import {
  type CompletionItem,
  type CompletionList,
  commands,
  Selection,
  SnippetString,
  type TextEditor,
} from "vscode";
import { find, findingsBecome } from "./memo.ts";

/** What is offered behind the words, by label. The memo must hold one unsupported claim: it shows that the server is up. */
export async function offersBehind(editor: TextEditor, words: string): Promise<Map<string, CompletionItem>> {
  const { document } = editor;
  await findingsBecome(document, "unsupported-claim");
  const place = find(document, words).end;
  editor.selection = new Selection(place, place);
  const command = "vscode.executeCompletionItemProvider";
  const { items } = await commands.executeCommand<CompletionList>(command, document.uri, place);
  return new Map(items.map((item) => [typeof item.label === "string" ? item.label : item.label.label, item]));
}

/** Takes an offer as VS Code does when the user presses Enter on it. */
export async function accept(editor: TextEditor, item: CompletionItem | undefined): Promise<void> {
  assert.ok(item?.range, "not offered");
  const range = "inserting" in item.range ? item.range.inserting : item.range;
  const text = item.insertText ?? String(item.label);
  await editor.insertSnippet(typeof text === "string" ? new SnippetString().appendText(text) : text, range);
}
