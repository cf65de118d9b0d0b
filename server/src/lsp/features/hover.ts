import { MarkupKind, type ServerCapabilities } from "vscode-languageserver";
import { hoverAt } from "../../assist/hover.ts";
import { asMarkdown, plainText } from "../../assist/plain-text.ts";
import { type NameTerm, nameOnly } from "../../assist/term-page.ts";
import { styleFor } from "../citation-style.ts";
import type { Desk } from "../desk.ts";
import { toRange } from "../positions.ts";

export const hoverCapabilities: ServerCapabilities = { hoverProvider: true };

export function offerHover(desk: Desk): void {
  desk.connection.onHover(async ({ textDocument, position }) => {
    const document = desk.documents.get(textDocument.uri);
    if (!document) return null;
    const checked = await desk.check(document);
    const { reading, doctrine, library } = checked;
    const { markdown, showsTerms } = desk.client();
    const name = showsTerms ? linkTerm : nameOnly;
    const citing = { library, style: styleFor(checked) };
    const hover = hoverAt(reading, doctrine, document.offsetAt(position), name, citing);
    if (!hover) return null;
    const contents = markdown
      ? { kind: MarkupKind.Markdown, value: hover.markdown }
      : { kind: MarkupKind.PlainText, value: plainText(hover.markdown) };
    return { contents, range: toRange(document, hover.span) };
  });
}

/** A link to the client's own command, which shows the page of a term; it is the only one that the client trusts. */
const linkTerm: NameTerm = ({ id, prefLabel }) =>
  `[${asMarkdown(prefLabel)}](command:opinio.showTerm?${encodeURIComponent(JSON.stringify([id]))})`;
