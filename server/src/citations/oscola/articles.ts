import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, draft, join } from "../draft.ts";
import { britishDate, knownYear, year } from "../facts/dates.ts";
import { field, firstPage, missing, needed } from "../facts/fields.ts";
import type { Form } from "../form.ts";
import { authors, namedOrUnknown } from "./people.ts";
import { pinpoint } from "./pinpoints.ts";
import { quoted } from "./titles.ts";
import { online } from "./web-page.ts";

/** 3.3.1; a year that stands for the volume is in square brackets. */
export const article: Form = (csl, places) => {
  const page = join(", ", [firstPage(csl) || missing("first page"), pinpoint(places)]);
  const volume = needed(csl, "volume", "volume");
  const isYear = volume === knownYear(csl);
  const date = isYear ? [`[${volume}]`] : draft`(${year(csl)}) ${volume}`;
  const where = join(" ", [date, needed(csl, "container-title", "journal"), page]);
  return draft`${authors(csl)}, ${quoted(csl)} ${where}`;
};

/** 3.4.9: the place where the paper is published stands before the date, where it is known. */
export const news: Form = (csl, places, unknown) => {
  const date = join(", ", [field(csl, "publisher-place"), britishDate(csl)]);
  const paper = draft`*${needed(csl, "container-title", "newspaper")}* (${date})`;
  const title = join(", ", [namedOrUnknown(csl, unknown), quoted(csl)]);
  return join(" ", [title, paper, pinpoint(places) || firstPage(csl), online(csl)]);
};

/** 3.3.6, "rule to be checked": "(2006) Oxford Legal Studies Research Paper 1/2007, 8 <address> accessed date". */
export const workingPaper: Form = (csl, places) => {
  const series = join(" ", [seriesName(csl), field(csl, "number") || field(csl, "collection-number")]);
  const title = draft`${authors(csl)}, ${quoted(csl)} (${year(csl)})`;
  return join(" ", [title, join(", ", [series, pinpoint(places)]), online(csl)]);
};

function seriesName(csl: CslItem) {
  return (
    field(csl, "collection-title") || join(" ", [field(csl, "publisher"), around("", field(csl, "genre"))])
  );
}
