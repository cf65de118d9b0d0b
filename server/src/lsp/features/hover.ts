import { MarkupKind, type ServerCapabilities } from "vscode-languageserver";
import { hoverAt } from "../../assist/hover.ts";
import { plainText } from "../../assist/plain-text.ts";
import type { Desk } from "../desk.ts";
import { toRange } from "../positions.ts";

export const hoverCapabilities: ServerCapabilities = { hoverProvider: true };

export function offerHover(desk: Desk): void {
  desk.connection.onHover(async ({ textDocument, position }) => {
    const document = desk.documents.get(textDocument.uri);
    if (!document) return null;
    const { reading, doctrine } = await desk.check(document);
    const hover = hoverAt(reading, doctrine, document.offsetAt(position));
    if (!hover) return null;
    const contents = desk.client().markdown
      ? { kind: MarkupKind.Markdown, value: hover.markdown }
      : { kind: MarkupKind.PlainText, value: plainText(hover.markdown) };
    return { contents, range: toRange(document, hover.span) };
  });
}
