import type { Event, TextDocumentChangeEvent, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isSourcePage } from "./features/source-page.ts";
import { isLibraryFile } from "./libraries.ts";
import { placeInPack } from "./pack-place.ts";

/** The open memos. A client may open packs, configurations and bibliographies too: these are no memos. */
export type Memos = Pick<
  TextDocuments<TextDocument>,
  "get" | "all" | "onDidChangeContent" | "onDidClose" | "onWillSaveWaitUntil"
>;

export function memosAmong(documents: TextDocuments<TextDocument>): Memos {
  const isMemo = ({ uri }: { readonly uri: string }) =>
    placeInPack(uri) === undefined && !isLibraryFile(uri) && !isSourcePage(uri);
  type Change = TextDocumentChangeEvent<TextDocument>;
  const ofMemos =
    (event: Event<Change>): Event<Change> =>
    (listener) =>
      event((change) => (isMemo(change.document) ? listener(change) : undefined));
  return {
    get: (uri) => (isMemo({ uri }) ? documents.get(uri) : undefined),
    all: () => documents.all().filter(isMemo),
    onDidChangeContent: ofMemos(documents.onDidChangeContent),
    onDidClose: ofMemos(documents.onDidClose),
    onWillSaveWaitUntil: (handler) =>
      documents.onWillSaveWaitUntil((event, token) => (isMemo(event.document) ? handler(event, token) : [])),
  };
}
