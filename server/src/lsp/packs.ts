import type { Doctrine } from "../doctrine/doctrine.ts";
import type { Problem } from "../doctrine/problem.ts";
import { foldersAbove, isInside, normalise } from "../library/address.ts";
import { createLaw, type Law } from "../review/law.ts";

/** A YAML file of a pack; `path` is that in `.opinio`, `uri` as the client writes it. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
  readonly uri: string;
}

/** What the packs need to know and to tell. */
export interface PackSurroundings {
  /** The files of the pack in a folder as they stand now; undefined where there is none. A pack stays if it rejects. */
  readonly read: (folder: string) => Promise<readonly PackFile[] | undefined>;
  /** What is wrong with a pack, each time it was read; nothing for a pack that has gone. */
  readonly report: (folder: string, files: readonly PackFile[], problems: readonly Problem[]) => void;
  /** Memos are under another law than before. */
  readonly changed: () => void;
}

/** The packs of the workspace, each read once until it is to be read again. */
export interface Packs {
  /** The law where a memo lies: that of the nearest pack above it, else the built-in one. */
  readonly lawFor: (uri: string) => Promise<Law>;
  /** Workspace folders, and whether what lies in them may be used. Reads the packs directly in them. */
  readonly setRoots: (uris: readonly string[], trusted: boolean) => void;
  /** Reads a folder's pack anew. */
  readonly reload: (folder: string) => void;
  /** Reads anew all packs that were looked for, also where there was none. */
  readonly reloadAll: () => void;
}

/** A pack as it was last read. No files: there is none. */
interface Shelf {
  readonly files?: readonly PackFile[];
  readonly law?: Law;
}

/**
 * A broken pack keeps the law of when it was last whole; one that never was leaves the built-in law. Readings of one
 * folder follow each other, so that the last word is the latest.
 */
export function createPacks(builtin: Doctrine, surroundings: PackSurroundings): Packs {
  const { report, changed } = surroundings;
  const own = createLaw(builtin);
  const shelves = new Map<string, Promise<Shelf>>();
  /** Folders whose next reading has not begun: it will see whatever changes until then. */
  const awaited = new Set<string>();
  let roots: readonly string[] = [];
  let trusted = false;

  const fill = createFiller(builtin, own, surroundings);

  const shelfOf = (folder: string): Promise<Shelf> => {
    const known = shelves.get(folder) ?? fill(folder, {});
    shelves.set(folder, known);
    return known;
  };

  const reload = async (folder: string): Promise<void> => {
    if (awaited.has(folder)) return;
    awaited.add(folder);
    const before = shelves.get(folder);
    const filled = (before ?? Promise.resolve({})).then((last) => {
      awaited.delete(folder);
      return fill(folder, last);
    });
    shelves.set(folder, filled);
    if ((await before)?.law !== (await filled).law) changed();
  };

  const forget = (folder: string): void => {
    shelves.delete(folder);
    report(folder, [], []);
  };

  return {
    lawFor: async (uri) => {
      if (!trusted) return own;
      for (const folder of foldersAbove(uri, roots)) {
        const { law } = await shelfOf(folder);
        if (law) return law;
      }
      return own;
    },
    setRoots: (uris, allowed) => {
      roots = uris.map(normalise);
      trusted = allowed;
      for (const folder of shelves.keys()) if (!roots.some((root) => isInside(folder, root))) forget(folder);
      if (trusted) for (const folder of roots) void shelfOf(folder);
    },
    reload: (folder) => {
      if (trusted) void reload(folder);
    },
    reloadAll: () => {
      for (const folder of shelves.keys()) void reload(folder);
    },
  };
}

/** Reads the pack of a folder, which was as `last` says when it was read before. */
function createFiller(builtin: Doctrine, own: Law, { read, report }: PackSurroundings) {
  return async (folder: string, last: Shelf): Promise<Shelf> => {
    const files = await read(folder).catch(() => last.files);
    if (sameFiles(files, last.files)) return last;
    if (!files) {
      report(folder, [], []);
      return {};
    }
    // Most workspaces have no pack: the readers of YAML and of the schema start when the first one comes.
    const { readLaw } = await import("../review/read-law.ts");
    const { law, problems } = readLaw(files, builtin);
    report(folder, files, problems);
    return { files, law: law ?? last.law ?? own };
  };
}

function sameFiles(a: readonly PackFile[] | undefined, b: readonly PackFile[] | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every(({ path, text }, i) => b[i]?.path === path && b[i].text === text);
}
