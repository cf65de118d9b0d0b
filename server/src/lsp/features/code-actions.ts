import {
  type CodeAction,
  CodeActionKind,
  type ServerCapabilities,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Fix, fixesFor } from "../../assist/fixes.ts";
import { overlaps } from "../../text/span.ts";
import type { Desk } from "../desk.ts";
import { toRange, toSpan } from "../positions.ts";

export const codeActionCapabilities: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
};

/** Quick fixes for the findings at the range; each names the diagnostic that it answers. */
export function offerCodeActions(desk: Desk): void {
  desk.connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = desk.documents.get(textDocument.uri);
    if (!document || !wanted(context.only)) return [];
    const { findings, reading, doctrine, library } = await desk.check(document);
    const { start, end } = toSpan(document, range);
    const here = { start, end: Math.max(end, start + 1) };
    return findings
      .filter(({ span }) => overlaps({ start: span.start, end: span.end + 1 }, here))
      .flatMap((finding) =>
        fixesFor(finding, reading, doctrine, library).map(
          (fix): CodeAction => ({
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            isPreferred: fix.preferred,
            diagnostics: context.diagnostics.filter(
              (d) => d.code === finding.rule && document.offsetAt(d.range.start) === finding.span.start,
            ),
            edit: toWorkspaceEdit(document, fix, desk.client().snippetEdits),
          }),
        ),
      );
  });
}

/** A kind includes its sub-kinds: `quickfix.opinio` is not ours, `quickfix` and the empty kind are. */
function wanted(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);
}

/** Placeholders only for a client that can show them: it must also take a list of documents with versions. */
function toWorkspaceEdit(document: TextDocument, { edits }: Fix, snippets: boolean): WorkspaceEdit {
  const { uri, version } = document;
  const plain = edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
  if (!snippets || edits.every(({ snippet }) => snippet === undefined)) return { changes: { [uri]: plain } };
  const withSnippets = edits.map(({ span, text, snippet }) => {
    const range = toRange(document, span);
    return snippet === undefined
      ? { range, newText: text }
      : { range, snippet: { kind: "snippet" as const, value: snippet } };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: withSnippets }] };
}
