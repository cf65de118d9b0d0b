import { accessSync, constants, existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const names = process.platform === "win32" ? ["code.cmd"] : ["code"];
const folders = [
  ...(process.env.PATH ?? "").split(delimiter),
  "/Applications/Visual Studio Code.app/Contents/Resources/app/bin",
];

/** The `code` command of an installed desktop VS Code that can open a window here. */
export function findCodeCommand(): string | undefined {
  if (!canOpenWindow()) return undefined;
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

/** The program behind the command, which is what runs test suites; absent where it is packed another way. */
export function findCodeExecutable(command: string): string | undefined {
  const bin = dirname(realpathSync(command));
  const places = ["../code", "../Code.exe", "../../../MacOS/Electron", "../../../MacOS/Code"];
  return places.map((place) => join(bin, place)).find(isExecutable);
}

/** On Linux a window needs a screen, a terminal inside VS Code, or Windows around it. */
export function canOpenWindow(): boolean {
  const signs = ["DISPLAY", "WAYLAND_DISPLAY", "VSCODE_IPC_HOOK_CLI", "WSL_DISTRO_NAME"];
  return process.platform !== "linux" || signs.some((name) => process.env[name]);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}
