import { unplacedQuotations } from "../citations/cite-reading/unplaced-quotations.ts";
import type { Rule } from "./rule.ts";

/** A quotation whose citation does not say where in the source it stands. */
export const quotationWithoutPinpoint: Rule = {
  id: "quotation-without-pinpoint",
  title: "A quotation whose citation does not say where in the source it stands",
  severity: "information",
  *check({ memo }, library) {
    for (const { quotation, carrier, source } of unplacedQuotations(memo, library)) {
      const message = `The citation does not say where in ${source.shortTitle} the quoted words stand.`;
      const related = [{ message: "The quotation that it carries.", span: quotation.span }];
      yield { span: carrier.citation.span, message, related };
    }
  },
};
