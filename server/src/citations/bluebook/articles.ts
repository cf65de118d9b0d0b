import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, draft, join, type Part } from "../draft.ts";
import { americanDate, year } from "../facts/dates.ts";
import { address, field, firstPage, missing, needed } from "../facts/fields.ts";
import { headlineOf, italic } from "../facts/titles.ts";
import type { Form } from "../form.ts";
import { abbreviatePeriodical } from "./journal-names.ts";
import { authors, named, namedOrUnknown } from "./people.ts";
import { pinpoint } from "./pinpoints.ts";

/** R. 16.4; pieces by students are called what they are (R. 16.7.1). */
export const article: Form = (csl, places) => {
  const page = join(", ", [firstPage(csl) || missing("first page"), pinpoint(places)]);
  const volume = needed(csl, "volume", "volume");
  // A year that stands for the volume is not repeated.
  const date = volume === year(csl) ? "" : draft`(${year(csl)})`;
  const byStudent = /^(?:note|comment)$/i.test(field(csl, "genre")) ? field(csl, "genre") : "";
  const author = byStudent ? named(csl) : authors(csl);
  return join(", ", [
    author,
    byStudent,
    italic(headlineOf(csl)),
    join(" ", [volume, periodical(csl, "journal"), page, date]),
  ]);
};

/** R. 16.6 for what is in print, R. 18.2.2 for what is read on the paper's site. */
export const news: Form = (csl, places, unknown) => {
  const title = [namedOrUnknown(csl, unknown), italic(headlineOf(csl))];
  if (address(csl)) {
    const paper = draft`${periodical(csl, "newspaper")}${around(", ", pinpoint(places, "at "))} (${americanDate(csl)})`;
    return join(", ", [...title, paper, address(csl)]);
  }
  return join(", ", [
    ...title,
    periodical(csl, "newspaper"),
    americanDate(csl),
    pinpoint(places, "at ") || around("at ", firstPage(csl)),
  ]);
};

function periodical(csl: CslItem, kind: "journal" | "newspaper"): Part {
  const short = field(csl, "container-title-short") || field(csl, "journalAbbreviation");
  return short || abbreviatePeriodical(field(csl, "container-title")) || missing(kind);
}
