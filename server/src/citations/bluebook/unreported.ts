import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, draft, join } from "../draft.ts";
import { americanDate } from "../facts/dates.ts";
import { address, field, missing } from "../facts/fields.ts";
import type { Place } from "../pinpoint.ts";
import { nameOfCase } from "./case-names.ts";
import { court } from "./courts.ts";
import { pinpoint } from "./pinpoints.ts";

/** "Name, No., Award, ¶ 12 (Tribunal Jan. 29, 2004), address". */
export function unreported(csl: CslItem, places: readonly Place[], number: Draft): Draft {
  const saysTribunal = /\b(?:ICSID|PCA)\b/.test(number.join(" ")) || (isHumanRights(csl) && address(csl));
  const date = join(" ", [saysTribunal ? "" : court(csl) || missing("court"), americanDate(csl)]);
  const decision = join(", ", [nameOfCase(csl), number, field(csl, "genre"), pinpoint(places, "at ")]);
  return join(", ", [draft`${decision} (${date})`, address(csl)]);
}

/** "ICSID Case No. ARB/02/6": the number with the institution that gave it. */
export function awardNumber(csl: CslItem): Draft {
  const number = field(csl, "number");
  const institution = /\bICSID\b|Settlement of Investment Disputes/i.test(field(csl, "authority"))
    ? "ICSID"
    : /\bPCA\b|Permanent Court of Arbitration/i.test(field(csl, "authority"))
      ? "PCA"
      : "";
  if (!number || /\bCase\b/i.test(number))
    return draft`${number.replace(/\bNo\b\.?/, "No.") || missing("case number")}`;
  return join(" ", [institution, "Case No.", number.replace(/^No\.?\s*/i, "")]);
}

/** R. 21.5.3 "App. No." in Strasbourg, R. 21.5.7 "Case No." in criminal tribunals, otherwise as the source has it. */
export function docketNumber(csl: CslItem): Draft {
  const number = field(csl, "number").replace(/^(?:App(?:lication)?\.?|Case)?\s*no(?:\.|\b)\s*/i, "");
  if (!number) return [missing("case number")];
  if (isHumanRights(csl)) return draft`App. No. ${number}`;
  return draft`${/Criminal (?:Tribunal|Court)|\bICT[YR]\b/i.test(field(csl, "authority")) ? "Case No." : "No."} ${number}`;
}

function isHumanRights(csl: CslItem): boolean {
  return court(csl) === "Eur. Ct. H.R.";
}
