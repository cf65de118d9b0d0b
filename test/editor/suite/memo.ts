import { randomUUID } from "node:crypto";
import {
  type Diagnostic,
  languages,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import { waitFor } from "./wait-for.ts";

/** Opens a memo with this text, new for each test, so that none sees what another has left. */
export async function openMemo(text: string): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("VS Code has no folder open");
  const file = Uri.joinPath(folder.uri, `${randomUUID()}.md`);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return window.showTextDocument(file);
}

/** Where the words stand in the memo for the first time. */
export function find(memo: TextDocument, words: string): Selection {
  const start = memo.getText().indexOf(words);
  if (start < 0) throw new Error(`the memo does not hold: ${words}`);
  return new Selection(memo.positionAt(start), memo.positionAt(start + words.length));
}

/** What Opinio shows for the memo now, in the order of the text. */
export function findings(memo: TextDocument): Diagnostic[] {
  const own = languages.getDiagnostics(memo.uri).filter(({ source }) => source === "Opinio");
  return own.sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule that a finding names: its code stands alone, or with a link to the rule's page. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Resolves when there is one, which is when the server has read the memo. */
export function firstFinding(memo: TextDocument): Promise<Diagnostic> {
  return waitFor(
    languages.onDidChangeDiagnostics,
    () => findings(memo)[0],
    () => "no finding",
  );
}

/**
 * Resolves when the memo's findings are of these rules, in the order of the text. To see that there are none means
 * something only after there were some.
 */
export function findingsBecome(memo: TextDocument, ...rules: string[]): Promise<Diagnostic[]> {
  const seen = () => findings(memo).map(ruleOf);
  const look = () => (seen().join() === rules.join() ? findings(memo) : undefined);
  return waitFor(languages.onDidChangeDiagnostics, look, seen);
}
