import type { SourceText } from "./source-text.ts";
import { type Verification, verifyQuotation } from "./verify-quotation.ts";

const known = new WeakMap<SourceText, Map<string, Verification>>();

/** A memo that is edited for hours leaves no more behind for each source. */
const mostKept = 500;

/** `verifyQuotation`, which remembers what it said: a memo is checked at every stroke, and few of them touch a quotation. */
export function verifyOnce(
  quotation: string,
  source: SourceText,
  { citationsOmitted = false } = {},
): Verification {
  const kept = known.get(source) ?? new Map<string, Verification>();
  known.set(source, kept);
  const key = `${citationsOmitted ? "omitted" : "whole"} ${quotation}`;
  const before = kept.get(key);
  if (before) return before;
  if (kept.size >= mostKept) kept.clear();
  const verification = verifyQuotation(quotation, source, { citationsOmitted });
  kept.set(key, verification);
  return verification;
}
