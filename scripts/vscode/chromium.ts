import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { browserFolder } from "./prepare.ts";

const installed = [
  process.env.CHROME_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Chromium reports to nobody, and runs as root and in containers with little shared memory. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Starts the machine's own Chromium or Chrome, else the one from npm, without a window. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ ...findChromium(), args: flags });
}

/** Whether `launchChromium` has something to start once VS Code is prepared. */
export function hasChromium(): boolean {
  return (process.platform === "linux" && process.arch === "x64") || installed.some(existsSync);
}

function findChromium(): { executablePath: string; env?: Record<string, string> } {
  const machines = installed.find(existsSync);
  if (machines) return { executablePath: machines };
  const executablePath = join(browserFolder, "chromium");
  const env: Record<string, string> = {
    ...process.env,
    FONTCONFIG_FILE: join(browserFolder, "../fonts.conf"),
  };
  // It needs nss, nspr and expat: the machine's, or else those that came with it.
  if (spawnSync(executablePath, ["--version"]).status === 0) return { executablePath, env };
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: join(browserFolder, "al2023/lib") } };
}
