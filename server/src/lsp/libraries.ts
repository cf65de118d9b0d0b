import {
  type Connection,
  type FileEvent,
  MessageType,
  ShowMessageNotification,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { createLibrary, type Library } from "../citations/library.ts";
import type { Source } from "../doctrine/doctrine.ts";
import type { DocumentReader } from "../documents/read-document.ts";
import { endingOf, foldersAbove, hasPlace, nameOf, normalise, parentOf, rootOf } from "../library/address.ts";
import { configNames } from "../library/configs.ts";
import type { FileHost } from "../library/file-host.ts";
import { createLibraries, type Holding } from "../library/libraries.ts";
import type { Personal } from "../library/plan.ts";
import type { MemoPlace } from "../library/surroundings.ts";
import { publishTo } from "./features/library-diagnostics.ts";
import { filesFor } from "./library-files.ts";
import { type Breathe, breatheByMessage, paceBy } from "./library-pacing.ts";
import { changeOf, createWatch } from "./library-watch.ts";
import type { PackClient } from "./pack-client.ts";

/** What the place of the server gives to libraries. */
export interface LibrarySurroundings {
  /** Reads the files of the machine, where there are any. */
  readonly files?: FileHost;
  readonly readDocument: DocumentReader;
  readonly breathe?: Breathe;
}

/** What open memos can cite, kept as it is on disk and in the client's open files. */
export interface OpenLibraries {
  readonly forMemo: (memo: TextDocument, builtIn: readonly Source[], personal: Personal) => Promise<Holding>;
  /** Called when the client is ready to be asked. */
  readonly start: () => void;
  /** Called when the workspace has other folders, or is trusted. */
  readonly settle: () => void;
  readonly filesChanged: (changes: readonly FileEvent[]) => void;
  readonly onChange: (listener: () => void) => void;
}

/** A bibliography that is typed in is read anew when the typing has come to rest, a configuration at once. In milliseconds. */
const rest = 300;
/** For so long an answer waits for what is being read. In milliseconds. */
const moment = 150;
/** Changes that come together are told once. In milliseconds. */
const together = 20;

export function openLibraries(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  client: () => PackClient,
  { files, readDocument, breathe = breatheByMessage }: LibrarySurroundings,
): OpenLibraries {
  const listeners: (() => void)[] = [];
  const changed = collect(together, () => listeners.forEach((listener) => void listener()));
  const watch = createWatch(connection, client);
  const open = (address: string) => documents.all().find(({ uri }) => normalise(uri) === address);
  const libraries = createLibraries({
    files: filesFor(connection, () => client().readsFiles, files),
    readDocument,
    openText: (address) => open(address)?.getText(),
    placeOf: (memo) => placeOf(memo, client().folders.map(normalise)),
    display: (address) => address,
    pace: paceBy(connection, breathe),
    patience: (work, long) => Promise.race([work, long, wait(moment)]),
    publish: publishTo(connection, (address) => open(address)?.uri ?? address),
    notify: (message) =>
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
    use: watch.use,
    changed,
  });

  const typed = new Map<string, () => void>();
  const touch = (uri: string, kind: "created" | "changed") => {
    const address = normalise(uri);
    if (client().trusted) libraries.touch([{ address, kind }]);
  };
  documents.onDidOpen(({ document: { uri } }) => {
    if (isLibraryFile(uri)) touch(uri, "created");
  });
  documents.onDidChangeContent(({ document: { uri, version } }) => {
    if (isConfig(uri)) touch(uri, "changed");
    else if (isLibraryFile(uri) && version > 1) {
      const later = typed.get(uri) ?? collect(rest, () => touch(uri, "changed"), true);
      typed.set(uri, later);
      later();
    }
  });
  documents.onDidSave(() => {
    if (!client().watches && client().trusted) libraries.touchAll();
  });
  documents.onDidClose(({ document: { uri } }) => {
    typed.delete(uri);
    if (isLibraryFile(uri)) touch(uri, "changed");
    else libraries.release(normalise(uri));
  });

  const inspectFolders = () => {
    for (const folder of client().trusted ? client().folders : []) void libraries.inspect(normalise(folder));
  };
  return {
    forMemo: (memo, builtIn, personal) =>
      client().trusted
        ? libraries.forMemo({ address: normalise(memo.uri), text: memo.getText() }, builtIn, personal)
        : Promise.resolve({ library: untrusted(builtIn) }),
    start: () => {
      watch.start();
      inspectFolders();
    },
    settle: () => {
      if (!client().trusted) return;
      libraries.touchAll();
      inspectFolders();
    },
    filesChanged: (changes) => {
      if (client().trusted) libraries.touch(changes.map(changeOf));
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

function placeOf(memo: string, roots: readonly string[]): MemoPlace {
  const folders = foldersAbove(memo, roots);
  const isSaved = hasPlace(memo) && !/^untitled:/i.test(memo);
  const own = isSaved ? parentOf(memo) : folders[0];
  const root = isSaved ? rootOf(memo, roots) : folders[0];
  return { folders, ...(own !== undefined && { own }), ...(root !== undefined && { root }) };
}

/** What a client may open besides memos, for what stands in it to count before it is saved. */
export function isLibraryFile(uri: string): boolean {
  return isConfig(uri) || /^\.(?:bib|bibtex|ris|json|ya?ml)$/.test(endingOf(uri));
}

function isConfig(uri: string): boolean {
  return configNames.includes(nameOf(uri));
}

const bare = new WeakMap<readonly Source[], Library>();

/** In a workspace that is not trusted nothing is read, and any key may be in a file that is there. */
function untrusted(builtIn: readonly Source[]): Library {
  const library =
    bare.get(builtIn) ??
    createLibrary({ builtIn, bibliographies: [], textOf: () => undefined, complete: false });
  bare.set(builtIn, library);
  return library;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Calls once for all calls within some time; `anew` if each call starts the time again. */
function collect(milliseconds: number, call: () => void, anew = false): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    if (timer !== undefined && !anew) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      call();
    }, milliseconds);
  };
}
