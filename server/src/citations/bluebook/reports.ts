import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, draft, join, type Part } from "../draft.ts";
import { generalListNumber, isAmericanReporter, permanentCourtSeries } from "../facts/cases.ts";
import { year } from "../facts/dates.ts";
import { address, field, firstPage, missing } from "../facts/fields.ts";
import type { Kind } from "../kind.ts";
import type { Place } from "../pinpoint.ts";
import { pinpoint } from "./pinpoints.ts";

/** Where a decision is reported: "1986 I.C.J." and "14". Decisions that are counted by number have no page. */
export interface Report {
  readonly series: Part;
  readonly page?: Part;
}

/** Where the decision is reported, or nothing where it is known by its number and date alone. */
export function reportOf(csl: CslItem, kind: Kind): Report | undefined {
  if (kind === "icj-case") return internationalCourt(csl);
  if (kind === "pcij-case") return permanentCourt(csl);
  return reporter(csl);
}

/** R. 21.5.1: the page in the Reports, or the number of the case until they are out. */
function internationalCourt(csl: CslItem): Report | undefined {
  const [page, number] = [firstPage(csl), generalListNumber(csl)];
  if (!page && number) return { series: draft`${year(csl)} I.C.J. No. ${number}` };
  if (!page && address(csl)) return undefined;
  return { series: draft`${year(csl)} I.C.J.`, page: page || missing("first page") };
}

/** R. 21.5.1: "1927 P.C.I.J. (ser. A) No. 10". */
function permanentCourt(csl: CslItem): Report {
  const { series, number } = permanentCourtSeries(csl);
  const letters = series || missing("series");
  return {
    series: draft`${year(csl)} P.C.I.J. (ser. ${letters}) No. ${number || missing("number in the series")}`,
  };
}

/** R. 10.3, 21.6: "347 U.S.", "3 R.I.A.A."; reports without volumes, such as those of The Hague, stand alone. */
function reporter(csl: CslItem): Report | undefined {
  const name = field(csl, "container-title");
  if (!name) return undefined;
  const known = reporterNames.find(([names]) => names.test(name))?.[1];
  // The Hague Court Reports have no volumes; these have.
  const volume = field(csl, "volume") || (known || isAmericanReporter(name) ? missing("volume") : "");
  const series = join(" ", [volume, known ?? name.replace(/d\.$/, "d")]);
  return { series, page: firstPage(csl) || missing("first page") };
}

const reporterNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:R\.?I\.?A\.?A\.?|Reports of International Arbitral Awards)$/i, "R.I.A.A."],
  [/^(?:U\.?S\.?|United States Reports)$/, "U.S."],
  [/^S\.? ?Ct\.?$/, "S. Ct."],
  [/^(?:E\.?H\.?R\.?R\.?|European Human Rights Reports)$/i, "Eur. H.R. Rep."],
  [/^(?:I\.?L\.?R\.?|International Law Reports)$/, "I.L.R."],
];

/** "1986 I.C.J. 14, ¶ 205". */
export function inFull({ series, page }: Report, places: readonly Place[]): Draft {
  return join(", ", [join(" ", [series, page]), pinpoint(places, page ? "" : "at ")]);
}

/** "1986 I.C.J. ¶ 205" or "1949 I.C.J. at 22" (R. 10.9): the first page gives way to the place. */
export function inShort({ series, page }: Report, places: readonly Place[]): Draft {
  if (!page) return join(", ", [series, pinpoint(places, "at ")]);
  return join(" ", [series, places.length > 0 ? pinpoint(places, "at ") : page]);
}
