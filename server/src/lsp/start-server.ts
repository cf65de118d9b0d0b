import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  MarkupKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Doctrine } from "../doctrine/doctrine.ts";
import { type Client, createDesk } from "./desk.ts";
import { offerAuthorities } from "./features/authorities.ts";
import { codeActionCapabilities, offerCodeActions } from "./features/code-actions.ts";
import { codeLensCapabilities, offerCodeLenses } from "./features/code-lens.ts";
import { completionCapabilities, offerCompletion } from "./features/completion.ts";
import { definitionCapabilities, offerDefinition } from "./features/definition.ts";
import { diagnosticCapabilities, offerDiagnostics } from "./features/diagnostics.ts";
import { documentSymbolCapabilities, offerDocumentSymbols } from "./features/document-symbols.ts";
import { hoverCapabilities, offerHover } from "./features/hover.ts";
import { inlayHintCapabilities, offerInlayHints } from "./features/inlay-hints.ts";
import { offerInsertCitation } from "./features/insert-citation.ts";
import { offerSemanticTokens, semanticTokensCapabilities } from "./features/semantic-tokens.ts";
import { offerSourcePages, sourcePageCapabilities } from "./features/source-page.ts";
import { offerTermPage } from "./features/term-page.ts";
import { type LibrarySurroundings, openLibraries } from "./libraries.ts";
import { memosAmong } from "./memos.ts";
import { openPacks, packCapabilities } from "./open-packs.ts";
import type { ReadFolder } from "./pack-client.ts";
import { readSettings } from "./settings.ts";

/** What only the place of the server knows. */
export interface Surroundings {
  readonly version: string;
  /** Where the rule pages are, if the client does not say so in `initializationOptions.pages`. */
  readonly pages?: string;
  /** Process id, where there is a process. */
  readonly pid?: number;
  /** Reads folders for clients that cannot do it themselves, where there is a file system. */
  readonly readFolder?: ReadFolder;
  readonly library: LibrarySurroundings;
}

/** Wires the features to a connection, and listens. */
export function startServer(connection: Connection, doctrine: Doctrine, surroundings: Surroundings): void {
  const documents = new TextDocuments(TextDocument);
  let client: Client | undefined;
  const packs = openPacks(connection, documents, doctrine, surroundings.readFolder);
  const libraries = openLibraries(connection, documents, packs.client, surroundings.library);
  const desk = createDesk(
    connection,
    memosAmong(documents),
    packs,
    libraries,
    () => client ?? readClient(undefined, surroundings),
  );

  connection.onInitialize((params) => {
    client = readClient(params, surroundings);
    packs.introduce(params);
    return {
      capabilities: capabilities(client),
      serverInfo: { name: "Opinio", version: surroundings.version },
    };
  });

  const diagnostics = offerDiagnostics(desk);
  offerHover(desk);
  const completion = offerCompletion(desk);
  offerCodeActions(desk);
  const lenses = offerCodeLenses(desk);
  offerDocumentSymbols(desk);
  offerTermPage(desk, doctrine);
  offerSourcePages(desk, doctrine);
  offerDefinition(desk);
  offerInsertCitation(desk);
  offerAuthorities(desk);
  const hints = offerInlayHints(desk);
  const tokens = offerSemanticTokens(desk);

  packs.onChange(diagnostics.refresh);
  packs.onChange(tokens.refresh);
  packs.onChange(lenses.refresh);
  packs.onSettle(libraries.settle);
  libraries.onChange(diagnostics.refresh);
  libraries.onChange(hints.refresh);
  libraries.onChange(completion.prepare);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    packs.filesChanged(changes);
    libraries.filesChanged(changes);
  });
  connection.onInitialized(() => {
    packs.start();
    libraries.start();
    if (desk.client().announcesChanges)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: "opinio" });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    desk.reconfigure(settings?.opinio);
    diagnostics.refresh();
    hints.refresh();
  });
  connection.onRequest("opinio/status", () => ({ pid: surroundings.pid, version: surroundings.version }));
  documents.listen(connection);
  connection.listen();
}

function capabilities({ pullsDiagnostics }: Client): ServerCapabilities {
  return {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: true,
      willSaveWaitUntil: true,
    },
    workspace: { ...packCapabilities.workspace, ...sourcePageCapabilities },
    ...(pullsDiagnostics && diagnosticCapabilities),
    ...hoverCapabilities,
    ...completionCapabilities,
    ...codeActionCapabilities,
    ...codeLensCapabilities,
    ...documentSymbolCapabilities,
    ...semanticTokensCapabilities,
    ...definitionCapabilities,
    ...inlayHintCapabilities,
  };
}

function readClient(params: InitializeParams | undefined, surroundings: Surroundings): Client {
  const { workspace, textDocument } = params?.capabilities ?? {};
  const given: unknown = params?.initializationOptions?.pages;
  const pages = typeof given === "string" ? given : surroundings.pages;
  return {
    configuration: workspace?.configuration === true,
    announcesChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    settings: readSettings(params?.initializationOptions),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    showsAnalyses: params?.initializationOptions?.showsAnalyses === true,
    showsTerms: params?.initializationOptions?.commandLinks === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    opensPages: workspace?.textDocumentContent !== undefined,
    snippetEdits:
      workspace?.workspaceEdit?.snippetEditSupport === true &&
      workspace.workspaceEdit.documentChanges === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    ...(pages && { pages }),
  };
}
