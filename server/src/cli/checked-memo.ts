import type { Reading } from "../reading/reading.ts";
import type { Finding } from "../rules/rule.ts";

/** A memo that was read and checked. Its text is `reading.memo.text`. */
export interface CheckedMemo {
  /** The path as the user wrote it or as the folder search found it. */
  readonly file: string;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}
