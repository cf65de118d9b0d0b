// Runs the editor tests in a real VS Code, twice: against the extension as it is developed, and against the
// packaged one, installed as a lawyer installs it.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageExtension } from "../../scripts/package.ts";
import { bundleSuite } from "./bundle-suite.ts";
import { findEditor, installVsix } from "./editor.ts";
import { runSuite } from "./run-suite.ts";

const root = join(import.meta.dirname, "../..");
const skipped: string[] = [];

function skip(reason: string): void {
  skipped.push(reason);
  console.log(`skipped: ${reason}`);
}

/** Runs `work` with a temporary folder that is gone afterwards. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "opinio-editor-")));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runAll(): Promise<void> {
  const editor = await findEditor(skip);
  if (!editor) return;
  const [vsix, suite] = [await packageExtension(), await bundleSuite(root)];
  await inFolder(async (folder) => {
    console.log(`Opinio as developed, in ${editor.name}`);
    await runSuite(editor, { suite, folder, developed: root, expected: root }, skip);
  });
  await inFolder(async (folder) => {
    console.log(`Opinio as packaged, in ${editor.name}`);
    installVsix(editor, vsix, folder);
    const carrier = join(import.meta.dirname, "carrier");
    await runSuite(editor, { suite, folder, developed: carrier, expected: join(folder, "extensions") }, skip);
  });
}

try {
  await runAll();
  if (skipped.length > 0 && process.env.CI === "true")
    throw new Error("CI runs every editor test, and some were skipped");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
