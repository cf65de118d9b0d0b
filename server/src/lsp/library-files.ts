import type { Connection } from "vscode-languageserver";
import { UnreadableDocument } from "../documents/source-document.ts";
import type { FileFacts, FileHost, FolderEntry } from "../library/file-host.ts";

/** A client that says `readsFiles` when it introduces itself answers these requests, null where there is nothing. */
export const listRequest = "opinio/listFolder";
export const lookRequest = "opinio/lookAtFile";
/** Asks for a piece of a file, `{uri, start, length}` in bytes, and is answered with `{size, base64}`. */
export const readRequest = "opinio/readFile";

/** As much as is read, and written in letters, in a few milliseconds. In bytes. */
const piece = 262_144;

/**
 * Files of the machine are read by the server itself where it can; those of other file systems by the client, so that
 * they are found in virtual workspaces too.
 */
export function filesFor(connection: Connection, clientReads: () => boolean, here?: FileHost): FileHost {
  const remote = filesOfClient(connection);
  const hostOf = (address: string): FileHost =>
    here && address.startsWith("file:") ? here : clientReads() ? remote : noFiles;
  return {
    list: (folder) => hostOf(folder).list(folder),
    look: (address) => hostOf(address).look(address),
    read: (address, most) => hostOf(address).read(address, most),
  };
}

const noFiles: FileHost = {
  list: async () => undefined,
  look: async () => undefined,
  read: () => Promise.reject(new UnreadableDocument("cannot be read here")),
};

function filesOfClient(connection: Connection): FileHost {
  const ask = async <T>(request: string, params: object): Promise<T | undefined> => {
    try {
      return (await connection.sendRequest<T | null>(request, params)) ?? undefined;
    } catch (error) {
      throw new UnreadableDocument(`cannot be read (${error instanceof Error ? error.message : error})`);
    }
  };
  return {
    list: (uri) => ask<FolderEntry[]>(listRequest, { uri }),
    look: (uri) => ask<FileFacts>(lookRequest, { uri }),
    read: async (uri, most = Number.POSITIVE_INFINITY) => {
      let bytes = new Uint8Array();
      for (let start = 0; start === 0 || start < bytes.length; start += piece) {
        const length = Math.min(piece, most - start);
        const part = await ask<{ size: number; base64: string }>(readRequest, { uri, start, length });
        if (!part) throw new UnreadableDocument("does not exist");
        if (start === 0) bytes = new Uint8Array(Math.min(most, part.size));
        bytes.set(decode(part.base64).subarray(0, bytes.length - start), start);
      }
      return bytes;
    },
  };
}

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
