import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, type Draft, draft, join, type Part } from "../draft.ts";
import { americanDate, knownYear, year } from "../facts/dates.ts";
import { field, firstPage, missing, needed } from "../facts/fields.ts";
import { chapterNumber, inStatutesAtLarge, jurisdiction, unitedStatesCode } from "../facts/statutes.ts";
import { orGap, titleOf } from "../facts/titles.ts";
import { bilateralParties, dateKind, treatySeries } from "../facts/treaties.ts";
import type { Form } from "../form.ts";
import type { Place } from "../pinpoint.ts";
import { pinpoint } from "./pinpoints.ts";
import { abbreviateState } from "./states.ts";

/** R. 21.4: the subdivision behind the name, behind the parties where there are two; series by T4. */
export const treaty: Form = (csl, places) => {
  const pin = pinpoint(places);
  const parties = bilateral(csl);
  const name = parties ? [named(csl), parties, pin] : [join(" ", [named(csl), pin])];
  // R. 21.4.4: the day of signature needs no word, other days do.
  const kind = around("*", dateKind(csl).replace("signed", ""), "*");
  return join(", ", [...name, join(" ", [kind, americanDate(csl)]), treatySeries(csl, "bluebook")]);
};

function bilateral(csl: CslItem): string {
  const short = bilateralParties(csl, "partiesShort", "-");
  return short || bilateralParties(csl, "parties", "-").split("-").map(abbreviateState).join("-");
}

/** R. 21.7.10: cited like a constitution, by article and paragraph. */
export const charter: Form = (_, places) => join(" ", ["U.N. Charter", charterPinpoint(places)]);

/** R. 11: a paragraph of an article of the Charter is "art. 2, ¶ 4". */
export function charterPinpoint(places: readonly Place[]): string {
  return pinpoint(places).replace(/^art\. (\d+)\((\d+)\)$/, "art. $1, ¶ $2");
}

/** R. 12 for the United States, R. 20.5 and T2 for others. */
export const legislation: Form = (csl, places) => {
  if (unitedStatesCode(csl)) return unitedStatesCodeForm(csl, places);
  if (inStatutesAtLarge(csl)) return publicLaw(csl, places);
  return foreignAct(csl, places);
};

/** R. 12.3: "Computer Fraud and Abuse Act, 18 U.S.C. § 1030(a)(2)"; the year of the Code is not needed. */
function unitedStatesCodeForm(csl: CslItem, places: readonly Place[]): Draft {
  return join(", ", [unitedStatesCode(csl)?.act, codeSection(csl, places)]);
}

/** "18 U.S.C. § 1030": a section of the pinpoint takes the place of the source's own; "(a)(2)" goes on from it. */
export function codeSection(csl: CslItem, places: readonly Place[]): Draft {
  const { title = "", section = "" } = unitedStatesCode(csl) ?? {};
  const [first] = places;
  const code = draft`${title || missing("title of the Code")} U.S.C.`;
  if (first?.unit === "section") return draft`${code} ${pinpoint(places)}`;
  const further = first?.unit === "other" && first.value.startsWith("(") ? first.value : "";
  const rest = around(", ", pinpoint(further ? places.slice(1) : places));
  return draft`${code} § ${section || missing("section")}${further}${rest}`;
}

/** R. 12.4: "Act, Pub. L. No. 99-474, § 2, 100 Stat. 1213 (1986)"; a year in the name is not repeated. */
export function publicLaw(csl: CslItem, places: readonly Place[]): Draft {
  const pages = places.filter(({ unit }) => unit === "page");
  const number = field(csl, "number").replace(/^.*?(?=\d)/, "");
  const law = draft`Pub. L. No. ${number || missing("public law number")}`;
  const stat = draft`${needed(csl, "volume", "volume")} Stat. ${firstPage(csl) || missing("first page")}`;
  const parts = [
    named(csl),
    law,
    pinpoint(places.filter((place) => !pages.includes(place))),
    stat,
    pinpoint(pages),
  ];
  return join(" ", [join(", ", parts), titleHasYear(csl) ? "" : draft`(${year(csl)})`]);
}

/** "Computer Misuse Act 1990, c. 18, § 1 (UK)". */
function foreignAct(csl: CslItem, places: readonly Place[]): Draft {
  const state = jurisdiction(csl);
  const isBritish = state === "United Kingdom";
  const chapter: Part = isBritish
    ? around("c. ", chapterNumber(csl) || missing("chapter number"))
    : field(csl, "number");
  const where = isBritish ? "UK" : abbreviateState(state) || missing("jurisdiction");
  return draft`${join(", ", [nameOfAct(csl), chapter, pinpoint(places)])} (${where})`;
}

/** Acts are known by name and year: "Computer Misuse Act 1990". */
export function nameOfAct(csl: CslItem): Draft {
  return join(" ", [named(csl), titleHasYear(csl) ? "" : knownYear(csl)]);
}

function named(csl: CslItem): Part {
  return orGap(titleOf(csl));
}

function titleHasYear(csl: CslItem): boolean {
  return /\b\d{4}\b/.test(titleOf(csl));
}
