import type { Doctrine } from "../doctrine/doctrine.ts";
import type { Memo } from "../memo/memo.ts";
import type { TermUse } from "../reading/reading.ts";
import type { Checked } from "../review/check.ts";

/** What the commands work with: the built-in doctrine, and the core's functions made from it. */
export interface Engine {
  readonly version: string;
  readonly doctrine: Doctrine;
  readonly check: (text: string) => Checked;
  readonly parse: (text: string) => Memo;
  readonly findTerms: (memo: Memo) => readonly TermUse[];
  /** The rule's page as Markdown, where it can be had. */
  readonly pageOf: (rule: string) => string | undefined;
  readonly standardInput: () => AsyncIterable<Uint8Array>;
  readonly serve: () => Promise<void>;
}
