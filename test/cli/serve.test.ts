import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { test } from "node:test";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { cli } from "../support/command-line.ts";

test("serve --stdio is the language server, and ends as the protocol says", async () => {
  const server = spawn(process.execPath, [cli, "serve", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const { serverInfo, capabilities } = await connection.sendRequest<{
    serverInfo: { name: string };
    capabilities: { hoverProvider?: unknown };
  }>("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  assert.equal(serverInfo.name, "Opinio");
  assert.ok(capabilities.hoverProvider);
  await connection.sendRequest("shutdown");
  const ended = new Promise((resolve) => server.on("close", resolve));
  await connection.sendNotification("exit");
  assert.equal(await ended, 0);
  connection.dispose();
});
