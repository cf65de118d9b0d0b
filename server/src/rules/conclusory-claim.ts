import { claimReport } from "./claim-report.ts";
import type { Rule } from "./rule.ts";

/** The memo says that the conduct was, or was not, coercive or doxfare, but gives no ground. */
export const conclusoryClaim: Rule = {
  id: "conclusory-claim",
  title: "A claim whose required analysis is only named, without a ground",
  severity: "warning",
  *check({ claims }) {
    for (const claim of claims) if (claim.verdict === "conclusory") yield claimReport(claim);
  },
};
