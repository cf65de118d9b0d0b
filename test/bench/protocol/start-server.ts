import { type ChildProcess, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { Contender } from "../contenders.ts";
import { answerMarkdownServer } from "./markdown-client.ts";
import { within } from "./within.ts";

export interface Bench {
  /** Where the packages of the peers are. */
  readonly peers: string;
  /** The workspace: a folder that exists and holds nothing. */
  readonly workspace: string;
}

export interface StartedServer {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  /** When the process was started, in the milliseconds of `performance.now()`. */
  readonly startedAt: number;
  readonly capabilities: Readonly<Record<string, unknown>>;
}

/**
 * Starts a server over its standard streams and introduces a client that can do what VS Code can. Ends the server and
 * rejects when it has not answered after `limit` milliseconds.
 */
export async function startServer(
  contender: Contender,
  { peers, workspace }: Bench,
  textOf: (uri: string) => string | undefined,
  limit: number,
): Promise<StartedServer> {
  const startedAt = performance.now();
  const child = spawn(globalThis.process.execPath, [contender.script, "--stdio"], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...globalThis.process.env, ...contender.environment },
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  answerServer(connection, contender);
  if (contender.asksForTokens) answerMarkdownServer(connection, peers, textOf);
  connection.listen();
  const uri = pathToFileURL(workspace).href;
  const initialize = connection.sendRequest<Pick<StartedServer, "capabilities">>(
    "initialize",
    introduction(uri),
  );
  const { capabilities } = await within(limit, initialize).catch((error) => {
    child.kill("SIGKILL");
    throw error;
  });
  await connection.sendNotification("initialized", {});
  if (contender.settings) {
    const settings = { markdown: contender.settings };
    await connection.sendNotification("workspace/didChangeConfiguration", { settings });
  }
  return { connection, process: child, startedAt, capabilities };
}

function answerServer(connection: MessageConnection, { settings = {} }: Contender): void {
  connection.onRequest("workspace/configuration", ({ items }: { items: object[] }) =>
    items.map(() => settings),
  );
  for (const method of [
    "client/registerCapability",
    "client/unregisterCapability",
    "window/workDoneProgress/create",
    "workspace/workspaceFolders",
    "workspace/diagnostic/refresh",
    "workspace/codeLens/refresh",
    "workspace/semanticTokens/refresh",
  ])
    connection.onRequest(method, () => null);
}

function introduction(uri: string): object {
  const changes = { dynamicRegistration: true };
  return {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "memos" }],
    initializationOptions: { markdownFileExtensions: ["md"] },
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: changes,
        didChangeWatchedFiles: changes,
        diagnostics: { refreshSupport: true },
      },
      textDocument: {
        publishDiagnostics: { versionSupport: true, relatedInformation: true },
        diagnostic: changes,
        hover: { contentFormat: ["markdown", "plaintext"] },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
      },
    },
  };
}
