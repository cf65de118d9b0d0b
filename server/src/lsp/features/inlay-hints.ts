import { type InlayHint, MarkupKind, type ServerCapabilities } from "vscode-languageserver";
import { citationHints } from "../../assist/inlay-hints.ts";
import { styleFor } from "../citation-style.ts";
import type { Desk } from "../desk.ts";
import { toSpan } from "../positions.ts";

export const inlayHintCapabilities: ServerCapabilities = { inlayHintProvider: true };

/** Shows behind each key what it becomes, for those who have asked for it in their settings. */
export function offerInlayHints(desk: Desk): { refresh: () => void } {
  desk.connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const document = desk.documents.get(textDocument.uri);
    if (!document) return [];
    const checked = await desk.check(document);
    if (!checked.settings.citations.hints) return [];
    const { reading, library } = checked;
    return citationHints(reading.memo, library, styleFor(checked), toSpan(document, range)).map(
      ({ at, label, markdown }): InlayHint => ({
        position: document.positionAt(at),
        label,
        paddingLeft: true,
        tooltip: { kind: MarkupKind.Markdown, value: markdown },
      }),
    );
  });
  return {
    refresh: () => {
      if (desk.client().refreshesHints) desk.connection.languages.inlayHint.refresh();
    },
  };
}
