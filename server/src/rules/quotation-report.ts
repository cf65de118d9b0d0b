import { checkedQuotations } from "../citations/cite-reading/quotations-of.ts";
import type { Library } from "../citations/library.ts";
import type { CheckedQuotation } from "../citations/quotations/check-quotation.ts";
import type { Reading } from "../reading/reading.ts";
import type { Report } from "./rule.ts";

/** Reports the quotations with the verdict, each with the citation that it was held against. */
export function* quotationReports(
  verdict: CheckedQuotation["verdict"],
  { memo }: Reading,
  library: Library,
  messageOf: (checked: CheckedQuotation, source: string) => string,
): Generator<Report> {
  for (const checked of checkedQuotations(memo, library)) {
    const { carrier, quotation } = checked;
    if (checked.verdict !== verdict || !carrier) continue;
    const { citation } = carrier;
    const source = library.find(citation.key)?.shortTitle ?? `@${citation.key}`;
    const related = [{ message: `It was held against the text of ${source}.`, span: citation.span }];
    yield { span: quotation.span, message: messageOf(checked, source), related };
  }
}

/** As much of a passage as a message can hold. */
const longest = 200;

/** A passage between quotation marks, cut at a word where it is long. */
export function excerpt(text: string): string {
  if (text.length <= longest) return `“${text}”`;
  return `“${text.slice(0, text.lastIndexOf(" ", longest))} …”`;
}
