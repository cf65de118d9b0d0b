import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The built command line, as its users have it. */
export const cli = path.resolve(import.meta.dirname, "../../server/dist/cli.cjs");

export interface Answer {
  readonly status: number | null;
  readonly out: string;
  /** Lines on standard error. */
  readonly complaints: readonly string[];
}

/** Runs `opinio` in a folder and waits for it; colours and widths are those of a pipe. */
export function opinio(folder: string, words: readonly string[], options: SpawnSyncOptions = {}): Answer {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd: folder,
    env,
    timeout: 60_000,
    maxBuffer: 1 << 28,
    ...options,
    encoding: "utf8",
  });
  return { status, out: stdout, complaints: stderr.split("\n").filter(Boolean) };
}

/** Makes a folder with these files; it goes when the test is over. */
export function folderWith(
  t: { after: (clean: () => void) => void },
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  const folder = mkdtempSync(path.join(tmpdir(), "opinio-cli-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
