import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, type Draft, draft, join } from "../draft.ts";
import { year } from "../facts/dates.ts";
import { address, field, firstPage, missing } from "../facts/fields.ts";
import { headlineOf, italic } from "../facts/titles.ts";
import type { Form } from "../form.ts";
import { authors, body, edition, editorsAndTranslators, named, namedOrUnknown } from "./people.ts";
import { behindTitle, pinpoint } from "./pinpoints.ts";

/** R. 15.1 to 15.4; the volume stands first (R. 3.1(a)); a rule of a manual is a subdivision (R. 3.4). */
export const book: Form = (csl, places) => {
  const work = join(", ", [named(csl), behindTitle(headlineOf(csl), places)]);
  return draft`${join(" ", [volume(csl), work])} ${imprint(csl)}`;
};

/** R. 15.5.1: the title is italic as that of an article, and so is *in*; then the page on which it begins. */
export const chapter: Form = (csl, places) => {
  const title = headlineOf(csl, "container-title");
  const comma = /\d$/.test(title) ? ", at" : "";
  const page = draft`${title || missing("book title")}${comma} ${firstPage(csl) || missing("first page")}`;
  const where = join(", ", [join(" ", ["*in*", volume(csl), page]), pinpoint(places)]);
  return draft`${join(", ", [authors(csl), italic(headlineOf(csl)), where])} ${imprint(csl)}`;
};

/** R. 15.1(c) for bodies as authors, R. 15.7 for the number; an address is added where there is one (R. 18.2.1(b)). */
export const report: Form = (csl, places, unknown) => {
  const author = [namedOrUnknown(csl, body(csl).length > 0 ? [] : unknown), body(csl)];
  const work = join(", ", [...author, serialNumber(csl), behindTitle(headlineOf(csl), places)]);
  return join(", ", [draft`${work} (${year(csl)})`, address(csl)]);
};

/** R. 15.2 and 15.4: editors, translators, edition and year; publishers of modern books are not named. */
function imprint(csl: CslItem): Draft {
  return draft`(${join(", ", [editorsAndTranslators(csl), join(" ", [edition(csl), year(csl)])])})`;
}

function volume(csl: CslItem): string {
  return field(csl, "volume");
}

/** "GAO-08-751" as it is; a bare figure behind what it counts. */
function serialNumber(csl: CslItem): Draft {
  const number = field(csl, "number");
  return /^\d+$/.test(number) ? join(" ", [field(csl, "genre"), `No. ${number}`]) : around("", number);
}
