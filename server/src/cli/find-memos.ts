import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { isGlob, readGlob } from "./glob.ts";
import { describeFileError } from "./read-memo-file.ts";

/** Stands for standard input among the paths. */
export const standardInput = "-";

/** One path of the command line come to rest: a file to read, or why it leads to none. */
export type Found = { readonly file: string } | { readonly file: string; readonly problem: string };

/**
 * Files, folders (searched for `*.md`) and globs, in the order given. A file that a folder or a glob finds again
 * is not read again, a path that is named twice is: a caller may count on one answer for each path it names.
 */
export function findMemos(paths: readonly string[]): Found[] {
  const taken = new Set(paths.map((path) => identify(path)));
  return paths.flatMap((path) => {
    if (path === standardInput) return [{ file: path }];
    const kind = kindOf(path);
    if (kind === "file") return [{ file: path }];
    if (kind === "nothing" && !isGlob(path)) return [{ file: path, problem: "does not exist" }];
    const files = kind === "folder" ? search(path, (file) => /\.md$/i.test(file)) : searchGlob(path);
    const fresh = files.filter((file) => !taken.has(identify(file)));
    for (const file of fresh) taken.add(identify(file));
    if (files.length > 0) return fresh.map((file) => ({ file }));
    const problem = kind === "folder" ? folderProblem(path) : "matches no memo";
    return [{ file: path, problem }];
  });
}

function kindOf(path: string): "file" | "folder" | "nothing" {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return code === "ENOENT" || code === "ENOTDIR" ? "nothing" : "file";
  }
}

function folderProblem(path: string): string {
  try {
    readdirSync(path);
    return "holds no memo (*.md)";
  } catch (error) {
    return describeFileError(error);
  }
}

function searchGlob(pattern: string): string[] {
  const { base, matches } = readGlob(pattern);
  return search(base, matches);
}

/**
 * Every wanted file below a folder, in the order of names, folders after the files beside them. Leaves out
 * `node_modules` and whatever starts with a dot, and enters no folder twice, so that links cannot lead in a circle.
 */
function search(folder: string, wanted: (file: string) => boolean): string[] {
  const entered = new Set<string>();
  const visit = (path: string): string[] => {
    const real = identify(path);
    if (entered.has(real)) return [];
    entered.add(real);
    const entries = list(path).filter(({ name }) => !name.startsWith(".") && name !== "node_modules");
    const kinds = entries.map((entry) => ({
      path: joinNames(path, entry.name),
      kind: kindOfEntry(path, entry),
    }));
    const files = kinds.filter(({ path, kind }) => kind === "file" && wanted(path)).map(({ path }) => path);
    return [...files, ...kinds.filter(({ kind }) => kind === "folder").flatMap(({ path }) => visit(path))];
  };
  return visit(folder);
}

/** Entries in a fixed order; none where the folder may not be read. */
function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Links count as what they lead to; pipes, devices and broken links are no memos. */
function kindOfEntry(folder: string, entry: Dirent): "file" | "folder" | "other" {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (!entry.isSymbolicLink()) return "other";
  try {
    const stat = statSync(join(folder, entry.name));
    return stat.isDirectory() ? "folder" : stat.isFile() ? "file" : "other";
  } catch {
    return "other";
  }
}

/** "./memos" stays as the user wrote it, "." leaves no trace. */
function joinNames(folder: string, name: string): string {
  return folder === "." ? name : join(folder, name);
}

/** The one true path of a file, or the path itself where there is none. */
function identify(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
