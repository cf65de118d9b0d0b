import { type CodeAction, CodeActionKind, type ServerCapabilities } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Edit, fixesFor } from "../../assist/fixes.ts";
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
    const { findings, reading } = await desk.check(document);
    const { start, end } = toSpan(document, range);
    const here = { start, end: Math.max(end, start + 1) };
    return findings
      .filter(({ span }) => overlaps({ start: span.start, end: span.end + 1 }, here))
      .flatMap((finding) =>
        fixesFor(finding, reading).map(
          (fix): CodeAction => ({
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            isPreferred: fix.preferred,
            diagnostics: context.diagnostics.filter(
              (d) => d.code === finding.rule && document.offsetAt(d.range.start) === finding.span.start,
            ),
            edit: { changes: { [document.uri]: fix.edits.map((edit) => toTextEdit(document, edit)) } },
          }),
        ),
      );
  });
}

/** A kind includes its sub-kinds: `quickfix.opinio` is not ours, `quickfix` and the empty kind are. */
function wanted(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);
}

function toTextEdit(document: TextDocument, { span, text }: Edit) {
  return { range: toRange(document, span), newText: text };
}
