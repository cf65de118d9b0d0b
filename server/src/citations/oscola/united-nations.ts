import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, type Draft, draft, join, type Part } from "../draft.ts";
import { britishDate, year } from "../facts/dates.ts";
import { field, firstPage, missing, needed } from "../facts/fields.ts";
import { titleOf } from "../facts/titles.ts";
import { annexed, isInYearbook, isNamed, type Organ, resolutionOf } from "../facts/united-nations.ts";
import type { Form } from "../form.ts";
import { abbreviation } from "./instruments.ts";
import { named } from "./people.ts";
import { pinpoint } from "./pinpoints.ts";
import { quoted } from "./titles.ts";

/** 2006, part IV C 1: "Name, UNGA Res 2625 (XXV) (24 October 1970) annex, principle (c)". */
export const resolution: Form = (csl, places) => {
  const cited = join(", ", [isNamed(csl) ? titleOf(csl) : "", resolutionNumber(csl)]);
  const place = join(", ", [field(csl, "section"), pinpoint(places)]);
  return join(showsSymbol(csl) ? ", " : " ", [cited, place]);
};

const organNames: Readonly<Record<Organ, string>> = {
  assembly: "UNGA",
  council: "UNSC",
  "human-rights": "UNHRC",
  economic: "ECOSOC",
};

/** "UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373"; no symbol where it is merely the number with its session. */
function resolutionNumber(csl: CslItem): Draft {
  const symbol = showsSymbol(csl) ? resolutionOf(csl).symbol : "";
  return draft`${shortResolution(csl)} (${britishDate(csl)})${around(" UN Doc ", symbol)}`;
}

function showsSymbol(csl: CslItem): boolean {
  const { symbol, number } = resolutionOf(csl);
  return symbol !== "" && !(typeof number === "string" && /\([IVXLC-]+\)/.test(number));
}

/** "UNGA Res 2625 (XXV)". */
export function shortResolution(csl: CslItem): Draft {
  const { organ, number } = resolutionOf(csl);
  return draft`${typeof organ === "string" ? organNames[organ] : organ.name || missing("organ")} Res ${number}`;
}

/** 2006, part IV C 1: author, title in quotation marks (day) symbol, place. */
export const document: Form = (csl, places) => unDocument(csl, named(csl) || body(csl), pinpoint(places));

/** An annex to a resolution as one, a text in the Yearbook by its page, else a document of the Commission. */
export const lawCommissionText: Form = (csl, places) => {
  if (annexed(csl)) return annexedText(csl, places);
  return isInYearbook(csl) ? inYearbook(csl, places) : unDocument(csl, "ILC", pinpoint(places));
};

function annexedText(csl: CslItem, places: Parameters<Form>[1]): Draft {
  const cited = join(", ", ["ILC", quoted(csl), resolutionNumber(csl), field(csl, "section")]);
  return join(" ", [cited, abbreviation(csl), pinpoint(places)]);
}

/** 2006, part IV C 3, "rule to be checked": "ILC, ‘Title’ [1966] II YBILC 187, 202". */
function inYearbook(csl: CslItem, places: Parameters<Form>[1]): Draft {
  const volume = needed(csl, "volume", "volume");
  const page = firstPage(csl) || missing("first page");
  return draft`ILC, ${quoted(csl)} [${year(csl)}] ${volume} YBILC ${join(", ", [page, pinpoint(places)])}`;
}

function unDocument(csl: CslItem, writer: Part, pin: string): Draft {
  const symbol = draft`UN Doc ${needed(csl, "number", "document symbol")}`;
  const document = join(", ", [symbol, field(csl, "section"), pin]);
  return draft`${join(", ", [writer, quoted(csl)])} (${britishDate(csl)}) ${document}`;
}

/** The body that a document comes from, by the abbreviation of an organ or by its own name. */
function body(csl: CslItem): string {
  const name = field(csl, "authority");
  if (/General Assembly/i.test(name)) return "UNGA";
  return /Security Council/i.test(name) ? "UNSC" : name;
}
