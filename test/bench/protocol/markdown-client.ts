import { readdir, readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { MessageConnection } from "vscode-jsonrpc/node";

/**
 * Answers what VS Code's Markdown server asks of its client: files, and the tokens of a document by the parser that
 * VS Code uses for it. `textOf` gives the text of an open document.
 */
export function answerMarkdownServer(
  connection: MessageConnection,
  peers: string,
  textOf: (uri: string) => string | undefined,
): void {
  const MarkdownIt = createRequire(`${peers}/package.json`)("markdown-it");
  const engine = new MarkdownIt({ html: true, linkify: true });
  connection.onRequest("markdown/parse", ({ uri, text }: { uri: string; text?: string }) =>
    engine.parse(text ?? textOf(uri) ?? "", {}),
  );
  const pathOf = ({ uri }: { uri: string }) => fileURLToPath(uri);
  connection.onRequest("markdown/fs/readFile", async (params) => [...(await readFile(pathOf(params)))]);
  connection.onRequest("markdown/fs/readDirectory", async (params) => {
    const entries = await readdir(pathOf(params), { withFileTypes: true });
    return entries.map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]);
  });
  connection.onRequest("markdown/fs/stat", async (params) => {
    const found = await stat(pathOf(params)).catch(() => undefined);
    return found ? { isDirectory: found.isDirectory() } : null;
  });
  connection.onRequest("markdown/findMarkdownFilesInWorkspace", () => []);
  for (const method of ["markdown/fs/watcher/create", "markdown/fs/watcher/delete"])
    connection.onRequest(method, () => null);
}
