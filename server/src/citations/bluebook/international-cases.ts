import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, draft, join, type Part } from "../draft.ts";
import { opinion } from "../facts/cases.ts";
import { americanDate, americanDay, year } from "../facts/dates.ts";
import { address, needed } from "../facts/fields.ts";
import type { Form } from "../form.ts";
import { nameBetweenStates, nameOfCase } from "./case-names.ts";
import { court } from "./courts.ts";
import { pinpoint } from "./pinpoints.ts";
import { inFull, reportOf } from "./reports.ts";
import { awardNumber, unreported } from "./unreported.ts";

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
  if (!report) return unreported(csl, places, awardNumber(csl));
  return draft`${join(", ", [nameOfCase(csl), inFull(report, places)])} (${join(" ", [court(csl), year(csl)])})`;
};
