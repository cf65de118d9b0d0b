import { type FileKind, fileKindOf } from "./file-kind.ts";
import type { ReadKind } from "./readers.ts";
import {
  type DocumentLimits,
  documentLimits,
  megabytes,
  type SourceDocument,
  UnreadableDocument,
} from "./source-document.ts";

/** A document with the SHA-256 of its bytes, in lower-case hexadecimal digits. */
export interface ReadDocument extends SourceDocument {
  readonly sha256: string;
}

/** Reads a file by its name, whose ending tells texts apart, and its bytes. Rejects with UnreadableDocument. */
export type DocumentReader = (name: string, bytes: Uint8Array) => Promise<ReadDocument>;

/** What the place gives in which documents are read. */
export interface DocumentHost {
  /** `readHere`, or the same in a thread that can be ended. */
  readonly read: ReadKind;
  /** Keeps what was read from one session to the next; without it nothing is kept but in memory. */
  readonly cache?: DocumentCache;
  readonly limits?: DocumentLimits;
}

/** Texts by name; a name is never written with two texts. What fails is as if it were not there. */
export interface DocumentCache {
  readonly read: (name: string) => Promise<string | undefined>;
  readonly write: (name: string, text: string) => Promise<void>;
}

/** Counted up when a reader gives other words for the same file. */
const generation = 1;

/** Documents that are kept in memory. */
const mostKept = 100;

/** A reader that reads no content twice, whatever the files are called. */
export function createDocumentReader({ read, cache, limits = documentLimits }: DocumentHost): DocumentReader {
  const kept = new Map<string, Promise<SourceDocument>>();
  const readFresh = async (key: string, kind: FileKind, bytes: Uint8Array): Promise<SourceDocument> => {
    const stored = readStored(await cache?.read(key).catch(() => undefined));
    if (stored) return stored;
    const document = await read(kind, bytes, limits);
    await cache?.write(key, JSON.stringify(document)).catch(() => {});
    return document;
  };
  return async (name, bytes) => {
    if (bytes.length > limits.bytes)
      throw new UnreadableDocument(
        `has ${megabytes(bytes.length)}; Opinio reads documents of up to ${megabytes(limits.bytes)}`,
      );
    const kind = fileKindOf(name, bytes);
    const sha256 = await hash(bytes);
    const key = `${sha256}-${kind}-${generation}`;
    const known = kept.get(key) ?? readFresh(key, kind, bytes);
    kept.delete(key);
    kept.set(key, known);
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    return { ...(await known), sha256 };
  };
}

/** SHA-256 in lower-case hexadecimal digits. */
export async function hash(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function readStored(stored: string | undefined): SourceDocument | undefined {
  try {
    const value = stored === undefined ? undefined : JSON.parse(stored);
    return typeof value?.text === "string" && typeof value.metadata === "object" ? value : undefined;
  } catch {
    return undefined;
  }
}
