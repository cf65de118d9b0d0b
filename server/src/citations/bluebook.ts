import type { CslItem } from "../doctrine/doctrine.ts";
import { americanDate, americanDay, year } from "./dates.ts";
import { around, type Draft, draft, join, type Part } from "./draft.ts";
import {
  annexed,
  custom,
  familyName,
  field,
  fullName,
  headlineOf,
  laterEdition,
  missing,
  needed,
  noteNumber,
  parties,
  shortTitleOf,
  titleOf,
  treatySeries,
} from "./facts.ts";
import type { Kind } from "./kind.ts";
import type { Place } from "./pinpoint.ts";

/**
 * The Bluebook, 21st edition, in the form of law-review footnotes. Large and small capitals, which Markdown does not
 * have, are plain. None ends with a full stop.
 */
export function citeBluebook(csl: CslItem, kind: Kind, places: readonly Place[]): Draft {
  return fullForms[kind](csl, kind === "un-charter" ? charterPinpoint(places) : pinpoint(places));
}

const fullForms: Record<Kind, (csl: CslItem, pin: string) => Draft> = {
  // R. 16.4
  article: (csl, pin) => {
    const page = join(", ", [needed(csl, "page", "first page"), pin]);
    const volume = join(" ", [needed(csl, "volume", "volume"), journal(csl), page, draft`(${year(csl)})`]);
    return join(", ", [authors(csl), `*${headlineOf(csl)}*`, volume]);
  },
  // R. 18.2.2
  webpage: (csl, pin) => {
    const site = join(" ", [needed(csl, "container-title", "site name"), pin, draft`(${americanDate(csl)})`]);
    return join(", ", [authors(csl), `*${headlineOf(csl)}*`, site, needed(csl, "URL", "address")]);
  },
  // R. 21.5.1
  "icj-case": (csl, pin) => {
    const name = join(" ", [titleOf(csl), around("(", parties(csl, "partiesShort"), ")")]);
    const report = join(" ", [year(csl), "I.C.J.", needed(csl, "page", "first page")]);
    return draft`${join(", ", [name, field(csl, "genre"), report, pin])} (${americanDay(csl)})`;
  },
  // R. 21.4
  treaty: (csl, pin) =>
    join(", ", [join(" ", [titleOf(csl), pin]), americanDate(csl), treatySeries(csl, "U.N.T.S.")]),
  // R. 21.4
  "un-charter": (_, pin) => join(" ", ["U.N. Charter", pin]),
  // R. 21.7.2
  resolution: (csl, pin) =>
    draft`${join(", ", [resolution(csl), field(csl, "section"), titleOf(csl), pin])} (${americanDate(csl)})`,
  // R. 21.7
  "un-document": (csl, pin) => unDocument(csl, [...writer(csl), field(csl, "section"), pin]),
  // R. 21.7.2 where the General Assembly has annexed it, else R. 21.7
  "ilc-text": (csl, pin) =>
    annexed(csl) ? fullForms.resolution(csl, pin) : unDocument(csl, ["Int'l L. Comm'n", titleOf(csl), pin]),
  // R. 15.1 and 15.4; a rule of a manual is a subdivision, R. 3.4
  book: (csl, pin) => {
    const edition = join(" ", [around("", laterEdition(csl, "d", "d"), " ed."), year(csl)]);
    const title = join(" ", [titleOf(csl), pin]);
    return draft`${join(", ", [named(csl), title])} (${join(", ", [editors(csl), edition])})`;
  },
  other: (csl, pin) => {
    const parts = [
      named(csl),
      `*${headlineOf(csl)}*`,
      field(csl, "container-title"),
      field(csl, "number"),
      pin,
    ];
    return draft`${join(", ", parts)} (${americanDate(csl)})`;
  },
};

