import { pathToFileURL } from "node:url";
import builtin from "opinio:doctrine";
import version from "opinio:version";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { libraryHere } from "./cli/library-here.ts";
import { readPackAddress } from "./cli/read-pack-folder.ts";
import { startServer } from "./lsp/start-server.ts";

/** The language server for Node: over standard input and output, IPC, a pipe or a socket, as the arguments say. */
startServer(createConnection(ProposedFeatures.all), builtin, {
  version,
  pages: pathToFileURL(`${__dirname}/rules`).href,
  pid: process.pid,
  readFolder: readPackAddress,
  library: libraryHere(__dirname),
});
