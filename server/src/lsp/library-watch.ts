import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  type RelativePattern,
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
  /** A client that will not watch a place leaves what lies there as it was read. */
  const register = (watchers: FileSystemWatcher[]): void => {
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
  };
  return {
    start: (): void => {
      if (client().watches) register(watchers);
    },
    /** Also in folders of texts, and beside files that lie outside the workspace, where the client can. */
    use: ((address, kind) => {
      const { watches, watchesAnywhere, folders } = client();
      const inWorkspace = folders.some((folder) => isInside(address, normalise(folder)));
      const isWatched = kind === "file" && inWorkspace && watchedEndings.includes(endingOf(address));
      if (!watches || isWatched || watched.has(address) || !(watchesAnywhere || inWorkspace)) return;
      watched.add(address);
      const name = nameOf(address).replace(/[[\]{}*?!,]/g, "?");
      const globPattern = watchesAnywhere ? patternAt(address, name, kind) : patternOf(name, kind);
      register([{ globPattern }]);
    }) satisfies Surroundings["use"],
  };
}

type Kind = Parameters<Surroundings["use"]>[1];

function patternAt(address: string, name: string, kind: Kind): RelativePattern {
  return kind === "folder"
    ? { baseUri: address, pattern: "**/*" }
    : { baseUri: parentOf(address), pattern: name };
}

/** For a client that watches workspace folders alone: whatever is called so. */
function patternOf(name: string, kind: Kind): string {
  return kind === "folder" ? `**/${name}/**` : `**/${name}`;
}

export function changeOf({ uri, type }: FileEvent): Change {
  return {
    address: normalise(uri),
    kind:
      type === FileChangeType.Created ? "created" : type === FileChangeType.Deleted ? "deleted" : "changed",
  };
}
