import { appendFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import type { SuiteResult } from "../suite-result.ts";

/** Entry of the suite: VS Code calls it in its extension host. Rejects when a test fails. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const report = process.env.OPINIO_REPORT ?? "";
  // The host swallows or reorders what is written to the console; a file keeps every line.
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) =>
    appendFileSync(`${report}.txt`, `${format(...words)}\n`);
  const mocha = new Mocha({ timeout: 20_000, slow: 5_000, forbidOnly: true });
  for (const file of readdirSync(__dirname))
    if (file.endsWith(".test.cjs")) mocha.addFile(join(__dirname, file));
  await mocha.loadFilesAsync();
  const skipped: string[] = [];
  const result = await new Promise<SuiteResult>((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed, skipped }));
    runner.on("pending", (test) => skipped.push(test.fullTitle()));
  });
  writeFileSync(`${report}.json`, JSON.stringify(result));
  if (result.failed > 0) throw new Error(`${result.failed} editor tests failed`);
}
