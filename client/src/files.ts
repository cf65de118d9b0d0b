import * as vscode from "vscode";
import type { BaseLanguageClient, TextDocumentFilter } from "vscode-languageclient";

/** What the server may read besides packs, for it to be told of what is in these files before it is saved. */
export const libraryFiles: readonly TextDocumentFilter[] = [
  { pattern: "**/.opinio.{yaml,yml}" },
  { pattern: "**/*.{bib,bibtex,ris}" },
];

/** Reads files for a server that has no file system, or not the one that the workspace is in. Of an untrusted one it reads nothing. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  const trusted = <T>(answer: () => Promise<T | null>) => (vscode.workspace.isTrusted ? answer() : null);
  const pieces = createPieces();
  return vscode.Disposable.from(
    client.onRequest("opinio/listFolder", ({ uri }: { uri: string }) => trusted(() => list(parse(uri)))),
    client.onRequest("opinio/lookAtFile", ({ uri }: { uri: string }) => trusted(() => look(parse(uri)))),
    client.onRequest("opinio/readFile", (piece: Piece) => trusted(() => pieces(piece))),
  );
}

function parse(uri: string): vscode.Uri {
  return vscode.Uri.parse(uri, true);
}

type Kind = "file" | "folder" | "other";

function kindOf(type: vscode.FileType): Kind {
  if ((type & vscode.FileType.Directory) !== 0) return "folder";
  return (type & vscode.FileType.File) !== 0 ? "file" : "other";
}

function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}

async function list(folder: vscode.Uri): Promise<{ name: string; kind: Kind | "link" }[] | null> {
  const entries = await orNull(() => vscode.workspace.fs.readDirectory(folder));
  return entries?.map(([name, type]) => ({ name, kind: isLink(type) ? "link" : kindOf(type) })) ?? null;
}

async function look(file: vscode.Uri): Promise<{ kind: Kind; size: number; link: boolean } | null> {
  const facts = await orNull(() => vscode.workspace.fs.stat(file));
  return facts && { kind: kindOf(facts.type), size: facts.size, link: isLink(facts.type) };
}

interface Piece {
  readonly uri: string;
  /** In bytes. */
  readonly start: number;
  readonly length: number;
}

/** Hands out files piece by piece; one that is being handed out is kept until its last piece. */
function createPieces() {
  const files = new Map<string, Uint8Array>();
  return async ({ uri, start, length }: Piece): Promise<{ size: number; base64: string } | null> => {
    const bytes =
      (start > 0 ? files.get(uri) : undefined) ??
      (await orNull(() => vscode.workspace.fs.readFile(parse(uri))));
    if (!bytes) return null;
    if (start + length < bytes.length) files.set(uri, bytes);
    else files.delete(uri);
    return { size: bytes.length, base64: encode(bytes.subarray(start, start + length)) };
  };
}

function encode(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters);
}

/** Null where there is no such file or folder; what else goes wrong is an error. */
export async function orNull<T>(read: () => Thenable<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    const codes = ["FileNotFound", "FileNotADirectory"];
    if (error instanceof vscode.FileSystemError && codes.includes(error.code)) return null;
    throw error;
  }
}
