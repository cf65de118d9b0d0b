import type { Source } from "../../server/src/doctrine/doctrine.ts";
import type { Problem } from "../../server/src/doctrine/problem.ts";
import { createDocumentReader } from "../../server/src/documents/read-document.ts";
import { readHere } from "../../server/src/documents/readers.ts";
import { UnreadableDocument } from "../../server/src/documents/source-document.ts";
import { foldersAbove, parentOf, rootOf } from "../../server/src/library/address.ts";
import type { FileHost, FolderEntry } from "../../server/src/library/file-host.ts";
import { type Change, createLibraries } from "../../server/src/library/libraries.ts";
import type { Personal } from "../../server/src/library/plan.ts";
import type { Surroundings } from "../../server/src/library/surroundings.ts";

/** Files by their addresses: the text, the bytes' number of a large one, or where a link leads. */
export type Files = Record<string, string | { readonly size: number } | { readonly link: string }>;

/** A world of files without a disk, for tests of what memos can cite. The workspace folder is `file:///w`. */
export function libraryWorld(
  files: Files,
  given: Partial<Surroundings> & { readonly roots?: readonly string[] } = {},
) {
  const { roots = ["file:///w"] } = given;
  const open = new Map<string, string>();
  const problems = new Map<string, readonly Problem[]>();
  const notices: string[] = [];
  const used: string[] = [];
  const read: string[] = [];
  let changes = 0;
  const libraries = createLibraries({
    files: hostOf(files, read),
    readDocument: createDocumentReader({ read: readHere }),
    openText: (address) => open.get(address),
    placeOf: (memo) => {
      const root = rootOf(memo, roots);
      return { own: parentOf(memo), folders: foldersAbove(memo, roots), ...(root && { root }) };
    },
    display: (address) => address.replace(/^file:\/\/\/(?:w\/)?/, ""),
    pace: () => ({ pause: () => undefined, end: () => {} }),
    patience: (work) => work,
    publish: (address, _, found) => problems.set(address, found),
    notify: (notice) => notices.push(notice),
    use: (address) => used.push(address),
    changed: () => changes++,
    ...given,
  });
  return {
    libraries,
    open,
    notices,
    used,
    /** Addresses that were read, in order. */
    read,
    changes: () => changes,
    /** Of one file, with their places. */
    problemsOf: (address: string) =>
      (problems.get(address) ?? []).map(({ line, column, message }) => `${line}:${column} ${message}`),
    /** What a memo at an address can cite, without the built-in sources. */
    look: async (text: string, address = "file:///w/case/memo.md", personal: Personal = nothingSet) => {
      const { library, config } = await libraries.forMemo({ address, text }, noSources, personal);
      return {
        library,
        config,
        keys: library.bibliography.map(({ id }) => id),
        complete: library.complete,
        faults: library.faults.map(({ span, message }) => [text.slice(span.start, span.end), message]),
      };
    },
    /** Writes files, or takes them away, and tells of it. */
    change: (changed: Record<string, Files[string] | undefined>) => {
      const told = Object.entries(changed).map(([address, content]): Change => {
        const kind = content === undefined ? "deleted" : address in files ? "changed" : "created";
        if (content === undefined) delete files[address];
        else files[address] = content;
        return { address, kind };
      });
      libraries.touch(told);
    },
  };
}

const nothingSet: Personal = {};
const noSources: readonly Source[] = [];

function hostOf(files: Files, read: string[]): FileHost {
  const realOf = (address: string): string => {
    const link = Object.keys(files).find(
      (at) =>
        typeof files[at] === "object" &&
        "link" in files[at] &&
        (address === at || address.startsWith(`${at}/`)),
    );
    const to = link === undefined ? undefined : (files[link] as { link: string }).link;
    return link === undefined || to === undefined ? address : realOf(to + address.slice(link.length));
  };
  const isFolder = (address: string) => Object.keys(files).some((at) => at.startsWith(`${address}/`));
  return {
    list: async (folder) => {
      if (!isFolder(folder)) return undefined;
      const below = Object.keys(files).filter((at) => at.startsWith(`${folder}/`));
      const names = new Set(below.map((at) => at.slice(folder.length + 1).split("/")[0] ?? ""));
      return [...names].map((name): FolderEntry => {
        const file = files[`${folder}/${name}`];
        const isLink = typeof file === "object" && "link" in file;
        return {
          name: decodeURIComponent(name),
          kind: isLink ? "link" : file === undefined ? "folder" : "file",
        };
      });
    },
    look: async (address) => {
      const real = realOf(address);
      const file = files[real];
      const link = typeof files[address] === "object" && real !== address;
      if (file === undefined) return isFolder(real) ? { kind: "folder", size: 0, link, real } : undefined;
      const size = typeof file === "string" ? file.length : "size" in file ? file.size : 0;
      return { kind: "file", size, link, real };
    },
    read: async (address) => {
      read.push(address);
      const file = files[realOf(address)];
      if (typeof file !== "string") throw new UnreadableDocument("may not be read: permission denied");
      return new TextEncoder().encode(file);
    },
  };
}
