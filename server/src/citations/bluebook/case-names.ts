import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, type Draft, draft, join } from "../draft.ts";
import { caseName, lacksParties } from "../facts/cases.ts";
import { custom, missing } from "../facts/fields.ts";
import { orGap } from "../facts/titles.ts";
import { abbreviateParties } from "./states.ts";

/** The subject with the parties in brackets, abbreviated (T10): "Corfu Channel (U.K. v. Alb.)". */
export function nameBetweenStates(csl: CslItem): Draft {
  const { name: subject, parties } = caseName(csl);
  const abbreviated = custom(csl, "partiesShort") || abbreviateParties(parties);
  const between = lacksParties(csl) ? missing("parties") : abbreviated;
  return join(" ", [orGap(withoutCase(subject)), around("(", between, ")")]);
}

/** R. 21.5.1: "Corfu Channel" for "The Corfu Channel Case". */
export function withoutCase(name: string): string {
  return name.replace(/^(?:The\s+)?(?:Case\s+(?:Concerning|of)\s+(?:the\s+)?)?/i, "").replace(/\s+Case$/, "");
}

/** The name of any case; R. 10.2: "v." between the parties. */
export function nameOfCase(csl: CslItem): Draft {
  return caseName(csl).parties || custom(csl, "partiesShort")
    ? nameBetweenStates(csl)
    : draft`${orGap(caseName(csl).name.replace(/\s+vs?\.?\s+/, " v. "))}`;
}
