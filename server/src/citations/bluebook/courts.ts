import type { CslItem } from "../../doctrine/doctrine.ts";
import type { Part } from "../draft.ts";
import { numberOf, ordinal } from "../facts/editions.ts";
import { custom, field, missing } from "../facts/fields.ts";
import { jurisdiction } from "../facts/statutes.ts";
import { endings } from "./people.ts";
import { abbreviateState } from "./states.ts";

/** Courts and tribunals by the names that sources give them, with the abbreviations of tables T3, T5 and T7. */
const courts: readonly (readonly [RegExp, string])[] = [
  [/^(?:Permanent Court of Arbitration|PCA)$/i, "Perm. Ct. Arb."],
  [/^Iran[-–]U(?:nited States|\.?S\.?) Claims Tribunal$/i, "Iran-U.S. Cl. Trib."],
  [
    /^(?:International Criminal Tribunal for the former Yugoslavia|ICTY)$/i,
    "Int'l Crim. Trib. for the Former Yugoslavia",
  ],
  [/^(?:International Criminal Tribunal for Rwanda|ICTR)$/i, "Int'l Crim. Trib. for Rwanda"],
  [/^(?:European Court of Human Rights|ECtHR|ECHR)$/i, "Eur. Ct. H.R."],
  [/^(?:Supreme Court of the United Kingdom|United Kingdom Supreme Court)$/i, "SC"],
  [/^House of Lords$/i, "HL"],
  [/^(?:Judicial Committee of the )?Privy Council$/i, "PC"],
  [/^Court of Appeal(?: of England and Wales)?$/i, "CA"],
  [/D\.?C\.? Circuit$|Circuit for the District of Columbia$|District of Columbia Circuit$/i, "D.C. Cir."],
  [/Federal Circuit$/i, "Fed. Cir."],
];

/** The court as the parenthetical of a case names it; what no table here holds stands as the source has it. */
export function court(csl: CslItem): string {
  const [name, place] = [field(csl, "authority"), field(csl, "publisher-place")];
  const known = courts.find(([names]) => names.test(name))?.[1];
  const number = numberOf(/\b(\w+) Circuit$/i.exec(name)?.[1] ?? "");
  const abbreviated = known ?? (number > 0 ? `${ordinal(number, endings)} Cir.` : name);
  // Courts of the States of the Union: "Ill. App. Ct.", where the source keeps the two apart.
  return [/^\w[\w. ]*\.$/.test(place) ? place : "", abbreviated].filter(Boolean).join(" ");
}

/** The highest courts of the United Kingdom hear appeals from several parts of it, which the citation names (T2). */
export function fromWhere(csl: CslItem, neutral: string): Part {
  const state = abbreviateState(custom(csl, "appealFrom") || jurisdiction(csl));
  if (/^\[\d{4}\] UK(?:SC|HL|PC)\b/.test(neutral) || /^(?:SC|HL|PC)$/.test(court(csl))) {
    return custom(csl, "appealFrom") ? `appeal taken from ${state}` : appealFromGap;
  }
  if (/^\[\d{4}\] EW(?:CA|HC|FC)\b/.test(neutral)) return "Eng.";
  return state || missing("jurisdiction");
}

const appealFromGap = ["appeal taken from ", missing("part of the United Kingdom")];
