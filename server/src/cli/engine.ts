import type { Doctrine } from "../doctrine/doctrine.ts";
import type { DocumentReader } from "../documents/read-document.ts";
import type { Memo } from "../memo/memo.ts";
import type { TermUse } from "../reading/reading.ts";
import type { LawFinder, PackAtHand } from "./find-law.ts";

/** What the commands work with: the law for each memo, and the core's functions. */
export interface Engine extends LawFinder {
  readonly version: string;
  readonly parse: (text: string) => Memo;
  readonly findTerms: (memo: Memo, doctrine: Doctrine) => readonly TermUse[];
  /** Rejects with WrongUsage where there is no pack. */
  readonly readPack: (folder: string) => Promise<PackAtHand>;
  /** Reads a source's file: PDF, Word, web page or text. */
  readonly readDocument: DocumentReader;
  /** The rule's page as Markdown, where it can be had. */
  readonly pageOf: (rule: string) => string | undefined;
  readonly standardInput: () => AsyncIterable<Uint8Array>;
  /** The program of the threads that check memos beside this one; without it, this one checks all. */
  readonly threadScript?: string;
  readonly serve: () => Promise<void>;
}
