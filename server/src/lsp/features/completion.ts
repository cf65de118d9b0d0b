import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type ServerCapabilities,
} from "vscode-languageserver";
import { type Completion, completeAt } from "../../assist/completion.ts";
import type { Desk } from "../desk.ts";
import { toRange } from "../positions.ts";

const kinds = {
  term: CompletionItemKind.Text,
  key: CompletionItemKind.Reference,
  citation: CompletionItemKind.Snippet,
  skeleton: CompletionItemKind.Snippet,
} as const;

export const completionCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: ["@"], resolveProvider: true },
};

/** The list is incomplete, since a label of several words depends on what is typed; pages come when asked for. */
export function offerCompletion(desk: Desk): void {
  const { connection, documents } = desk;
  let offered = new Map<string, Completion>();

  connection.onCompletion(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const { reading, doctrine } = await desk.check(document);
    const completions = completeAt(reading.memo, doctrine, document.offsetAt(position));
    offered = new Map(completions.map((completion) => [idOf(completion), completion]));
    const snippets = desk.client().snippets;
    return {
      isIncomplete: true,
      items: completions.map((completion): CompletionItem => {
        const snippet = snippets ? completion.snippet : undefined;
        return {
          label: completion.label,
          kind: kinds[completion.kind],
          ...(desk.client().labelDetails
            ? { labelDetails: { description: completion.detail } }
            : { detail: completion.detail }),
          filterText: completion.filter,
          sortText: `${completion.kind === "term" || completion.kind === "key" ? "1" : "2"}${completion.label}`,
          insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
          textEdit: { range: toRange(document, completion.span), newText: snippet ?? completion.text },
          data: idOf(completion),
        };
      }),
    };
  });

  connection.onCompletionResolve((item) => {
    const completion = offered.get(item.data);
    if (!completion) return item;
    return { ...item, documentation: { kind: MarkupKind.Markdown, value: completion.describe() } };
  });
}

function idOf({ kind, label }: Completion): string {
  return `${kind} ${label}`;
}
