import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.ts";

const root = path.resolve(import.meta.dirname, "..");

/** What a new user sees first: a hasty draft, and the memo that came of it. */
const examples = ["examples/hack-and-leak-draft.md", "examples/hack-and-leak-memo.md"];

/**
 * `npm start [-- --open] [PATH...]`: builds, checks the memos and shows their claims, or opens the first of them in
 * VS Code. Resolves to the exit status: 2 for a wrong path, 0 whatever the check finds.
 */
async function start(words: readonly string[]): Promise<number> {
  const { open, paths } = readWords(words);
  const missing = paths.find((file) => !statSync(file, { throwIfNoEntry: false }));
  if (missing !== undefined) return refuse(`${missing} does not exist`);
  if (open) return openFirst(paths[0] ?? "");
  await build();
  const status = runCli("check", paths);
  if (status === 2) return status;
  console.log("\nEvery claim with its verdict:\n");
  runCli("map", paths);
  console.log(`
To see it in VS Code: npm start -- --open${paths === examples ? "" : ` ${paths[0]}`}
To keep Opinio there: npm run package, then "Install from VSIX..." and choose dist/opinio.vsix`);
  return 0;
}

/** Paths are relative to where the user typed the command, which npm tells in INIT_CWD. */
function readWords(words: readonly string[]): { open: boolean; paths: readonly string[] } {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { open: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  const paths = positionals.map((word) =>
    path.isAbsolute(word) ? word : path.relative(root, path.resolve(typedIn, word)) || ".",
  );
  return { open: values.open, paths: paths.length > 0 ? paths : examples };
}

async function openFirst(memo: string): Promise<number> {
  if (!statSync(memo).isFile()) return refuse(`${memo} is no file; --open takes one memo`);
  // Only this way needs the packaging tools, which take a while to load.
  const { openMemo } = await import("./open.ts");
  await openMemo(memo);
  return 0;
}

async function build(): Promise<void> {
  const begun = performance.now();
  process.stdout.write("Building Opinio ... ");
  await bundle();
  console.log(`done in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
}

/** The command line as its users have it. */
function runCli(command: "check" | "map", paths: readonly string[]): number {
  const words = ["server/dist/cli.cjs", command, "--", ...paths];
  return spawnSync(process.execPath, words, { cwd: root, stdio: "inherit" }).status ?? 2;
}

function refuse(line: string): number {
  console.error(`opinio: ${line}`);
  return 2;
}

process.chdir(root);
try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  process.exitCode = refuse(
    error instanceof Error ? (error.message.split(/\n|\. /)[0] ?? "") : String(error),
  );
}
