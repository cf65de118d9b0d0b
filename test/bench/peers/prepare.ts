import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { npm, removeLeftovers } from "../../../scripts/vscode/prepare.ts";

const here = import.meta.dirname;
const cache = join(here, "../../../.cache/bench");

/**
 * Installs the peers from npm into `.cache/bench`, unless they are there, and gives the folder that holds them and
 * the servers made of them. Safe to be interrupted. Throws when npm cannot get the packages.
 */
export function preparePeers(): string {
  const lock = readFileSync(join(here, "package-lock.json"));
  // The folder bears the name of its lock file, and gets it only when it is complete.
  const prepared = join(cache, createHash("sha256").update(lock).digest("hex").slice(0, 12));
  if (!existsSync(prepared)) install(prepared);
  // A server finds its packages from where it lies. The servers are small and may have changed: they are copied anew.
  cpSync(join(here, "servers"), join(prepared, "servers"), { recursive: true });
  return prepared;
}

function install(prepared: string): void {
  process.stderr.write("Preparing the peers from npm packages, this once (about 230 MB, a minute) ... ");
  removeLeftovers(cache);
  const folder = join(cache, `preparing-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json", ".npmrc"])
    copyFileSync(join(here, file), join(folder, file));
  npm(folder, "ci");
  try {
    renameSync(folder, prepared);
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(prepared)) throw error;
    rmSync(folder, { recursive: true });
  }
  process.stderr.write("done\n");
}
