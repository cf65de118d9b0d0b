import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { packageExtension } from "./package.ts";
import { findCodeCommand } from "./vscode/desktop.ts";
import { prepareVsCode } from "./vscode/prepare.ts";
import { installExtension, remoteUri, startServer } from "./vscode/server.ts";
import { workbenchQuery } from "./vscode/workbench.ts";

const root = resolve(import.meta.dirname, "..");

/**
 * Opens the memo in VS Code with Opinio installed: in the desktop one where there is one, else in a VS Code that
 * this machine serves to a browser, until Ctrl-C. Throws when neither can be had.
 */
export async function openMemo(path: string): Promise<void> {
  const memo = resolve(path);
  const vsix = await packageExtension();
  const code = findCodeCommand();
  if (code) openOnDesktop(code, vsix, memo);
  else await openInBrowser(vsix, memo);
}

/** On Windows the command is a script, which only a shell runs. */
const shell = process.platform === "win32";

function openOnDesktop(code: string, vsix: string, memo: string): void {
  console.log(`Installing Opinio in VS Code (${code}) and opening ${memo}`);
  execFileSync(code, ["--install-extension", vsix, "--force"], { stdio: "inherit", shell });
  execFileSync(code, [memo], { stdio: "inherit", shell });
}

async function openInBrowser(vsix: string, memo: string): Promise<void> {
  prepareVsCode();
  const extensions = join(root, ".cache/open/extensions");
  rmSync(extensions, { recursive: true, force: true });
  installExtension(vsix, extensions);
  const server = await startServer({ extensions, userData: join(root, ".cache/open/user") });
  const payload = [["openFile", remoteUri(server, memo)]] as const;
  const address = server.address(workbenchQuery({ folder: dirname(memo), payload }));
  console.log(`${memo} is open in VS Code at\n\n  ${address}\n`);
  console.log("Open this address in your browser. Only this machine reaches it. Ctrl-C ends it.");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0));
  await server.ended;
  throw new Error("VS Code has ended");
}
