import type { CslItem } from "../../doctrine/doctrine.ts";
import { court as americanCourt } from "../bluebook/courts.ts";
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
import { behindReport, pinpoint } from "./pinpoints.ts";
import { withoutStops } from "./stops.ts";
import { court, isHumanRights, unreported } from "./unreported.ts";

/** 2.1 for the United Kingdom, 2.6 for Strasbourg, 2.8 for other States: as they are cited there, without full stops. */
export const nationalCase: Form = (csl, places) => {
  const reporter = field(csl, "container-title");
  if (isAmericanReporter(reporter)) return american(csl, places);
  if (!reporter && !neutralCitation(csl)) return unreported(csl, places);
  const decidedBy = neutralCitation(csl) || isHumanRights(csl) ? "" : court(csl);
  const cited = join(", ", [neutralCitation(csl), reporter && report(csl)]);
  if (isHumanRights(csl)) return draft`${nameOfCase(csl)} ${join(", ", [cited, pinpoint(places)])}`;
  // Behind the court a page stands bare (2.1.6).
  const place = decidedBy ? around(" ", pinpoint(places)) : behindReport(places);
  return draft`${join(" ", [nameOfCase(csl), cited, around("(", decidedBy, ")")])}${place}`;
};

/** "*Henningsen v Bloomfield Motors Inc* 161 A 2d 69 (NJ 1960)". */
function american(csl: CslItem, places: readonly Place[]): Draft {
  const reporter = withoutStops(field(csl, "container-title"));
  const first = firstPage(csl) || missing("first page");
  const cited = draft`${join(" ", [field(csl, "volume"), reporter, first])}${behindReport(places)}`;
  const decidedBy = isSupremeCourtReporter(field(csl, "container-title"))
    ? ""
    : withoutStops(americanCourt(csl));
  return join(" ", [nameOfCase(csl), cited, draft`(${join(" ", [decidedBy, year(csl)])})`]);
}

/** 2.1.3: years that tell the volume are in square brackets. */
export function report(csl: CslItem): Draft {
  const reporter = withoutStops(field(csl, "container-title")).replace(
    /^Reports of International Arbitral Awards$/,
    "RIAA",
  );
  const volume = field(csl, "volume");
  const date = isYearlyReport(reporter) || !volume ? draft`[${year(csl)}]` : draft`(${year(csl)})`;
  return join(" ", [date, volume, reporter, firstPage(csl) || missing("first page")]);
}
