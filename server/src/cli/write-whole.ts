import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

/**
 * Writes a file beside its place, makes it last, and moves it there in one step: it is there whole or not at all.
 * Throws what the system says; then nothing has changed.
 */
export function writeWhole(file: string, bytes: Uint8Array, mode?: number): void {
  const draft = `${file}.${process.pid}.part`;
  const handle = openSync(draft, "wx");
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      if (mode !== undefined) fchmodSync(handle, mode);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
