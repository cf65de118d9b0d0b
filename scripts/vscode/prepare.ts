import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const modules = join(here, "node_modules");
const stamp = join(modules, ".prepared");

/** VS Code built as a server: the folder with `out/server-main.js`. It exists once `prepareVsCode` has returned. */
export const serverFolder = join(modules, "code-server/lib/vscode");

/** Where the browser that comes as an npm package unpacks itself. */
export const browserFolder = join(modules, ".chromium");

/**
 * Installs VS Code and a browser for it from npm packages, beside this file, unless the lock file's very version
 * is there. Throws, and leaves no stamp, when npm cannot get the packages.
 */
export function prepareVsCode(): void {
  const lock = readFileSync(join(here, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  const started = performance.now();
  process.stderr.write("Preparing VS Code from npm packages, this once (about 1 GB, a minute) ... ");
  rmSync(stamp, { force: true });
  npm(here, "ci");
  // VS Code's own lock file is out of step with its package.json, so that `npm ci` refuses it.
  npm(serverFolder, "install", "--omit=dev");
  copyFileSync(join(here, "silent-log.cjs"), join(serverFolder, "node_modules/@vscode/spdlog/index.js"));
  if (process.platform === "linux" && process.arch === "x64") unpackBrowser();
  writeFileSync(stamp, lock);
  process.stderr.write(`done in ${Math.round((performance.now() - started) / 1000)} s\n`);
}

/** Install scripts stay off: they would compile native code, which nothing here needs. */
function npm(folder: string, ...args: string[]): void {
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
function unpackBrowser(): void {
  rmSync(browserFolder, { recursive: true, force: true });
  mkdirSync(browserFolder, { recursive: true });
  const script = 'await (await import("@sparticuz/chromium")).default.executablePath()';
  const env = { ...process.env, TMPDIR: browserFolder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: here, env });
}

if (import.meta.main) prepareVsCode();
