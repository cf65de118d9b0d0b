import { around, draft, join } from "../draft.ts";
import { generalListNumber, permanentCourtSeries } from "../facts/cases.ts";
import { britishDate, year } from "../facts/dates.ts";
import { address, field, firstPage, missing } from "../facts/fields.ts";
import type { Form } from "../form.ts";
import { nameOfCase, phase, writtenBy } from "./case-names.ts";
import { report } from "./national-cases.ts";
import { behindReport } from "./pinpoints.ts";
import { unreported } from "./unreported.ts";
import { online } from "./web-page.ts";

/** 2006, part IV B 1: "*Name (Parties)* (Merits) [1986] ICJ Rep 14 [205]"; online until the Reports are out. */
export const internationalCourtCase: Form = (csl, places) => {
  const decision = join(" ", [nameOfCase(csl), phase(csl)]);
  const [page, number] = [firstPage(csl), generalListNumber(csl)];
  if (!page && (number || address(csl))) {
    const list = around("General List No ", number);
    return join(" ", [
      decision,
      list,
      draft`(${britishDate(csl)})${behindReport(places)}`,
      writtenBy(csl),
      online(csl),
    ]);
  }
  const report = draft`[${year(csl)}] ICJ Rep ${page || missing("first page")}${behindReport(places)}`;
  return join(" ", [decision, report, writtenBy(csl)]);
};

/** 2006, part IV B 1: "PCIJ Rep Series A No 17"; the series is not told by years. */
export const permanentCourtCase: Form = (csl, places) => {
  const { series, number } = permanentCourtSeries(csl);
  const report = draft`PCIJ Rep Series ${series || missing("series")} No ${number || missing("number in the series")}`;
  const decision = join(" ", [nameOfCase(csl), phase(csl)]);
  return join(" ", [decision, draft`${report}${behindReport(places)}`, writtenBy(csl)]);
};

/** 2006, part IV B 2: "(1928) 2 RIAA 829"; by its number, as other tribunals' decisions, where it is not reported. */
export const award: Form = (csl, places) => {
  if (!field(csl, "container-title")) return unreported(csl, places);
  return draft`${nameOfCase(csl)} ${report(csl)}${behindReport(places)}`;
};
