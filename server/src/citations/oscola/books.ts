import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, type Draft, draft, join, type Part } from "../draft.ts";
import { year } from "../facts/dates.ts";
import { field, missing, needed } from "../facts/fields.ts";
import { headlineOfSentence, italic } from "../facts/titles.ts";
import type { Form } from "../form.ts";
import {
  authors,
  edition,
  editors,
  headOfBook,
  helpers,
  named,
  namedOrUnknown,
  translators,
} from "./people.ts";
import { pinpoint } from "./pinpoints.ts";
import { quoted } from "./titles.ts";
import { online } from "./web-page.ts";

/** 3.2.1 and 3.2.2; the volume stands behind the title. */
export const book: Form = (csl, places, unknown) => {
  const work = join(", ", [headOfBook(csl, unknown), bookTitle(csl, "title")]);
  return join(" ", [work, imprint(csl, helpers(csl)), pinpoint(places)]);
};

/** 3.2.3: no page on which the contribution begins. */
export const chapter: Form = (csl, places) => {
  const where = join(", ", [editors(csl), bookTitle(csl, "container-title")]);
  return join(" ", [
    draft`${authors(csl)}, ${quoted(csl)} in ${where}`,
    imprint(csl, translators(csl)),
    pinpoint(places),
  ]);
};

/** 3.4.1: as a book where it has an ISBN, else with the title in quotation marks; the number is further information. */
export const report: Form = (csl, places, unknown) => {
  const body = field(csl, "publisher");
  const author = named(csl) || body || namedOrUnknown(csl, unknown);
  const title = field(csl, "ISBN") ? italic(headlineOfSentence(csl)) : quoted(csl);
  const publisher = author === body ? "" : publisherName(body);
  const details = draft`(${join(", ", [serialNumber(csl), join(" ", [publisher, year(csl)])])})`;
  return join(" ", [join(", ", [author, title]), details, pinpoint(places), online(csl)]);
};

/** 3.4.7. */
export const thesis: Form = (csl, places) => {
  const degree = join(" ", [needed(csl, "publisher", "university"), year(csl)]);
  const details = draft`(${needed(csl, "genre", "degree")}, ${degree})`;
  return join(" ", [draft`${authors(csl)}, ${quoted(csl)}`, details, pinpoint(places)]);
};

function bookTitle(csl: CslItem, name: "title" | "container-title"): Draft {
  const title = headlineOfSentence(csl, name);
  return join(", ", [
    name === "title" ? italic(title) : draft`*${title || missing("book title")}*`,
    around("vol ", field(csl, "volume")),
  ]);
}

/** "(John Gardner ed, 2nd edn, OUP 2008)"; a series is told where the work has a number in it. */
function imprint(csl: CslItem, people: Part): Draft {
  const number = field(csl, "collection-number");
  const series = number && join(" ", [field(csl, "collection-title"), number]);
  const publisher = publisherName(field(csl, "publisher")) || (series ? "" : missing("publisher"));
  return draft`(${join(", ", [people, series, edition(csl), join(" ", [publisher, year(csl)])])})`;
}

/** University presses have their own abbreviations; "Ltd" and the like are left out. */
function publisherName(name: string): string {
  if (name === "Cambridge University Press") return "CUP";
  return name === "Oxford University Press" ? "OUP" : name;
}

function serialNumber(csl: CslItem): Draft {
  const number = field(csl, "number").replace(/\bNo\./g, "No");
  return /^\d+$/.test(number) ? join(" ", [field(csl, "genre"), `No ${number}`]) : around("", number);
}
