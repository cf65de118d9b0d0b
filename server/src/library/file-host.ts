/**
 * Whoever reads files: the file system of the machine, or the client of the language server. What cannot be read
 * rejects with UnreadableDocument: "may not be read: permission denied".
 */
export interface FileHost {
  /** What lies directly in a folder; undefined where there is no such folder. */
  readonly list: (folder: string) => Promise<readonly FolderEntry[] | undefined>;
  /** Undefined where there is nothing. */
  readonly look: (address: string) => Promise<FileFacts | undefined>;
  /** The bytes of a file, or the first of them. */
  readonly read: (address: string, most?: number) => Promise<Uint8Array>;
}

export type FileKind = "file" | "folder" | "other";

export interface FolderEntry {
  readonly name: string;
  /** A link is not followed. */
  readonly kind: FileKind | "link";
}

export interface FileFacts {
  /** Of what a link leads to. */
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
  /** Whether it is a link itself. */
  readonly link: boolean;
  /** The address without any link on the way, where the host can tell. */
  readonly real?: string;
}

/** Looks at each place once, until it is told that something came or went. */
export function lookOnce({ look }: Pick<FileHost, "look">) {
  const known = new Map<string, Promise<FileFacts | undefined>>();
  return {
    look: (address: string): Promise<FileFacts | undefined> => {
      const facts = known.get(address) ?? look(address).catch(() => undefined);
      known.set(address, facts);
      return facts;
    },
    forget: () => known.clear(),
  };
}
