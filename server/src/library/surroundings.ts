import type { Pacing } from "../citations/bibliography/bibliography.ts";
import type { DocumentReader } from "../documents/read-document.ts";
import type { FileHost } from "./file-host.ts";
import type { Publish } from "./reports.ts";
import type { Patience } from "./soon.ts";

/** Where a memo lies. */
export interface MemoPlace {
  /** The folder that its own paths start from; none for a memo that was never saved and belongs to no folder. */
  readonly own?: string;
  /** Its own folder and those above it, the nearest first, as far up as what is meant for all memos may lie. */
  readonly folders: readonly string[];
  /** The workspace folder that it is in. */
  readonly root?: string;
}

/** What the libraries need of those who use them: the language server, or the command line. */
export interface Surroundings {
  readonly files: FileHost;
  readonly readDocument: DocumentReader;
  /** The text of a file that is open in an editor, saved or not. */
  readonly openText: (address: string) => string | undefined;
  readonly placeOf: (memo: string) => MemoPlace;
  /** The name of a file in problems, and where its sources come from. */
  readonly display: (address: string) => string;
  /** How the reading of a bibliography makes room for others; `end` is called when it is over. In UTF-16 units. */
  readonly pace: (address: string, length: number) => Pacing & { readonly end: () => void };
  readonly patience: Patience;
  readonly publish: Publish;
  /** Told of what is wrong outside all files: a path in the settings. */
  readonly notify: (problem: string) => void;
  /** Told of each file or folder that begins to count, so that changes can be watched. */
  readonly use: (address: string, kind: "file" | "folder") => void;
  /** The libraries of some memos are others than before. */
  readonly changed: () => void;
}
