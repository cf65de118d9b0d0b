/**
 * Places of files as addresses, told from their letters alone: the language server has no file system of its own in a
 * browser, and the command line names its files in the same way.
 */
const shape = /^([a-z][a-z0-9+.-]*:)(\/\/[^/]*)?(\/.*)?$/i;

/**
 * One way to write an address: clients differ in what they encode and in the case of a drive's letter. What is no
 * address with a path stays as it is.
 */
export function normalise(uri: string): string {
  const [, scheme = "", authority = "", path] = shape.exec(uri) ?? [];
  if (path === undefined) return uri;
  const segments = path
    .replace(/(?!^)\/+$/, "")
    .split("/")
    .map((segment) => {
      const plain = decode(segment);
      return plain === undefined ? segment : encodeURIComponent(plain);
    });
  return (
    scheme.toLowerCase() + authority + segments.join("/").replace(/^\/[a-z](?=%3A)/i, (c) => c.toLowerCase())
  );
}

/** Undefined for what is not encoded as an address is. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The address of what lies in a folder under a path with forward slashes. */
export function join(folder: string, path: string): string {
  return `${folder}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** The folder that something lies in. */
export function parentOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf("/")));
}

export function nameOf(address: string): string {
  const name = address.slice(address.lastIndexOf("/") + 1);
  return decode(name) ?? name;
}

/** The ending of a file's name in lower case, with its dot. */
export function endingOf(address: string): string {
  return /\.[^./]*$/.exec(nameOf(address).toLowerCase())?.[0] ?? "";
}

/** Whether something is a folder or lies below it. */
export function isInside(address: string, folder: string): boolean {
  return address === folder || address.startsWith(`${folder}/`);
}

/** Whether something has a place among files at all: a memo that was never saved has none. */
export function hasPlace(address: string): boolean {
  return shape.exec(address)?.[3] !== undefined;
}

/**
 * The folders above a memo, the nearest first: from its own folder up to the workspace folder that it is in. A memo that
 * is in none has none, but where there is no workspace at all every folder above it counts. A memo without a place
 * belongs to the workspace folder, if there is one only.
 */
export function foldersAbove(uri: string, roots: readonly string[]): string[] {
  if (/^untitled:/i.test(uri)) return roots.length === 1 ? [...roots] : [];
  const memo = normalise(uri);
  const root = rootOf(memo, roots);
  if (root === undefined && (roots.length > 0 || !memo.startsWith("file:"))) return [];
  const top = root ?? "file://";
  const folders: string[] = [];
  for (let at = memo; at.length > top.length; ) {
    at = parentOf(at);
    if (at.length >= top.length) folders.push(at);
  }
  return folders;
}

/** The innermost of the folders that something lies below. */
export function rootOf(address: string, roots: readonly string[]): string | undefined {
  return roots.filter((folder) => address.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
}

/** Where a path leads, or why it leads nowhere: a clause that reads on from the path. */
export type Led = { readonly address: string } | { readonly problem: string };

/**
 * Follows a path that somebody wrote, with slashes of either kind, from a folder. Only files of the folder's own file
 * system are reached: to open one on another computer would tell that computer of it.
 */
export function follow(written: string, folder: string): Led {
  const path = written.trim().replaceAll("\\", "/");
  if (path.startsWith("//"))
    return { problem: "is on another computer, and Opinio opens no connection; copy it beside the memo" };
  if (/^[a-z][a-z0-9+.-]+:/i.test(path))
    return { problem: "is an address, and Opinio opens no connection; save it beside the memo" };
  const [, scheme = "", authority = "", base = ""] = shape.exec(folder) ?? [];
  if (!scheme) return { problem: "leads nowhere from a memo that was never saved" };
  const above = base.split("/").filter(Boolean);
  const drive = /^[a-z]%3A$/i.test(above[0] ?? "") ? above.slice(0, 1) : [];
  if (/^[a-z]:/i.test(path)) {
    if (drive.length === 0) return { problem: "is a path of Windows" };
    return { address: normalise(`${scheme}${authority}/${walk([], path).join("/")}`) };
  }
  const start = path.startsWith("/") ? drive : above;
  return { address: normalise(`${scheme}${authority}/${walk(start, path, drive.length).join("/")}`) };
}

/** The encoded segments of a path from a folder; above the topmost folder, or a drive, there is nothing. */
function walk(from: readonly string[], path: string, least = 0): string[] {
  const segments = [...from];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.length = Math.max(least, segments.length - 1);
    else if (segment !== "" && segment !== ".") segments.push(encodeURIComponent(segment));
  }
  return segments;
}
