import { claimReport } from "./claim-report.ts";
import type { Rule } from "./rule.ts";

/** The memo asserts its conclusion: no required analysis and no mention of one anywhere in scope. */
export const unsupportedClaim: Rule = {
  id: "unsupported-claim",
  title: "A claim under a norm without the analysis that the norm requires",
  severity: "warning",
  *check({ claims }) {
    for (const claim of claims) if (claim.verdict === "unsupported") yield claimReport(claim);
  },
};
