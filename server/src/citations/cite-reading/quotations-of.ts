import type { Memo } from "../../memo/memo.ts";
import { findQuotations, type MemoQuotation } from "../../memo/quotations.ts";
import type { Library } from "../library.ts";
import { type CheckedQuotation, checkQuotation } from "../quotations/check-quotation.ts";
import type { SourceText } from "../quotations/source-text.ts";

const found = new WeakMap<Memo, readonly MemoQuotation[]>();
const checked = new WeakMap<Memo, WeakMap<Library, readonly CheckedQuotation[]>>();

/** The quotations of a memo; several rules ask for them. */
export function quotationsOf(memo: Memo): readonly MemoQuotation[] {
  const known = found.get(memo) ?? findQuotations(memo);
  found.set(memo, known);
  return known;
}

/** The quotations beside the sources that carry them, as far as their texts are at hand. */
export function checkedQuotations(memo: Memo, library: Library): readonly CheckedQuotation[] {
  const byLibrary = checked.get(memo) ?? new WeakMap<Library, readonly CheckedQuotation[]>();
  checked.set(memo, byLibrary);
  const known =
    byLibrary.get(library) ??
    quotationsOf(memo).map((one) => checkQuotation(one, (key) => textOf(library, key)));
  byLibrary.set(library, known);
  return known;
}

/** A source may go by several keys; its text goes by its own. */
function textOf(library: Library, key: string): SourceText | undefined {
  return library.textOf(library.find(key)?.id ?? key);
}

/** Whether a block quote begins with the number that its paragraph has in the source. */
export function isNumbered({ kind, span }: MemoQuotation, { text }: Memo): boolean {
  const line = text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.start + 8);
  return kind === "block" && /^[\s>*_"“]*[[(]?\d{1,4}[.)\]]/.test(line);
}
