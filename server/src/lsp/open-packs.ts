import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileEvent,
  type InitializeParams,
  type ServerCapabilities,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Doctrine } from "../doctrine/doctrine.ts";
import { createPackReport } from "./features/pack-diagnostics.ts";
import {
  type PackClient,
  type ReadFolder,
  readFolderRequest,
  readPackClient,
  trustedNotification,
  unknownClient,
} from "./pack-client.ts";
import { addressOf, packFolder, placeInPack } from "./pack-place.ts";
import { createPacks, type PackFile, type Packs } from "./packs.ts";

export const packCapabilities: ServerCapabilities = {
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** The packs of the workspace, kept as they are on disk and in the client's open files. */
export interface OpenPacks extends Pick<Packs, "lawFor"> {
  readonly introduce: (params: InitializeParams) => void;
  /** Called when the client is ready to be asked. */
  readonly start: () => void;
  readonly onChange: (listener: () => void) => void;
  /** What the client said, and which folders it has open now. */
  readonly client: () => PackClient;
  /** Other folders are open, or they are trusted. */
  readonly onSettle: (listener: () => void) => void;
  readonly filesChanged: (changes: readonly FileEvent[]) => void;
}

/** `readHere` serves clients that cannot read folders themselves; without it, and for these, there are no packs. */
export function openPacks(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  builtin: Doctrine,
  readHere: ReadFolder = async () => null,
): OpenPacks {
  let client = unknownClient;
  const listeners: (() => void)[] = [];
  const settled: (() => void)[] = [];
  const changed = () => listeners.forEach((listener) => void listener());
  const stored: ReadFolder = (uri) =>
    client.reads ? connection.sendRequest(readFolderRequest, { uri }) : readHere(uri);
  const packs = createPacks(builtin, {
    read: async (folder) => withOpenFiles(folder, documents, await stored(`${folder}/${packFolder}`)),
    report: createPackReport(connection),
    changed,
  });
  const settle = (next: Partial<PackClient>) => {
    client = { ...client, ...next };
    packs.setRoots(client.folders, client.trusted);
    changed();
    for (const listener of settled) listener();
  };
  const touch = (uri: string) => {
    const place = placeInPack(uri);
    if (place) packs.reload(place.folder);
    else if (!client.watches) packs.reloadAll();
  };

  documents.onDidOpen(({ document }) => touch(document.uri));
  documents.onDidSave(({ document }) => touch(document.uri));
  documents.onDidClose(({ document }) => placeInPack(document.uri) && touch(document.uri));
  documents.onDidChangeContent(({ document }) => placeInPack(document.uri) && touch(document.uri));
  connection.onNotification(trustedNotification, () => settle({ trusted: true }));

  return {
    lawFor: packs.lawFor,
    introduce: (params) => {
      client = readPackClient(params);
    },
    start: () => {
      packs.setRoots(client.folders, client.trusted);
      if (client.watches) void connection.client.register(DidChangeWatchedFilesNotification.type, watched);
      if (!client.announcesFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        const stay = client.folders.filter((uri) => !gone.has(uri));
        settle({ folders: [...stay, ...added.map(({ uri }) => uri)] });
      });
    },
    onChange: (listener) => void listeners.push(listener),
    client: () => client,
    onSettle: (listener) => void settled.push(listener),
    filesChanged: (changes) => {
      const folders = changes.flatMap(({ uri }) => placeInPack(uri)?.folder ?? []);
      for (const folder of new Set(folders)) packs.reload(folder);
    },
  };
}

/** The folder itself too: when it goes, a client may not name what was in it. */
const watched = {
  watchers: [{ globPattern: `**/${packFolder}` }, { globPattern: `**/${packFolder}/**` }],
};

/** What is open counts as it is, saved or not. In the order of the paths. */
function withOpenFiles(
  folder: string,
  documents: TextDocuments<TextDocument>,
  stored: Awaited<ReturnType<ReadFolder>>,
): PackFile[] | undefined {
  const open = documents.all().flatMap((document) => {
    const place = placeInPack(document.uri);
    return place?.folder === folder && /^(?:[^/]+\/)?[^/]+\.ya?ml$/.test(place.path)
      ? [{ path: place.path, text: document.getText(), uri: document.uri }]
      : [];
  });
  if (!stored && open.length === 0) return undefined;
  const closed = (stored ?? []).filter(({ path }) => !open.some((file) => file.path === path));
  const files = [...open, ...closed.map((file) => ({ ...file, uri: addressOf(folder, file.path) }))];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
