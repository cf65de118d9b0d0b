import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  type ServerCapabilities,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Fix, fixesFor } from "../../assist/fixes.ts";
import { citeBareNames } from "../../assist/replace-bare-citation.ts";
import { overlaps } from "../../text/span.ts";
import { styleFor } from "../citation-style.ts";
import type { CheckedByLaw, Desk } from "../desk.ts";
import { toRange, toSpan } from "../positions.ts";
import { staleAuthorities } from "./authorities.ts";
import { toTextEdits } from "./insert-citation.ts";

const { QuickFix, RefactorRewrite } = CodeActionKind;
/** A source action, so that an editor can be told to do it on saving. */
const authorities = `${CodeActionKind.Source}.opinio.authorities`;

export const codeActionCapabilities: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [QuickFix, RefactorRewrite, authorities] },
};

/** Quick fixes for the findings at the range, citations for what is only named there, and the update of tables. */
export function offerCodeActions(desk: Desk): void {
  desk.connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = desk.documents.get(textDocument.uri);
    if (!document) return [];
    const checked = await desk.check(document);
    const { only } = context;
    return [
      ...(wants(only, QuickFix) ? fixesAt(document, checked, range, context, desk) : []),
      ...(wants(only, RefactorRewrite) ? citationsAt(document, checked, range) : []),
      // Among the source actions, which nobody is shown unasked.
      ...(only && wants(only, authorities) ? authoritiesIn(document, checked) : []),
    ];
  });
}

/** Each names the diagnostic that it answers. */
function fixesAt(
  document: TextDocument,
  { findings, reading, doctrine, library }: CheckedByLaw,
  range: Range,
  context: CodeActionContext,
  desk: Desk,
): CodeAction[] {
  const { start, end } = toSpan(document, range);
  const here = { start, end: Math.max(end, start + 1) };
  return findings
    .filter(({ span }) => overlaps({ start: span.start, end: span.end + 1 }, here))
    .flatMap((finding) =>
      fixesFor(finding, reading, doctrine, library).map(
        (fix): CodeAction => ({
          title: fix.title,
          kind: QuickFix,
          isPreferred: fix.preferred,
          diagnostics: context.diagnostics.filter(
            (d) => d.code === finding.rule && document.offsetAt(d.range.start) === finding.span.start,
          ),
          edit: toWorkspaceEdit(document, fix, desk.client().snippetEdits),
        }),
      ),
    );
}

function citationsAt(document: TextDocument, checked: CheckedByLaw, range: Range): CodeAction[] {
  const { reading, library, settings } = checked;
  const manner = { as: settings.citations.insertAs, style: styleFor(checked) };
  return citeBareNames(reading.memo, library, toSpan(document, range), manner).map(({ title, edits }) => ({
    title,
    kind: RefactorRewrite,
    edit: { changes: { [document.uri]: toTextEdits(document, edits) } },
  }));
}

function authoritiesIn(document: TextDocument, checked: CheckedByLaw): CodeAction[] {
  const edits = staleAuthorities(document, checked);
  if (edits.length === 0) return [];
  const edit = { changes: { [document.uri]: edits } };
  return [{ title: "Update the table of authorities", kind: authorities, edit }];
}

/** A kind includes its sub-kinds: `quickfix.opinio` is not ours, `quickfix` and the empty kind are. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((one) => one === "" || one === kind || kind.startsWith(`${one}.`));
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
