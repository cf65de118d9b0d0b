import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Doctrine } from "../doctrine/doctrine.ts";
import { startServer } from "../lsp/start-server.ts";
import { libraryHere } from "./library-here.ts";
import { readPackAddress } from "./read-pack-folder.ts";

/** `opinio serve --stdio`: the language server, until the client takes its leave or standard input ends. */
export function serve(doctrine: Doctrine, version: string): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), doctrine, {
    version,
    pages: pathToFileURL(`${__dirname}/rules`).href,
    pid: process.pid,
    readFolder: readPackAddress,
    library: libraryHere(__dirname),
  });
}
