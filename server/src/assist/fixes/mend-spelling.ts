import type { Memo } from "../../memo/memo.ts";
import { findVariants, type Variant } from "../../reading/find-variants.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Finding } from "../../rules/rule.ts";
import type { Fix } from "./fix.ts";

/** Writes the term as it should be written: here, and wherever the memo strays in the same term. */
export function mendSpelling({ span }: Finding, reading: Reading): Fix[] {
  const variants = findVariants(reading).filter((variant) => isPlain(variant, reading.memo));
  const variant = variants.find((one) => one.span.start === span.start && one.span.end === span.end);
  if (!variant) return [];
  const all = variants.filter(({ use }) => use.term === variant.use.term);
  const mend = (title: string, mended: readonly Variant[], preferred: boolean): Fix => {
    return { title, edits: mended.map(({ span, write }) => ({ span, text: write })), preferred };
  };
  return [
    mend(`Write “${variant.preferred}”`, [variant], true),
    ...(all.length > 1
      ? [mend(`Mend all ${all.length} spellings of “${variant.use.term.prefLabel}”`, all, false)]
      : []),
  ];
}

/** Whether the words hold no marks of Markdown, which an edit would take away; a line break may go. */
function isPlain({ span }: Variant, memo: Memo): boolean {
  return !/[*_`<>[\]\\]/.test(memo.text.slice(span.start, span.end));
}
