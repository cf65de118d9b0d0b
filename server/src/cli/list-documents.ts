import { readdirSync } from "node:fs";
import path from "node:path";
import { documentEndings } from "../documents/file-kind.ts";

/**
 * The files below a folder that can be read as documents, by their paths from there with forward slashes, in the order
 * of the paths. Leaves out what begins with a dot, and enters no link to a folder, so that none leads in a circle.
 * Throws the file system's error where the folder cannot be read.
 */
export function listDocuments(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => documentEndings.includes(path.extname(file).toLowerCase()))
    .filter((file) => !file.split("/").some((part) => part.startsWith(".") || part === "node_modules"))
    .sort();
}
