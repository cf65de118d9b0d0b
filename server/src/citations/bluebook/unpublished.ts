import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, draft, join, type Part } from "../draft.ts";
import { americanDate, year } from "../facts/dates.ts";
import { address, field, missing, needed } from "../facts/fields.ts";
import { headlineOf, italic } from "../facts/titles.ts";
import type { Form } from "../form.ts";
import { authors } from "./people.ts";
import { behindTitle, pinpoint } from "./pinpoints.ts";

/** R. 17.2.2: title in roman type, degree and university, and where it is. */
export const thesis: Form = (csl, places) => {
  const degree = join(", ", [draft`unpublished ${degreeOf(csl)}`, needed(csl, "publisher", "university")]);
  const work = draft`${join(", ", [authors(csl), behindTitle(headlineOf(csl), places)])} (${americanDate(csl)}) (${degree})`;
  return atHand(csl, work);
};

/** R. 17.4; a paper without a number is an unpublished manuscript (R. 17.2.1). */
export const workingPaper: Form = (csl, places) => {
  const number = field(csl, "number") || field(csl, "collection-number");
  if (!number || /^SSRN\b/i.test(field(csl, "container-title"))) return manuscript(csl, places, []);
  const kind = draft`${designation(csl)} No. ${number.replace(/^No\.?\s*/i, "")}`;
  const series = join(", ", [needed(csl, "publisher", "institution"), kind, year(csl)]);
  const title = join(" ", [italic(headlineOf(csl)), pinpoint(places)]);
  return join(", ", [draft`${join(", ", [authors(csl), title])} (${series})`, address(csl)]);
};

/** "Working Paper", "Research Paper": as the series calls its papers. */
function designation(csl: CslItem): Part {
  return field(csl, "genre") || field(csl, "collection-title") || missing("kind of paper");
}

const manuscript: Form = (csl, places) =>
  atHand(
    csl,
    draft`${join(", ", [authors(csl), behindTitle(headlineOf(csl), places)])} (${americanDate(csl)}) (unpublished manuscript)`,
  );

/** R. 17.2: an unpublished work needs the place where it can be read. */
function atHand(csl: CslItem, work: Draft): Draft {
  if (address(csl)) return join(", ", [work, address(csl)]);
  return draft`${work} (on file with ${needed(csl, "archive", "library or author")})`;
}

function degreeOf(csl: CslItem): Draft {
  const genre = field(csl, "genre");
  if (/\bph\.?\s?d\b/i.test(genre)) return ["Ph.D. dissertation"];
  return [genre || missing("degree")];
}
