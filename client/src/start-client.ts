import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerAuthorities } from "./authorities.ts";
import { libraryFiles, serveFiles } from "./files.ts";
import { registerInsertCitation } from "./insert-citation.ts";
import { packFiles, packOptions, servePacks } from "./packs.ts";
import { registerPasteCitation } from "./paste-citation.ts";
import { registerShowAnalyses } from "./show-analyses.ts";
import { registerShowTerm, showTerm } from "./show-term.ts";

/** What other extensions, and the editor tests, may ask of Opinio. */
export interface OpinioApi {
  /** How often the server has come up again since the extension started. */
  readonly restarts: () => number;
  /** Process of the server; undefined in a browser, or while it is down. */
  readonly serverPid: () => Promise<number | undefined>;
}

/** Markdown of any scheme: files, untitled memos, remote and virtual folders; and what memos are checked by. */
export function clientOptions({ extensionUri }: vscode.ExtensionContext): LanguageClientOptions {
  return {
    documentSelector: [{ language: "markdown" }, packFiles, ...libraryFiles],
    initializationOptions: () => ({
      pages: vscode.Uri.joinPath(extensionUri, "server/dist/rules").toString(),
      showsAnalyses: true,
      commandLinks: true,
      ...packOptions(),
    }),
    diagnosticPullOptions: { onChange: true, onTabs: true },
    markdown: { isTrusted: { enabledCommands: [showTerm] }, supportHtml: false },
  };
}

/** Starts the client and keeps count of the server's lives. A server that crashes is started again by the client. */
export async function startClient(
  client: BaseLanguageClient,
  context: vscode.ExtensionContext,
  running: number,
): Promise<OpinioApi> {
  let starts = 0;
  context.subscriptions.push(
    servePacks(client),
    serveFiles(client),
    registerShowAnalyses(client),
    registerShowTerm(client),
    registerInsertCitation(client),
    registerPasteCitation(client),
    registerAuthorities(client),
    client.onDidChangeState(({ newState }) => {
      if (newState === running) starts++;
    }),
    vscode.commands.registerCommand("opinio.restartServer", async () => {
      await client.stop();
      await client.start();
    }),
  );
  await client.start();
  return {
    restarts: () => starts - 1,
    serverPid: async () =>
      client.isRunning() ? (await client.sendRequest<{ pid?: number }>("opinio/status")).pid : undefined,
  };
}
