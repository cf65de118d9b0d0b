#!/usr/bin/env node
// Stands in for the desktop "code" executable where there is none. It takes the arguments that
// @vscode/test-electron passes, runs the suite in the extension host of a real VS Code whose workbench is in a
// browser without a window, and exits with the suite's exit code:
//   launcher.ts FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [--user-data-dir=DIR] [--extensions-dir=DIR]
//   launcher.ts --install-extension=FILE.vsix --extensions-dir=DIR
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { prepareVsCode } from "./prepare.ts";
import { installExtension, remoteUri, startServer } from "./server.ts";
import { openWorkbench } from "./workbench.ts";

/** Enough for a cold start on a slow machine with the longest suite; a hang must not hold a build for an hour. */
const deadline = 300_000;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: "string", multiple: true },
    extensionTestsPath: { type: "string" },
    "user-data-dir": { type: "string" },
    "extensions-dir": { type: "string" },
    "install-extension": { type: "string" },
  },
});
const path = (name: string) => (typeof values[name] === "string" ? resolve(values[name]) : undefined);

/** Resolves with the suite's exit code, or throws the reason why there is none. */
async function runSuite(folder: string, tests: string, extensions: readonly string[]): Promise<number> {
  const server = await startServer({
    forTests: true,
    userData: path("user-data-dir"),
    extensions: path("extensions-dir"),
  });
  const exit = Promise.withResolvers<number>();
  let lastError = "";
  const workbench = await openWorkbench(server, {
    folder,
    payload: [
      ["extensionTestsPath", remoteUri(server, tests)],
      ...extensions.map((extension) => ["extensionDevelopmentPath", remoteUri(server, extension)] as const),
    ],
    functions: {
      codeAutomationExit: (code: number) => exit.resolve(code),
      codeAutomationLog: (level: string, [message]: readonly unknown[]) => {
        if (level === "error") lastError = String(message);
      },
    },
  });
  const late = setTimeout(() => exit.reject(new Error(`no result after ${deadline / 1000} s`)), deadline);
  workbench.broken.then((reason) => exit.reject(new Error(reason)));
  server.ended.then(() => exit.reject(new Error("the VS Code server ended")));
  try {
    const code = await exit.promise;
    if (code !== 0) console.error(lastError);
    return code;
  } finally {
    clearTimeout(late);
    await workbench.close();
    server.stop();
  }
}

/** Does what the arguments ask for and returns the exit code. */
async function launch(): Promise<number> {
  prepareVsCode();
  const vsix = path("install-extension");
  const extensions = path("extensions-dir");
  const tests = path("extensionTestsPath");
  if (tests) {
    const developed = (values.extensionDevelopmentPath ?? []).map((extension) => resolve(String(extension)));
    return runSuite(resolve(positionals[0] ?? "."), tests, developed);
  }
  if (!vsix || !extensions)
    throw new Error("give --extensionTestsPath, or --install-extension with --extensions-dir");
  installExtension(vsix, extensions);
  return 0;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));
try {
  process.exitCode = await launch();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
