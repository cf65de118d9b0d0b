import { uncitedQuotations } from "../citations/cite-reading/uncited-quotations.ts";
import type { Rule } from "./rule.ts";

/** A quotation of a court, an instrument or a writer without a citation. */
export const uncitedQuotation: Rule = {
  id: "uncited-quotation",
  title: "A quotation of a court, an instrument or a writer without a citation",
  severity: "information",
  *check({ memo }, library) {
    for (const { quotation } of uncitedQuotations(memo, library))
      yield { span: quotation.span, message: "The memo does not cite where these words stand.", related: [] };
  },
};
