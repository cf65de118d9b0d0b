import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { prepareBareIndex } from "../../assist/bare-index.ts";
import { prepareIndex } from "../../assist/complete-index.ts";
import {
  type Completion,
  type CompletionKind,
  completeAt,
  describeCompletion,
  type Offering,
} from "../../assist/completion.ts";
import type { Library } from "../../citations/library.ts";
import { styleFor } from "../citation-style.ts";
import type { Client, Desk } from "../desk.ts";
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

/** What an item carries until it is looked at: enough to describe it then, whatever has been offered since. */
interface ItemData {
  readonly uri: string;
  readonly kind: CompletionKind;
  readonly id: string;
}

/**
 * The list is always incomplete: a label of several words depends on what is typed, and of a large library only the
 * best are sent. Pages are written when they are asked for.
 */
export function offerCompletion(desk: Desk): { prepare: () => void } {
  const { connection, documents } = desk;
  const prepareFor = async (document: TextDocument) => prepare((await desk.check(document)).library);
  const opened = new Set<string>();
  documents.onDidChangeContent(({ document }) => {
    if (opened.has(document.uri)) return undefined;
    opened.add(document.uri);
    return prepareFor(document);
  });
  documents.onDidClose(({ document }) => void opened.delete(document.uri));

  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const document = documents.get(uri);
    if (!document) return null;
    const { memo, offering } = await offeringFor(desk, document);
    const completions = completeAt(memo, offering, document.offsetAt(position));
    return {
      isIncomplete: true,
      items: completions.map((completion) => toItem(completion, document, desk.client())),
    };
  });

  connection.onCompletionResolve(async (item) => {
    const { uri, kind, id }: ItemData = item.data;
    const document = documents.get(uri);
    if (!document) return item;
    const { offering } = await offeringFor(desk, document);
    const value = describeCompletion(kind, id, offering);
    return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
  });

  return {
    prepare: () => {
      for (const document of documents.all()) void prepareFor(document);
    },
  };
}

async function offeringFor(desk: Desk, document: TextDocument) {
  const checked = await desk.check(document);
  const { doctrine, library, reading } = checked;
  const offering: Offering = { doctrine, library, style: styleFor(checked) };
  return { memo: reading.memo, offering };
}

function toItem(completion: Completion, document: TextDocument, client: Client): CompletionItem {
  const { kind, id, label, detail, filter, sort, span, text } = completion;
  const snippet = client.snippets ? completion.snippet : undefined;
  return {
    label,
    kind: kinds[kind],
    ...(client.labelDetails ? { labelDetails: { description: detail } } : { detail }),
    filterText: filter,
    sortText: sort,
    insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    textEdit: { range: toRange(document, span), newText: snippet ?? text },
    data: { uri: document.uri, kind, id } satisfies ItemData,
  };
}

const prepared = new WeakSet<object>();

/** Gets ready to look through a large library before anything is looked for, a little at a time. */
async function prepare(library: Library): Promise<void> {
  const sources = library.all();
  if (prepared.has(sources)) return;
  prepared.add(sources);
  for (const work of [prepareIndex(sources), prepareBareIndex(sources)])
    for (const _ of work) await new Promise((resolve) => setTimeout(resolve, 0));
}
