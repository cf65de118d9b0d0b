import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import type { Diagnostic } from "vscode-languageserver-types";
import { type LanguageClient, startLanguageClient, type Workspace } from "./language-client.ts";

/** A client of the built server that gets diagnostics pushed, and tells of the files that it changes. */
export interface LibraryClient extends LanguageClient {
  /** Resolves when what is shown for a file is as wanted; to what is shown then. */
  readonly shown: (
    uri: string,
    wanted: (diagnostics: readonly Diagnostic[]) => boolean,
  ) => Promise<readonly Diagnostic[]>;
  /** The same, told by the messages in the order of the text. */
  readonly says: (uri: string, ...messages: RegExp[]) => Promise<readonly Diagnostic[]>;
  /** Writes files, or takes them away, and says so. */
  readonly edit: (files: Readonly<Record<string, string | undefined>>) => Promise<void>;
}

export const watches = {
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
};

export function addressIn(folder: string, file = ""): string {
  return pathToFileURL(path.join(folder, file)).href;
}

/** Starts the server with a folder open; it goes when the test is over. */
export async function openLibrary(
  t: { after: (clean: () => Promise<unknown>) => void },
  folder: string,
  { capabilities = watches, options, ...workspace }: Start = {},
): Promise<LibraryClient> {
  const client = await startLanguageClient(capabilities, undefined, options, {
    folders: [addressIn(folder)],
    ...workspace,
  });
  t.after(() => client.close());
  const shown = collect(client);
  return {
    ...client,
    shown,
    says: (uri, ...messages) =>
      shown(
        uri,
        (diagnostics) =>
          diagnostics.length === messages.length &&
          diagnostics.every(({ message }, i) => messages[i]?.test(String(message))),
      ),
    edit: async (files) => {
      const changes = Object.entries(files).map(([file, text]) => {
        const place = path.join(folder, file);
        mkdirSync(path.dirname(place), { recursive: true });
        if (text === undefined) rmSync(place, { recursive: true });
        else writeFileSync(place, text);
        return { uri: addressIn(folder, file), type: text === undefined ? 3 : 1 };
      });
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    },
  };
}

interface Start extends Workspace {
  readonly capabilities?: object;
  readonly options?: unknown;
}

/** Looks at each file as it was last published. */
function collect(client: LanguageClient): LibraryClient["shown"] {
  const last = new Map<string, readonly Diagnostic[]>();
  const listeners = new Set<() => void>();
  client.connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      last.set(uri, diagnostics);
      for (const listener of listeners) listener();
    },
  );
  return (uri, wanted) =>
    new Promise((resolve) => {
      const look = () => {
        const diagnostics = last.get(uri);
        if (!diagnostics || !wanted(diagnostics)) return;
        listeners.delete(look);
        resolve(diagnostics);
      };
      listeners.add(look);
      look();
    });
}
