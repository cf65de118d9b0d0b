import { excerpt, quotationReports } from "./quotation-report.ts";
import type { Rule } from "./rule.ts";

/** A quotation that lost or gained a negation: it says the opposite of its source. */
export const quotationPolarity: Rule = {
  id: "quotation-polarity",
  title: "A quotation that lost or gained a negation",
  severity: "error",
  check: (reading, library) =>
    quotationReports("polarity", reading, library, ({ verification }, source) => {
      return `A negation was lost or gained. ${source} has ${excerpt(verification?.closest?.text ?? "")}.`;
    }),
};
