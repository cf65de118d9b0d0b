import * as vscode from "vscode";
import type { BaseLanguageClient, TextDocumentFilter } from "vscode-languageclient";
import { orNull } from "./files.ts";

/** A YAML file of a pack by its path from the pack's folder. */
interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a pack, for the server to be told of what is in them before it is saved. */
export const packFiles: TextDocumentFilter = { pattern: "**/.opinio/**/*.{yaml,yml}" };

/** What the server must know of files before anything else. */
export function packOptions() {
  return { readsFolders: true, readsFiles: true, trusted: vscode.workspace.isTrusted };
}

/**
 * Reads packs for the server through VS Code, so that it finds them in remote and virtual workspaces too, and tells
 * it when the user trusts the workspace. Of an untrusted one it reads nothing.
 */
export function servePacks(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest("opinio/readFolder", ({ uri }: { uri: string }) =>
      vscode.workspace.isTrusted ? readFolder(vscode.Uri.parse(uri, true)) : null,
    ),
    vscode.workspace.onDidGrantWorkspaceTrust(() => client.sendNotification("opinio/trusted")),
  );
}

/** The YAML files in the folder and in the folders directly in it; null where there is no such folder. */
async function readFolder(folder: vscode.Uri): Promise<PackFile[] | null> {
  const entries = await list(folder);
  if (!entries) return null;
  const isFolder = ([, type]: [string, vscode.FileType]) => (type & vscode.FileType.Directory) !== 0;
  const inner = await Promise.all(
    entries.filter(isFolder).map(async ([name]) => {
      const found = (await list(vscode.Uri.joinPath(folder, name))) ?? [];
      return found.filter((entry) => !isFolder(entry)).map(([file]) => `${name}/${file}`);
    }),
  );
  const paths = [...entries.filter((entry) => !isFolder(entry)).map(([name]) => name), ...inner.flat()];
  return Promise.all(
    paths
      .filter((path) => /\.ya?ml$/.test(path))
      .map(async (path) => {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path));
        return { path, text: new TextDecoder().decode(bytes) };
      }),
  );
}

function list(folder: vscode.Uri): Promise<[string, vscode.FileType][] | null> {
  return orNull(() => vscode.workspace.fs.readDirectory(folder));
}
