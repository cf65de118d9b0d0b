import { findUndefined } from "../reading/find-undefined.ts";
import type { Rule } from "./rule.ts";

/** An abbreviation of a term that stands in the memo before it is spelled out. */
export const undefinedAbbreviation: Rule = {
  id: "undefined-abbreviation",
  title: "An abbreviation of a term before the memo spells it out",
  severity: "information",
  *check(reading) {
    for (const { use, words, earlier, later } of findUndefined(reading)) {
      const related = [
        ...(earlier
          ? [{ message: "The words stand here without the abbreviation.", span: earlier.span }]
          : []),
        ...(later ? [{ message: "The memo says here what it stands for.", span: later.span }] : []),
      ];
      const message = `“${use.text}” is used before the memo says that it stands for “${words}”.`;
      yield { span: use.span, message, related };
    }
  },
};
