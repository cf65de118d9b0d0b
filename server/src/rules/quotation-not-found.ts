import { quotationReports } from "./quotation-report.ts";
import type { Rule } from "./rule.ts";

/** A quotation whose source, in the text at hand, has no such passage. */
export const quotationNotFound: Rule = {
  id: "quotation-not-found",
  title: "A quotation that its source does not have",
  severity: "warning",
  check: (reading, library) =>
    quotationReports("not-found", reading, library, ({ quotation }, source) => {
      const several = new Set(quotation.carriers.map(({ citation }) => citation.key)).size > 1;
      return several
        ? `None of the sources cited has these words, nor any like them.`
        : `${source} does not have these words, nor any like them.`;
    }),
};
