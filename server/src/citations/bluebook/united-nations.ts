import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, draft, join, type Part } from "../draft.ts";
import { americanDate, year } from "../facts/dates.ts";
import { custom, field, firstPage, missing, needed } from "../facts/fields.ts";
import { headlineOf, italic, orGap, titleOf } from "../facts/titles.ts";
import { annexed, isInYearbook, isNamed, type Organ, resolutionOf } from "../facts/united-nations.ts";
import type { Form } from "../form.ts";
import { named } from "./people.ts";
import { pinpoint } from "./pinpoints.ts";

/** R. 21.7.2: organ, number, name where it has one, place, day; subsidiary bodies with the symbol of the document. */
export const resolution: Form = (csl, places) => {
  const { organ, symbol } = resolutionOf(csl);
  const name = isNamed(csl) ? titleOf(csl) : "";
  const document = organ === "human-rights" && symbol ? `U.N. Doc. ${symbol}` : "";
  const cited = [resolutionNumber(csl), field(csl, "section"), name, pinpoint(places, "at "), document];
  return draft`${join(", ", cited)} (${americanDate(csl)})`;
};

const organNames: Readonly<Record<Organ, string>> = {
  assembly: "G.A.",
  council: "S.C.",
  "human-rights": "Human Rights Council",
  economic: "E.S.C.",
};

/** "G.A. Res. 2625 (XXV)". */
export function resolutionNumber(csl: CslItem): Draft {
  const { organ, number } = resolutionOf(csl);
  const name = typeof organ === "string" ? organNames[organ] : organ.name || missing("organ");
  return draft`${name} Res. ${number}`;
}

/** R. 21.7.3 and 21.7.4. */
export const document: Form = (csl, places) =>
  unDocument(csl, [...writer(csl), field(csl, "section"), pinpoint(places, "at ")]);

/** R. 21.7.2 where the General Assembly has annexed it, R. 21.7.8 in the Yearbook, else R. 21.7.3. */
export const lawCommissionText: Form = (csl, places, unknown) => {
  if (annexed(csl)) return resolution(csl, places, unknown);
  if (isInYearbook(csl)) return inYearbook(csl, places, unknown);
  return unDocument(csl, ["Int'l L. Comm'n", orGap(titleOf(csl)), pinpoint(places, "at ")]);
};

/** "Title, [1966] 2 Y.B. Int'l L. Comm'n 187, 202, U.N. Doc. A/CN.4/SER.A/1966/Add.1". */
const inYearbook: Form = (csl, places) => {
  const volume = arabic(field(csl, "volume")) || missing("volume");
  const page = firstPage(csl) || missing("first page");
  const yearbook = draft`[${year(csl)}] ${volume} Y.B. Int'l L. Comm'n ${page}`;
  const symbol = field(csl, "number");
  return join(", ", [orGap(titleOf(csl)), yearbook, pinpoint(places), symbol && `U.N. Doc. ${symbol}`]);
};

/** Volumes of the Yearbook are counted in Roman figures on their backs: "II", "II(2)", "II, Part Two". */
function arabic(volume: string): string {
  return volume.replace(/^I{1,2}\b/, (roman) => String(roman.length));
}

function unDocument(csl: CslItem, parts: readonly Part[]): Draft {
  const symbol = draft`U.N. Doc. ${needed(csl, "number", "document symbol")}`;
  return draft`${join(", ", [...parts, symbol])} (${americanDate(csl)})`;
}

/** A report that names its body in its title needs no author; tables T6 and T13 abbreviate such a title. */
function writer(csl: CslItem): Part[] {
  return named(csl)
    ? [named(csl), italic(headlineOf(csl))]
    : [orGap(custom(csl, "titleBluebook") || titleOf(csl))];
}
