import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";

const server = path.resolve(import.meta.dirname, "../../server/dist/server.cjs");

/** A client that nobody but the tests uses: it speaks JSON-RPC to the built server over its standard streams. */
export interface LanguageClient {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  /** What the server answered to `initialize`. */
  readonly server: { readonly capabilities: Readonly<Record<string, unknown>> };
  /** Opens a memo, one that was never saved if it has no address, and gives its address. */
  readonly open: (text: string, uri?: string) => Promise<string>;
  readonly change: (uri: string, version: number, changes: readonly object[]) => Promise<void>;
  /** The next message of this kind that the server sends unasked. */
  readonly next: <T>(method: string) => Promise<T>;
  /** Shuts the server down as the protocol says; gives its exit code. */
  readonly close: () => Promise<number | null>;
}

export interface Workspace {
  /** Addresses of the workspace folders. */
  readonly folders?: readonly string[];
  /** Reads a folder of a pack, for a client that says it does. */
  readonly readFolder?: (uri: string) => unknown;
  /** Answers other requests of the server, by their methods. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

export async function startLanguageClient(
  capabilities: object = {},
  settings: unknown = undefined,
  initializationOptions: unknown = undefined,
  { folders, readFolder, answers = {} }: Workspace = {},
): Promise<LanguageClient> {
  const process = spawn(globalThis.process.execPath, [server, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(process.stdout),
    new StreamMessageWriter(process.stdin),
  );
  const waiting = new Map<string, ((params: unknown) => void)[]>();
  const arrived = new Map<string, unknown[]>();
  connection.onNotification((method, params) => {
    const waiter = waiting.get(method)?.shift();
    if (waiter) waiter(params);
    else arrived.set(method, [...(arrived.get(method) ?? []), params]);
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: object[] }) =>
    items.map(() => settings),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("opinio/readFolder", ({ uri }: { uri: string }) => readFolder?.(uri));
  for (const [method, reply] of Object.entries(answers)) connection.onRequest(method, reply);
  connection.listen();
  const answer = await connection.sendRequest<LanguageClient["server"]>("initialize", {
    processId: globalThis.process.pid,
    rootUri: null,
    workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});
  let opened = 0;
  return {
    connection,
    process,
    server: answer,
    open: async (text, uri = `untitled:memo-${++opened}`) => {
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "markdown", version: 1, text },
      });
      return uri;
    },
    change: (uri, version, contentChanges) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges,
      }),
    next: <T>(method: string) => {
      const early = arrived.get(method)?.shift();
      if (early !== undefined) return Promise.resolve(early as T);
      return new Promise<T>((resolve) => {
        waiting.set(method, [...(waiting.get(method) ?? []), (params) => resolve(params as T)]);
      });
    },
    close: async () => {
      const ended = new Promise<number | null>((resolve) => process.once("exit", resolve));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      return ended;
    },
  };
}
