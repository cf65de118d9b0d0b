import { existsSync, mkdirSync, readFileSync, unwatchFile, watchFile, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { writeSettings } from "../../scripts/vscode/quiet-settings.ts";
import { type Editor, profile, type Skip } from "./editor.ts";
import type { SuiteResult } from "./suite-result.ts";

export interface Run {
  /** Folder of the bundled suite. */
  readonly suite: string;
  /** Temporary folder for this run's memos, settings and report. */
  readonly folder: string;
  /** Folder of the extension that VS Code loads as one under development. */
  readonly developed: string;
  /** Folder that Opinio itself must have been loaded from. */
  readonly expected: string;
}

/**
 * Runs the suite in the editor and shows its report as it grows. Throws when a test fails, and also when the suite
 * did not come to its end: VS Code exits with 0 when its extension host dies half-way.
 */
export async function runSuite(editor: Editor, run: Run, skip: Skip): Promise<void> {
  const report = join(run.folder, "report");
  const workspace = join(run.folder, "memos");
  mkdirSync(workspace);
  writeSettings(join(run.folder, "user"));
  const stopFollowing = follow(`${report}.txt`);
  try {
    await runTests({
      vscodeExecutablePath: editor.executable,
      extensionDevelopmentPath: run.developed,
      extensionTestsPath: join(run.suite, "index.cjs"),
      launchArgs: [workspace, ...profile(run.folder)],
      extensionTestsEnv: environment(report, run.expected),
    });
  } finally {
    stopFollowing();
  }
  if (!existsSync(`${report}.json`)) throw new Error("VS Code ended before the suite did");
  const result: SuiteResult = JSON.parse(readFileSync(`${report}.json`, "utf8"));
  if (result.failed > 0 || result.passed === 0)
    throw new Error(`${result.passed} passed, ${result.failed} failed`);
  result.skipped.forEach(skip);
}

/** The headless stand-in is a script that needs this very Node, not whatever else is on the path. */
function environment(report: string, expected: string): Record<string, string> {
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
  return { PATH: path, OPINIO_REPORT: report, OPINIO_EXPECTED_IN: expected };
}

/** Prints what is added to the file until the returned function is called. */
function follow(file: string): () => void {
  let shown = 0;
  const show = () => {
    const bytes = readFileSync(file);
    process.stdout.write(bytes.subarray(shown));
    shown = bytes.length;
  };
  writeFileSync(file, "");
  watchFile(file, { interval: 200 }, show);
  return () => {
    unwatchFile(file);
    show();
  };
}
