import { statSync } from "node:fs";
import path from "node:path";
import type { Doctrine } from "../doctrine/doctrine.ts";
import { createLaw, type Law } from "../review/law.ts";
import type { PackReading } from "../review/read-law.ts";
import { WrongUsage } from "./arguments.ts";
import { describeFileError } from "./read-memo-file.ts";
import { readPackFolder } from "./read-pack-folder.ts";

/** The law for each memo; every pack is read once. */
export interface LawFinder {
  /** That of the nearest pack above the memo, else the built-in one; without a memo, above the current folder. */
  readonly lawFor: (memo?: string) => Promise<Law>;
  /** What is wrong with the packs that were met, one line each; these packs were left out. */
  readonly packProblems: () => readonly string[];
}

/** `pack` is the folder of the one pack to use, wherever the memos lie. Rejects with WrongUsage if it is none. */
export async function findLaws(builtin: Doctrine, pack: string | undefined): Promise<LawFinder> {
  const own = createLaw(builtin);
  const problems: string[] = [];
  const laws = new Map<string, Promise<Law>>();
  const read = async (folder: string): Promise<Law> => {
    const { law, problems: found } = await readPack(folder, builtin);
    if (law) return law;
    problems.push(`the pack ${folder} has mistakes and was left out`, ...found);
    return own;
  };
  const unreadable = (error: unknown): Law => {
    if (!(error instanceof WrongUsage)) throw error;
    problems.push(error.message);
    return own;
  };
  const nearest = (folder: string | undefined): Promise<Law> | Law => {
    if (folder === undefined) return own;
    const known = laws.get(folder) ?? read(folder).catch(unreadable);
    laws.set(folder, known);
    return known;
  };
  const only = pack === undefined ? undefined : await read(packFolderAt(pack));
  return {
    lawFor: async (memo) => only ?? nearest(nearestPack(memo === undefined ? "." : path.dirname(memo))),
    packProblems: () => problems,
  };
}

/** What a pack is, with its problems as lines. */
export interface PackAtHand extends Omit<PackReading, "problems"> {
  readonly problems: readonly string[];
}

/** Reads the pack in a folder. Rejects with WrongUsage if there is no such folder or no pack in it. */
export async function readPack(folder: string, builtin: Doctrine): Promise<PackAtHand> {
  const files = await readPackFolder(folder).catch((error) => {
    throw new WrongUsage(`the pack ${folder} ${describeFileError(error)}`);
  });
  if (!files) throw new WrongUsage(`the pack ${folder} does not exist`);
  const { readLaw } = await import("../review/read-law.ts");
  const { problems, ...reading } = readLaw(files, builtin);
  return {
    ...reading,
    problems: problems.map(
      ({ path: file, line, column, message }) => `${path.join(folder, file)}:${line}:${column}: ${message}`,
    ),
  };
}

const packName = ".opinio";

/** A pack is named by its own folder or by the one that it lies in. */
export function packFolderAt(folder: string): string {
  const inside = path.join(folder, packName);
  return isFolder(inside) ? inside : folder;
}

/** The nearest folder of a pack from here upwards, relative to the current one where that is shorter. */
export function nearestPack(from: string): string | undefined {
  const start = path.resolve(from);
  for (let at = start; ; at = path.dirname(at)) {
    const folder = path.join(at, packName);
    if (isFolder(folder)) return shorten(folder);
    if (path.dirname(at) === at) return undefined;
  }
}

function shorten(folder: string): string {
  const relative = path.relative(process.cwd(), folder);
  return relative.length < folder.length ? relative : folder;
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
