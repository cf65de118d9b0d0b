import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { serverFolder } from "./prepare.ts";
import { writeSettings } from "./quiet-settings.ts";

export interface ServerOptions {
  /** Folder of installed extensions; by default an empty one that goes with the server. */
  readonly extensions?: string | undefined;
  /** Folder of settings and state; by default one that goes with the server. */
  readonly userData?: string | undefined;
  /** Settings on top of the quiet ones, where the folder has none yet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** For tests: lets the address name extensions under development. */
  readonly forTests?: boolean;
}

export interface Server {
  /** Host and port: the loopback address, and whatever port was free. */
  readonly authority: string;
  /** The address to open in a browser. It carries the token without which the server answers nothing. */
  readonly address: (query: Readonly<Record<string, string>>) => string;
  readonly ended: Promise<unknown>;
  /** Ends the server with every process that it started, and removes its temporary files. */
  readonly stop: () => void;
}

const main = join(serverFolder, "out/server-main.js");

/** Starts VS Code on the loopback address and resolves when it listens; rejects with its words when it does not. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const temporary = mkdtempSync(join(tmpdir(), "opinio-vscode-"));
  const userData = options.userData ?? join(temporary, "user");
  writeSettings(userData, options.settings);
  const token = randomBytes(16).toString("hex");
  const args = [
    ...[main, "--host", "127.0.0.1", "--port", "0", "--connection-token", token],
    ...["--accept-server-license-terms", "--telemetry-level", "off", "--disable-workspace-trust"],
    ...(options.forTests ? ["--enable-smoke-test-driver"] : []),
    ...folders(temporary, userData, options.extensions ?? join(temporary, "extensions")),
  ];
  // A process group of its own: extension hosts and language servers end with it.
  const child = spawn(process.execPath, args, { detached: true, stdio: "pipe", env: environment(temporary) });
  const stop = () => {
    endGroup(child);
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", stop);
  const ended = once(child, "exit");
  const authority = `127.0.0.1:${await readPort(child, ended)}`;
  const address = (query: Readonly<Record<string, string>>) =>
    `http://${authority}/?${new URLSearchParams({ tkn: token, ...query })}`;
  return { authority, address, ended, stop };
}

/** The address by which the workbench names a file of the server's machine. */
export function remoteUri(server: Server, path: string): string {
  return `vscode-remote://${server.authority}${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** Installs a packaged extension into the folder, without a running server. Throws when VS Code refuses it. */
export function installExtension(vsix: string, extensions: string): void {
  const temporary = mkdtempSync(join(tmpdir(), "opinio-vscode-"));
  const args = [
    main,
    ...folders(temporary, join(temporary, "user"), extensions),
    "--install-extension",
    vsix,
  ];
  try {
    execFileSync(process.execPath, args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: environment(temporary),
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Follows what the server says for as long as it runs: an output that nobody reads would fill up and block it. */
function readPort(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    const words: string[] = [];
    const listen = (line: string) => {
      const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port) resolve(port);
      if (words.push(line) > 50) words.shift();
    };
    for (const output of [child.stdout, child.stderr]) if (output) createInterface(output).on("line", listen);
    ended.then(() => reject(new Error(`VS Code did not start:\n${words.join("\n")}`)), reject);
  });
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {} // The group has ended by itself.
}

function folders(temporary: string, userData: string, extensions: string): string[] {
  mkdirSync(extensions, { recursive: true });
  const data = ["--server-data-dir", join(temporary, "server"), "--user-data-dir", userData];
  return [...data, "--extensions-dir", extensions];
}

/** Sockets and caches go to the temporary folder, and no gallery of extensions is asked. */
function environment(temporary: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TMPDIR: temporary,
    XDG_RUNTIME_DIR: temporary,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
}
