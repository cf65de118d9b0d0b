import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
} from "vscode-languageserver";
import { endingOf, isInside, nameOf, normalise, parentOf } from "../library/address.ts";
import { configNames } from "../library/configs.ts";
import type { Change } from "../library/libraries.ts";
import type { Surroundings } from "../library/surroundings.ts";
import type { PackClient } from "./pack-client.ts";

/** What may begin to count in a workspace folder without having been used before. */
const watchers = [
  { globPattern: `**/{${configNames.join(",")}}` },
  { globPattern: "**/*.{bib,bibtex,ris,json}" },
  { globPattern: "**/sources" },
];
const watchedEndings: readonly string[] = [".bib", ".bibtex", ".ris", ".json"];

/** Has the client tell of changes. */
export function createWatch(connection: Connection, client: () => PackClient) {
  const watched = new Set<string>();
  return {
    start: (): void => {
      if (client().watches)
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    },
    /** Also in folders of texts, and beside files that lie outside the workspace, where the client can. */
    use: ((address, kind) => {
      const { watches, watchesAnywhere, folders } = client();
      const inWorkspace = folders.some((folder) => isInside(address, normalise(folder)));
      const isWatched = kind === "file" && inWorkspace && watchedEndings.includes(endingOf(address));
      if (!watches || !watchesAnywhere || isWatched || watched.has(address)) return;
      watched.add(address);
      const globPattern =
        kind === "folder"
          ? { baseUri: address, pattern: "**/*" }
          : { baseUri: parentOf(address), pattern: nameOf(address).replace(/[[\]{}*?!,]/g, "?") };
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern }],
      });
    }) satisfies Surroundings["use"],
  };
}

export function changeOf({ uri, type }: FileEvent): Change {
  return {
    address: normalise(uri),
    kind:
      type === FileChangeType.Created ? "created" : type === FileChangeType.Deleted ? "deleted" : "changed",
  };
}
