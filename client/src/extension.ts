import type * as vscode from "vscode";
import { LanguageClient, State, TransportKind } from "vscode-languageclient/node";
import { clientOptions, type OpinioApi, startClient } from "./start-client.ts";

let client: LanguageClient | undefined;

/** Entry of the extension on desktop and remote hosts: the server is a Node process of its own. */
export function activate(context: vscode.ExtensionContext): Promise<OpinioApi> {
  const module = context.asAbsolutePath("server/dist/server.cjs");
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  client = new LanguageClient("opinio", "Opinio", { run, debug }, clientOptions(context));
  return startClient(client, context, State.Running);
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
