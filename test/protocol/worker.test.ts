import assert from "node:assert/strict";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { Worker } from "node:worker_threads";
import type { Diagnostic } from "vscode-languageserver-types";

const bundle = path.resolve(import.meta.dirname, "../../server/dist/server.browser.js");

/** What a browser gives a worker, and nothing else: no document, no process, no file system. */
const worker = `
const { parentPort, workerData } = require("node:worker_threads");
const code = require("node:fs").readFileSync(workerData, "utf8");
const port = { postMessage: (m) => parentPort.postMessage(m), addEventListener: listen, onmessage: undefined };
function listen(type, listener) {
  parentPort.on("message", (data) => type === "message" && listener({ data }));
}
parentPort.on("message", (data) => port.onmessage?.({ data }));
const context = { ...port, console, TextDecoder, TextEncoder, URL, setTimeout, clearTimeout, queueMicrotask };
context.self = context.globalThis = context;
Object.defineProperty(context, "onmessage", { get: () => port.onmessage, set: (f) => { port.onmessage = f; } });
require("node:vm").runInNewContext(code, context);
`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] };
}

/** The diagnostics of the memo that the server in a worker pushes to a client that reads its folders. */
function check(t: TestContext, memo: string, files: readonly object[]): Promise<readonly Diagnostic[]> {
  const server = new Worker(worker, { eval: true, workerData: bundle });
  t.after(() => server.terminate());
  const send = (message: object) => server.postMessage({ jsonrpc: "2.0", ...message });
  const root = "vscode-vfs://github/firm";
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("message", ({ id, method, params }: Message) => {
      if (method === "textDocument/publishDiagnostics" && params) resolve(params.diagnostics);
      else if (method !== undefined && id !== undefined)
        send({ id, result: method === "opinio/readFolder" ? files : null });
      else if (id === 1) {
        send({ method: "initialized", params: {} });
        const textDocument = { uri: `${root}/memo.md`, languageId: "markdown", version: 1, text: memo };
        send({ method: "textDocument/didOpen", params: { textDocument } });
      }
    });
    const workspaceFolders = [{ uri: root, name: "firm" }];
    const initializationOptions = { readsFolders: true, trusted: true };
    const params = {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders,
      initializationOptions,
    };
    send({ id: 1, method: "initialize", params });
  });
}

test("in a browser's worker the server checks memos, by the pack that its client reads for it", async (t) => {
  const memo = "The leak jumped the fence of the principle of non-intervention &mdash; at night.\n";
  const files = [{ path: "lexicon.yaml", text: "breach verbs: [jumped the fence of]\n" }];
  const codes = async (pack: readonly object[]) => (await check(t, memo, pack)).map(({ code }) => code);
  assert.deepEqual(await codes([]), []);
  assert.deepEqual(await codes(files), ["unsupported-claim"]);
});
