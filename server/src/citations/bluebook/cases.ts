import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, type Draft, draft, join, type Part } from "../draft.ts";
import {
  caseName,
  isAmericanReporter,
  isSupremeCourtReporter,
  isYearlyReport,
  lacksParties,
  neutralCitation,
  opinion,
} from "../facts/cases.ts";
import { americanDate, americanDay, year } from "../facts/dates.ts";
import { address, custom, field, firstPage, missing, needed } from "../facts/fields.ts";
import { orGap } from "../facts/titles.ts";
import type { Form } from "../form.ts";
import type { Place } from "../pinpoint.ts";
import { court, fromWhere } from "./courts.ts";
import { pinpoint } from "./pinpoints.ts";
import { inFull, reportOf } from "./reports.ts";
import { abbreviateParties } from "./states.ts";

/** R. 21.5.1: names stand without "Case" and articles. */
export const internationalCourtCase: Form = (csl, places) => {
  const report = reportOf(csl, "icj-case");
  const where = report ? inFull(report, places) : pinpoint(places, "at ");
  const decision = join(", ", [nameBetweenStates(csl), characterization(csl), where]);
  const date = draft`(${report ? americanDay(csl) : americanDate(csl)})`;
  const known = join(" ", [decision, date, around("(", opinion(csl), ")")]);
  return join(", ", [known, report?.page ? "" : address(csl)]);
};

/** R. 21.5.1. */
export const permanentCourtCase: Form = (csl, places) => {
  const report = reportOf(csl, "pcij-case");
  const decision = [nameBetweenStates(csl), characterization(csl), report && inFull(report, places)];
  return join(" ", [join(", ", decision), draft`(${americanDay(csl)})`, around("(", opinion(csl), ")")]);
};

/** R. 21.5: whether it is a judgment, an order or an opinion. */
function characterization(csl: CslItem): Part {
  return needed(csl, "genre", "kind of decision");
}

/** R. 21.6: by the report with tribunal and year, or by number, kind of decision and day. */
export const award: Form = (csl, places) => {
  const report = reportOf(csl, "award");
  if (!report) return unreported(csl, places, name(csl), awardNumber(csl));
  return draft`${join(", ", [name(csl), inFull(report, places)])} (${join(" ", [court(csl), year(csl)])})`;
};

/** R. 10 for courts of the United States, R. 20.3 and T2 for others, R. 21.5 for other international courts. */
export const nationalCase: Form = (csl, places) => {
  if (neutralCitation(csl)) return neutral(csl, places);
  const report = reportOf(csl, "case");
  if (!report) return unreported(csl, places, name(csl), docketNumber(csl));
  const isAmerican = isAmericanReporter(field(csl, "container-title"));
  if (!isAmerican && !isInternational(csl)) return foreign(csl, places);
  const decidedBy = isSupremeCourtReporter(field(csl, "container-title"))
    ? ""
    : court(csl) || missing("court");
  return draft`${join(", ", [name(csl), inFull(report, places)])} (${join(" ", [decidedBy, year(csl)])})`;
};

/** "Name [2009] UKPC 10, [21], [2009] 1 W.L.R. 1988 (appeal taken from Belize)". */
function neutral(csl: CslItem, places: readonly Place[]): Draft {
  const cited = join(", ", [
    neutralCitation(csl),
    inBrackets(places),
    field(csl, "container-title") && foreignReport(csl),
  ]);
  return draft`${name(csl)} ${cited} (${fromWhere(csl, neutralCitation(csl))})`;
}

/** "Donoghue v. Stevenson [1932] AC 562, 580 (HL) (appeal taken from Scot.)". */
function foreign(csl: CslItem, places: readonly Place[]): Draft {
  const cited = join(", ", [foreignReport(csl), pinpoint(places)]);
  return join(" ", [name(csl), cited, around("(", court(csl), ")"), draft`(${fromWhere(csl, "")})`]);
}

function foreignReport(csl: CslItem): Draft {
  const reporter = field(csl, "container-title");
  const date = isYearlyReport(reporter) ? draft`[${year(csl)}]` : draft`(${year(csl)})`;
  return join(" ", [date, field(csl, "volume"), reporter, firstPage(csl) || missing("first page")]);
}

/** Paragraphs of judgments with neutral citations stand in brackets, as the court numbers them. */
export function inBrackets(places: readonly Place[]): string {
  if (!places.every(({ unit }) => unit === "paragraph")) return pinpoint(places, "at ");
  return places.map(({ value }) => value.replace(/[^–,\s]+/g, "[$&]")).join(", ");
}

/** "Name, No., Award, ¶ 12 (Tribunal Jan. 29, 2004), address". */
function unreported(csl: CslItem, places: readonly Place[], title: Part, number: Draft): Draft {
  const saysTribunal = /\b(?:ICSID|PCA)\b/.test(number.join(" ")) || (isHumanRights(csl) && address(csl));
  const date = join(" ", [saysTribunal ? "" : court(csl) || missing("court"), americanDate(csl)]);
  const decision = join(", ", [title, number, field(csl, "genre"), pinpoint(places, "at ")]);
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

/** Courts of several States: their decisions have no jurisdiction to name. */
function isInternational(csl: CslItem): boolean {
  const names =
    /\b(?:International|European|Inter-American|African|ITLOS|ICTY|ICTR|ICC|ECtHR|CJEU)\b|Tribunal\b/i;
  return names.test(field(csl, "authority"));
}

function isHumanRights(csl: CslItem): boolean {
  return court(csl) === "Eur. Ct. H.R.";
}

/** The subject with the parties in brackets, abbreviated (T10): "Corfu Channel (U.K. v. Alb.)". */
function nameBetweenStates(csl: CslItem): Draft {
  const { name: subject, parties } = caseName(csl);
  const plain = subject
    .replace(/^(?:The\s+)?(?:Case\s+(?:Concerning|of)\s+(?:the\s+)?)?/i, "")
    .replace(/\s+Case$/, "");
  const abbreviated = custom(csl, "partiesShort") || abbreviateParties(parties);
  return join(" ", [orGap(plain), around("(", lacksParties(csl) ? missing("parties") : abbreviated, ")")]);
}

/** R. 10.2: "v." between the parties. */
function name(csl: CslItem): Draft {
  return caseName(csl).parties || custom(csl, "partiesShort")
    ? nameBetweenStates(csl)
    : draft`${orGap(caseName(csl).name.replace(/\s+vs?\.?\s+/, " v. "))}`;
}
