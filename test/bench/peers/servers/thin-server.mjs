import {
  createConnection,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/**
 * The least that makes a language server of a library: it checks the whole text after each change, only the newest
 * version, after it has read whatever else has come in. `check` gives diagnostics, or a promise of them.
 */
export function serve(check, { capabilities = {}, offer = () => {} } = {}) {
  const connection = createConnection(ProposedFeatures.all);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, ...capabilities },
  }));
  offer(connection);
  documents.onDidChangeContent(async ({ document }) => {
    const { uri, version } = document;
    const isOld = () => documents.get(uri)?.version !== version;
    await new Promise((resolve) => setImmediate(resolve));
    if (isOld()) return;
    const diagnostics = await check(document);
    if (!isOld()) connection.sendDiagnostics({ uri, version, diagnostics });
  });
  documents.onDidClose(({ document: { uri } }) => connection.sendDiagnostics({ uri, diagnostics: [] }));
  documents.listen(connection);
  connection.listen();
}

/** Of a place given as one-based lines and columns, as most libraries do. */
export function rangeOf(start, end = start) {
  const zeroBased = ({ line, column }) => ({
    line: Math.max(0, line - 1),
    character: Math.max(0, column - 1),
  });
  return { start: zeroBased(start), end: zeroBased(end) };
}
