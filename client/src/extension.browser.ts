import * as vscode from "vscode";
import { LanguageClient, State } from "vscode-languageclient/browser";
import { clientOptions, type OpinioApi, startClient } from "./start-client.ts";

let client: LanguageClient | undefined;

/** Entry of the extension in a browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): Promise<OpinioApi> {
  const worker = new Worker(
    vscode.Uri.joinPath(context.extensionUri, "server/dist/server.browser.js").toString(true),
  );
  client = new LanguageClient("opinio", "Opinio", worker, clientOptions(context));
  return startClient(client, context, State.Running);
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
