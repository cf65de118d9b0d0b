import { type Position, TextDocumentSaveReason, type TextEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { insertAuthorities, updateAuthorities } from "../../assist/authorities.ts";
import { styleFor } from "../citation-style.ts";
import type { CheckedByLaw, Desk } from "../desk.ts";
import { toTextEdits } from "./insert-citation.ts";

/**
 * Answers `opinio/authorities`: the edits that update the memo's tables of authorities, or insert one at a position where it
 * has none. Updates them on saving too, but not when an editor saves by itself while the author is writing.
 */
export function offerAuthorities(desk: Desk): void {
  desk.connection.onRequest(
    "opinio/authorities",
    async ({ uri, position }: { uri: string; position: Position }) => {
      const document = desk.documents.get(uri);
      if (!document) return null;
      const checked = await desk.check(document);
      const { reading, library } = checked;
      const edits = insertAuthorities(reading.memo, library, styleFor(checked), document.offsetAt(position));
      return { version: document.version, edits: toTextEdits(document, edits) };
    },
  );

  desk.documents.onWillSaveWaitUntil(async ({ document, reason }) => {
    if (reason === TextDocumentSaveReason.AfterDelay || !document.getText().includes("opinio-authorities"))
      return [];
    const checked = await desk.check(document);
    return checked.settings.citations.updateAuthorities ? staleAuthorities(document, checked) : [];
  });
}

/** None while a bibliography is missing: what it holds would drop out of the table. */
export function staleAuthorities(document: TextDocument, checked: CheckedByLaw): TextEdit[] {
  const { reading, library } = checked;
  if (!library.complete) return [];
  return toTextEdits(document, updateAuthorities(reading.memo, library, styleFor(checked)));
}
