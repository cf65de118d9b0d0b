import { findVariants, type Variant } from "../reading/find-variants.ts";
import type { Rule } from "./rule.ts";

/** A term in a spelling that the field does not use, or in two spellings in one memo. */
export const termVariant: Rule = {
  id: "term-variant",
  title: "A term in an unusual spelling, or in two spellings in one memo",
  severity: "hint",
  *check(reading) {
    for (const variant of findVariants(reading)) {
      const [first] = variant.elsewhere;
      const related = first ? [{ message: `“${first.text}” stands here.`, span: first.span }] : [];
      yield { span: variant.span, message: messageOf(variant), related };
    }
  },
};

function messageOf({ use, preferred, elsewhere }: Variant): string {
  if (elsewhere.length === 0) return `“${use.text}” is usually written “${preferred}”.`;
  const times = elsewhere.length === 1 ? "once" : `${elsewhere.length} times`;
  return `“${use.text}” is spelled “${elsewhere[0]?.label.words}” elsewhere in this memo (${times}).`;
}