/** The form for later notes: *supra* (R. 4.2), but the name and the reporter for a case (R. 10.9). */
export function citeBluebookShort(csl: CslItem, kind: Kind, places: readonly Place[]): Draft {
  if (kind === "un-charter") return citeBluebook(csl, kind, places);
  if (kind === "icj-case") {
    const place = places.length > 0 ? pinpoint(places, "at ") : field(csl, "page");
    return draft`*${shortTitleOf(csl)}*, ${join(" ", [draft`${year(csl)} I.C.J.`, place])}`;
  }
  return join(", ", [shortName(csl, kind), draft`*supra* note ${noteNumber}`, pinpoint(places, "at ")]);
}

function shortName(csl: CslItem, kind: Kind): Part {
  switch (kind) {
    case "treaty":
      return titleOf(csl);
    case "resolution":
      return resolution(csl).replace(/ \([IVXLC]+\)$/, "");
    case "un-document":
      return `U.N. Doc. ${field(csl, "number")}`;
    case "ilc-text":
      return annexed(csl) ? `G.A. Res. ${field(csl, "number")}` : shortTitleOf(csl);
    case "book":
      return csl.author ? csl.author.map(familyName).join(" & ") : shortTitleOf(csl);
    default:
      return csl.author ? csl.author.map(familyName).join(" & ") : `*${shortTitleOf(csl)}*`;
  }
}

/** R. 15.1: two names, or the first "et al." */
function authors(csl: CslItem): Part {
  const names = (csl.author ?? []).map(fullName);
  if (names.length === 0) return missing("author");
  return names.length > 2 ? `${names[0]} et al.` : names.join(" & ");
}

/** The authors where there are any: a work may stand under its editors or its title. */
function named(csl: CslItem): Part {
  return csl.author ? authors(csl) : "";
}

function editors(csl: CslItem): string {
  const names = (csl.editor ?? []).map(fullName);
  if (names.length === 0) return "";
  const list = names.length > 2 ? `${names[0]} et al.` : names.join(" & ");
  return `${list} ${names.length > 1 ? "eds." : "ed."}`;
}

function journal(csl: CslItem): Part {
  return field(csl, "container-title-short") || needed(csl, "container-title", "journal");
}

function resolution(csl: CslItem): string {
  const organ = field(csl, "authority");
  const assembly = /General Assembly|International Law Commission/i.test(organ);
  const short = /Security Council/i.test(organ) ? "S.C." : assembly ? "G.A." : organ;
  return `${short} Res. ${field(csl, "number")}`;
}

function unDocument(csl: CslItem, parts: readonly Part[]): Draft {
  const symbol = draft`U.N. Doc. ${needed(csl, "number", "document symbol")}`;
  return draft`${join(", ", [...parts, symbol])} (${americanDate(csl)})`;
}

/** A report that names its body in its title needs no author; tables T6 and T13 abbreviate such a title. */
function writer(csl: CslItem): Part[] {
  return csl.author ? [authors(csl), `*${headlineOf(csl)}*`] : [custom(csl, "titleBluebook") || titleOf(csl)];
}

/** R. 11: a paragraph of an article of the Charter is "art. 2, ¶ 4". */
function charterPinpoint(places: readonly Place[]): string {
  return pinpoint(places).replace(/^art\. (\d+)\((\d+)\)$/, "art. $1, ¶ $2");
}

const signs = { paragraph: "¶", article: "art.", rule: "r.", section: "§" } as const;
const severalSigns = { paragraph: "¶¶", article: "arts.", rule: "rr.", section: "§§" } as const;

/** R. 3.2 to 3.4. A page behind another place, or behind *supra*, is introduced by "at". */
function pinpoint(places: readonly Place[], beforePage = ""): string {
  return places
    .map(({ unit, value, several }, i) => {
      if (unit === "other") return value;
      if (unit === "page") return (i > 0 ? "at " : beforePage) + dropRepeatedDigits(value);
      return `${(several ? severalSigns : signs)[unit]} ${value}`;
    })
    .join(", ");
}

/** R. 3.2(a): of the last page of a range only the last two digits are kept, where the others repeat. */
function dropRepeatedDigits(pages: string): string {
  return pages.replace(/\b(\d+)(\d{2})–\1(\d{2})\b/g, "$1$2–$3");
}
