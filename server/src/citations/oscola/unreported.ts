import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, type Draft, draft, join } from "../draft.ts";
import { britishDate } from "../facts/dates.ts";
import { field, missing } from "../facts/fields.ts";
import type { Place } from "../pinpoint.ts";
import { nameOfCase, phase } from "./case-names.ts";
import { behindReport, pinpoint } from "./pinpoints.ts";
import { withoutStops } from "./stops.ts";
import { online } from "./web-page.ts";

/** "*Balogh v Hungary* App no 47940/99 (ECtHR, 20 July 2004)"; the number may say which tribunal gave it. */
export function unreported(csl: CslItem, places: readonly Place[]): Draft {
  const number = caseNumber(csl);
  const saysTribunal = /\b(?:ICSID|PCA|ICTY|ICTR|ICC)\b/.test(number);
  const date = draft`(${join(", ", [saysTribunal ? "" : court(csl), britishDate(csl)])})`;
  const decision = join(" ", [nameOfCase(csl), phase(csl), number || missing("case number"), date]);
  const place = isHumanRights(csl) ? around(", ", pinpoint(places)) : behindReport(places);
  return join(" ", [draft`${decision}${place}`, online(csl)]);
}

function caseNumber(csl: CslItem): string {
  const number = field(csl, "number").replace(/\bNo\./g, "No");
  const authority = field(csl, "authority");
  if (!number || /\b(?:Case|App)\b/i.test(number)) return number;
  if (isHumanRights(csl)) return `App no ${number}`;
  if (/\bICSID\b|Settlement of Investment Disputes/i.test(authority)) return `ICSID Case No ${number}`;
  return /\bPCA\b|Permanent Court of Arbitration/i.test(authority) ? `PCA Case No ${number}` : number;
}

export function isHumanRights(csl: CslItem): boolean {
  return /European Court of Human Rights|\bECtHR\b/i.test(field(csl, "authority"));
}

/** Courts that OSCOLA abbreviates; others as the source has them. */
export function court(csl: CslItem): string {
  const name = field(csl, "authority");
  const known = courts.find(([names]) => names.test(name))?.[1];
  return known ?? withoutStops(name);
}

const courts: readonly (readonly [RegExp, string])[] = [
  [/^European Court of Human Rights$/i, "ECtHR"],
  [/^International Criminal Tribunal for the former Yugoslavia$/i, "ICTY"],
  [/^International Criminal Tribunal for Rwanda$/i, "ICTR"],
  [/^International Criminal Court$/i, "ICC"],
  [/^House of Lords$/i, "HL"],
  [/^(?:Judicial Committee of the )?Privy Council$/i, "PC"],
  [/^Court of Appeal(?: of England and Wales)?$/i, "CA"],
  [/^(?:Supreme Court of the United Kingdom|United Kingdom Supreme Court)$/i, "SC"],
];
