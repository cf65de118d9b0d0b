import { type DocumentSymbol, type ServerCapabilities, SymbolKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Entry, outline } from "../../assist/outline.ts";
import type { Desk } from "../desk.ts";
import { toRange } from "../positions.ts";

const kinds = { heading: SymbolKind.String, claim: SymbolKind.Event } as const;

export const documentSymbolCapabilities: ServerCapabilities = {
  documentSymbolProvider: { label: "Opinio: claims" },
};

export function offerDocumentSymbols(desk: Desk): void {
  desk.connection.onDocumentSymbol(async ({ textDocument }) => {
    const document = desk.documents.get(textDocument.uri);
    if (!document) return [];
    const { reading } = await desk.check(document);
    return outline(reading).map((entry) => toSymbol(document, entry));
  });
}

function toSymbol(document: TextDocument, entry: Entry): DocumentSymbol {
  return {
    name: entry.name,
    detail: entry.detail,
    kind: kinds[entry.kind],
    range: toRange(document, entry.span),
    selectionRange: toRange(document, entry.selection),
    children: entry.children.map((child) => toSymbol(document, child)),
  };
}
