import type { Source } from "../doctrine/doctrine.ts";
import type { SourceText } from "./quotations/source-text.ts";

/** What a memo can cite: the built-in sources with the bibliographies laid over them, and the texts of sources at hand. */
export interface Library {
  readonly find: (key: string) => Source | undefined;
  /** Built-in and the user's, the user's winning on equal keys. */
  readonly all: () => readonly Source[];
  /** The user's alone. */
  readonly bibliography: readonly Source[];
  /** Whether every bibliography the memo names has been read; while not, an unknown key is no finding. */
  readonly complete: boolean;
  /** The text of a source where it is at hand. */
  readonly textOf: (id: string) => SourceText | undefined;
}

/** A library without anything of the user's: the sources of the doctrine. */
export function libraryOf(builtIn: readonly Source[]): Library {
  const byKey = new Map(builtIn.map((source) => [source.id, source]));
  return {
    find: (key) => byKey.get(key),
    all: () => builtIn,
    bibliography: [],
    complete: true,
    textOf: () => undefined,
  };
}
