import type { InitializeParams } from "vscode-languageserver";

/**
 * Reads the YAML files in a folder and in the folders directly in it, by their paths from there with forward slashes.
 * Null where there is no such folder.
 */
export type ReadFolder = (
  uri: string,
) => Promise<readonly { readonly path: string; readonly text: string }[] | null>;

/** A client that says `readsFolders` when it introduces itself answers this request as a ReadFolder does. */
export const readFolderRequest = "opinio/readFolder";
/** A client that has said `trusted: false` sends this when the user trusts the workspace after all. */
export const trustedNotification = "opinio/trusted";

/** What the client said, of the things that matter to files. */
export interface PackClient {
  /** Addresses of the workspace folders. */
  readonly folders: readonly string[];
  readonly trusted: boolean;
  /** Whether it reads folders for the server, and whether it tells of changes in them. */
  readonly reads: boolean;
  readonly watches: boolean;
  /** Whether it can watch places that it is told, outside the workspace folders too. */
  readonly watchesAnywhere: boolean;
  /** Whether it reads single files for the server. */
  readonly readsFiles: boolean;
  readonly announcesFolders: boolean;
}

/** Before the client has introduced itself nothing is read. */
export const unknownClient: PackClient = {
  folders: [],
  trusted: false,
  reads: false,
  watches: false,
  watchesAnywhere: false,
  readsFiles: false,
  announcesFolders: false,
};

/** A client that does not speak of trust is trusted, as the command line is. */
export function readPackClient(params: InitializeParams): PackClient {
  const { capabilities, initializationOptions, workspaceFolders, rootUri } = params;
  const root = rootUri ? [rootUri] : [];
  return {
    folders: workspaceFolders ? workspaceFolders.map(({ uri }) => uri) : root,
    trusted: initializationOptions?.trusted !== false,
    reads: initializationOptions?.readsFolders === true,
    watches: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnywhere: capabilities.workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    readsFiles: initializationOptions?.readsFiles === true,
    announcesFolders: capabilities.workspace?.workspaceFolders === true,
  };
}
