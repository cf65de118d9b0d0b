import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { isGlob, readGlob } from "./glob.ts";
import { describeFileError } from "./read-memo-file.ts";

/** Stands for standard input among the paths. */
export const standardInput = "-";

/** One path of the command line come to rest: a file to read, or why it leads to none. */
export interface Found {
  readonly file: string;
  /** Its path from the folder that was searched, or as it was named; with forward slashes on every system. */
  readonly place: string;
  readonly problem?: string;
}

/**
 * Files, folders (searched for `*.md`) and globs, in the order given, then the files and folders of a list, whose
 * names are no patterns. A file that a folder or a glob finds again is not read again, a path that is named twice is:
 * a caller may count on one answer for each path it names.
 */
export function findMemos(paths: readonly string[], listed: readonly string[] = []): Found[] {
  const named = [
    ...paths.map((path) => ({ path, literal: false })),
    ...listed.map((path) => ({ path: path === standardInput ? `./${path}` : path, literal: true })),
  ];
  const taken = new Set(named.map(({ path }) => identify(path)));
  return named.flatMap(({ path, literal }): Found[] => {
    const place = forward(path).replace(/^(?:\.\/)+/, "");
    const fails = (problem: string) => [{ file: path, place, problem }];
    if (path === standardInput) return [{ file: path, place }];
    const kind = kindOf(path);
    if (kind === "file") return [{ file: path, place }];
    if (kind === "nothing" && (literal || !isGlob(path))) return fails("does not exist");
    const found = kind === "folder" ? search(path, (file) => /\.md$/i.test(file)) : searchGlob(path);
    if (found.length === 0) return fails(kind === "folder" ? "holds no memo (*.md)" : "matches no memo");
    const fresh = found.filter(({ file }) => !taken.has(identify(file)));
    for (const { file } of fresh) taken.add(identify(file));
    return fresh;
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

function searchGlob(pattern: string): Found[] {
  const { base, matches } = readGlob(pattern);
  return kindOf(base) === "folder" ? search(base, matches) : [];
}

/**
 * Every wanted file below a folder, in the order of names, folders after the files beside them, and the folders
 * that may not be read. Leaves out `node_modules` and whatever starts with a dot, and enters no folder twice, so
 * that links cannot lead in a circle.
 */
function search(folder: string, wanted: (file: string) => boolean): Found[] {
  const entered = new Set<string>();
  const placeOf = (path: string) => forward(relative(folder, path));
  const visit = (path: string): Found[] => {
    const real = identify(path);
    if (entered.has(real)) return [];
    entered.add(real);
    const entries = list(path);
    if ("problem" in entries) return [{ file: path, place: placeOf(path), problem: entries.problem }];
    const kinds = entries.map((entry) => ({
      file: joinNames(path, entry.name),
      kind: kindOfEntry(path, entry),
    }));
    const files = kinds.filter(({ file, kind }) => kind === "file" && wanted(file));
    const folders = kinds.filter(({ kind }) => kind === "folder");
    return [
      ...files.map(({ file }) => ({ file, place: placeOf(file) })),
      ...folders.flatMap(({ file }) => visit(file)),
    ];
  };
  return visit(folder);
}

/** What a search looks at in a folder, in a fixed order; or why the folder may not be read. */
function list(folder: string): Dirent[] | { readonly problem: string } {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return { problem: describeFileError(error) };
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

/** Windows takes both slashes. */
function forward(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

/** The one true path of a file, or the path itself where there is none. */
function identify(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
