/** Where packs lie, told from addresses alone: the server has no file system of its own in a browser. */
export const packFolder = ".opinio";

/**
 * One way to write an address: clients differ in what they encode and in the case of a drive's letter. What is no
 * address with a path stays as it is.
 */
export function normalise(uri: string): string {
  const parts = /^([a-z][a-z0-9+.-]*:)(\/\/[^/]*)?(\/.*)$/i.exec(uri);
  if (!parts) return uri;
  const [, scheme = "", authority = "", path = ""] = parts;
  const segments = path
    .replace(/(?!^)\/+$/, "")
    .split("/")
    .map(encode);
  return (
    scheme.toLowerCase() + authority + segments.join("/").replace(/^\/[a-z](?=%3A)/i, (c) => c.toLowerCase())
  );
}

function encode(segment: string): string {
  const plain = decode(segment);
  return plain === undefined ? segment : encodeURIComponent(plain);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The folder whose pack a file belongs to, and the file's path in the pack; none for a file that is in no pack. */
export function placeInPack(uri: string): { readonly folder: string; readonly path: string } | undefined {
  const match = /^(.*)\/\.opinio(?:\/(.*))?$/.exec(normalise(uri));
  return match ? { folder: match[1] ?? "", path: decode(match[2] ?? "") ?? "" } : undefined;
}

/** The address of a pack's file. */
export function addressOf(folder: string, path: string): string {
  return `${folder}/${packFolder}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/**
 * The folders that may hold a memo's pack, the nearest first: from its own folder up to the workspace folder that
 * it is in. A memo that is in none has none, but where there is no workspace at all every folder above it counts.
 * A memo without a place belongs to the workspace folder, if there is one only.
 */
export function foldersAbove(uri: string, roots: readonly string[]): string[] {
  if (/^untitled:/i.test(uri)) return roots.length === 1 ? [...roots] : [];
  const memo = normalise(uri);
  const root = roots.filter((folder) => memo.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
  if (root === undefined && (roots.length > 0 || !memo.startsWith("file:"))) return [];
  const top = root ?? "file://";
  const folders: string[] = [];
  for (let at = memo; at.length > top.length; ) {
    at = at.slice(0, at.lastIndexOf("/"));
    if (at.length >= top.length) folders.push(at);
  }
  return folders;
}
