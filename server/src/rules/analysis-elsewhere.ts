import { claimReport } from "./claim-report.ts";
import type { Rule } from "./rule.ts";

/** The analysis stands in another section, and nothing sends the reader there. */
export const analysisElsewhere: Rule = {
  id: "analysis-elsewhere",
  title: "A claim whose analysis stands in another section, without a cross-reference",
  severity: "information",
  *check({ claims }) {
    for (const claim of claims) if (claim.verdict === "elsewhere") yield claimReport(claim);
  },
};
