import { checkedQuotations } from "../../citations/cite-reading/quotations-of.ts";
import type { Library } from "../../citations/library.ts";
import { restoreWords } from "../../citations/quotations/restore-words.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Finding } from "../../rules/rule.ts";
import { same } from "../../text/span.ts";
import type { Fix } from "./fix.ts";

/** Puts the source's own words back; offered only where the quotation then verifies. */
export function restoreQuotation({ span }: Finding, { memo }: Reading, library: Library): Fix[] {
  const checked = checkedQuotations(memo, library).find(({ quotation }) => same(quotation.span, span));
  const { differences, restored } = checked?.verification ?? {};
  if (!checked?.carrier || !differences || restored === undefined) return [];
  const edits = restoreWords(checked.quotation, differences, memo.text);
  if (!edits || edits.length === 0) return [];
  const { key } = checked.carrier.citation;
  const source = library.find(key)?.shortTitle ?? `@${key}`;
  return [{ title: `Restore the words of ${source}`, edits, preferred: true }];
}
