import { type Extension, extensions } from "vscode";

/** What the extension's `activate` returns. */
export interface Opinio {
  /** How often the language server had to be started again. */
  readonly restarts: () => number;
  readonly serverPid: () => Promise<number | undefined>;
}

/** The extension under test, wherever VS Code has loaded it from. */
export function findOpinio(): Extension<Opinio> {
  const extension = extensions.getExtension<Opinio>("opinio.opinio");
  if (!extension) throw new Error("VS Code has not loaded Opinio");
  return extension;
}
