import { decode, join, normalise } from "../library/address.ts";

/** Where packs lie. */
export const packFolder = ".opinio";

/** The folder whose pack a file belongs to, and the file's path in the pack; none for a file that is in no pack. */
export function placeInPack(uri: string): { readonly folder: string; readonly path: string } | undefined {
  const match = /^(.*)\/\.opinio(?:\/(.*))?$/.exec(normalise(uri));
  return match ? { folder: match[1] ?? "", path: decode(match[2] ?? "") ?? "" } : undefined;
}

/** The address of a pack's file. */
export function addressOf(folder: string, path: string): string {
  return join(`${folder}/${packFolder}`, path);
}
