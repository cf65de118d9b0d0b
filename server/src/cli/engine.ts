import type { Doctrine } from "../doctrine/doctrine.ts";
import type { DocumentReader } from "../documents/read-document.ts";
import type { Holding } from "../library/libraries.ts";
import type { Memo } from "../memo/memo.ts";
import type { TermUse } from "../reading/reading.ts";
import type { Checked } from "../review/check.ts";
import type { LawFinder, PackAtHand } from "./find-law.ts";

/** What the user chose for the engine. */
export interface EngineOptions {
  readonly pack?: string;
  /** Bibliographies that count instead of all others. */
  readonly bibliography?: readonly string[];
}

/** What the commands work with: the law for each memo, what it can cite, and the core's functions. */
export interface Engine extends Pick<LawFinder, "lawFor"> {
  /** Checks a memo by the law where it lies, by what it can cite, and by what its team has agreed on. */
  readonly check: (file: string, text: string) => Promise<Checked>;
  /** What a memo can cite, and what its team has agreed on. */
  readonly holdingFor: (file: string, text: string) => Promise<Holding>;
  /** What is wrong with packs and configurations, one line each; these, or a part of them, were left out. */
  readonly problems: () => readonly string[];
  /** Entries of bibliographies and texts of sources that were left out, one line each. */
  readonly notes: () => readonly string[];
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
