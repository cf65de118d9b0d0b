import builtin from "opinio:doctrine";
import version from "opinio:version";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { createDocumentReader } from "./documents/read-document.ts";
import { readPlainText } from "./documents/readers.ts";
import { startServer } from "./lsp/start-server.ts";

/** The language server as a web worker: messages over the worker's own port. */
const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(port), new BrowserMessageWriter(port)),
  builtin,
  { version, library: { readDocument: createDocumentReader({ read: readPlainText }) } },
);
