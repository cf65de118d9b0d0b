import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, type Draft, draft, join } from "../draft.ts";
import {
  isAmericanReporter,
  isSupremeCourtReporter,
  isYearlyReport,
  neutralCitation,
} from "../facts/cases.ts";
import { year } from "../facts/dates.ts";
import { field, firstPage, missing } from "../facts/fields.ts";
import type { Form } from "../form.ts";
import type { Place } from "../pinpoint.ts";
import { nameOfCase } from "./case-names.ts";
import { court, fromWhere } from "./courts.ts";
import { pinpoint } from "./pinpoints.ts";
import { inFull, reportOf } from "./reports.ts";
import { docketNumber, unreported } from "./unreported.ts";

/** R. 10 for courts of the United States, R. 20.3 and T2 for others, R. 21.5 for other international courts. */
export const nationalCase: Form = (csl, places) => {
  if (neutralCitation(csl)) return neutral(csl, places);
  const report = reportOf(csl, "case");
  if (!report) return unreported(csl, places, docketNumber(csl));
  const isAmerican = isAmericanReporter(field(csl, "container-title"));
  if (!isAmerican && !isInternational(csl)) return foreign(csl, places);
  const decidedBy = isSupremeCourtReporter(field(csl, "container-title"))
    ? ""
    : court(csl) || missing("court");
  return draft`${join(", ", [nameOfCase(csl), inFull(report, places)])} (${join(" ", [decidedBy, year(csl)])})`;
};

/** "Name [2009] UKPC 10, [21], [2009] 1 W.L.R. 1988 (appeal taken from Belize)". */
function neutral(csl: CslItem, places: readonly Place[]): Draft {
  const cited = join(", ", [
    neutralCitation(csl),
    inBrackets(places),
    field(csl, "container-title") && foreignReport(csl),
  ]);
  return draft`${nameOfCase(csl)} ${cited} (${fromWhere(csl, neutralCitation(csl))})`;
}

/** "Donoghue v. Stevenson [1932] AC 562, 580 (HL) (appeal taken from Scot.)". */
function foreign(csl: CslItem, places: readonly Place[]): Draft {
  const cited = join(", ", [foreignReport(csl), pinpoint(places)]);
  return join(" ", [nameOfCase(csl), cited, around("(", court(csl), ")"), draft`(${fromWhere(csl, "")})`]);
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

/** Courts of several States: their decisions have no jurisdiction to name. */
function isInternational(csl: CslItem): boolean {
  const names =
    /\b(?:International|European|Inter-American|African|ITLOS|ICTY|ICTR|ICC|ECtHR|CJEU)\b|Tribunal\b/i;
  return names.test(field(csl, "authority"));
}
