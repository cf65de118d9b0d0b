import { findConfusions } from "../reading/find-confusions.ts";
import type { Rule } from "./rule.ts";

/** A sentence that calls conduct by one term and shows that it is another. */
export const termConfusable: Rule = {
  id: "term-confusable",
  title: "A term in a sentence that shows it to be another",
  severity: "information",
  *check(reading) {
    for (const { use, confusable, sign, signText } of findConfusions(reading))
      yield {
        span: use.span,
        message: `“${use.text}” may be the wrong term beside “${signText}”. ${confusable.difference}`,
        related: [{ message: "This points to the other term.", span: sign }],
      };
  },
};
