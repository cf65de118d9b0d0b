import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, draft } from "../draft.ts";
import { custom, field, firstPage, missing, needed } from "./fields.ts";

type Style = "bluebook" | "oscola";

/** Treaty series by the names that sources give them, with the abbreviations of Bluebook table T4 and of OSCOLA. */
const series: readonly (readonly [RegExp, Record<Style, string>])[] = [
  [/^(?:United Nations Treaty Series|UNTS)$/, { bluebook: "U.N.T.S.", oscola: "UNTS" }],
  [/^(?:League of Nations Treaty Series|LNTS)$/, { bluebook: "L.N.T.S.", oscola: "LNTS" }],
  [/^(?:United States Treaties.*|UST)$/, { bluebook: "U.S.T.", oscola: "UST" }],
  [/^(?:Treaties and Other International Acts Series|TIAS)$/, { bluebook: "T.I.A.S.", oscola: "TIAS" }],
  [/^(?:(?:United States )?Statutes at Large|Stat)$/, { bluebook: "Stat.", oscola: "Stat" }],
  [/^(?:European Treaty Series|ETS)$/, { bluebook: "E.T.S.", oscola: "ETS" }],
  [/^(?:Council of Europe Treaty Series|CETS)$/, { bluebook: "C.E.T.S.", oscola: "CETS" }],
  [/^(?:International Legal Materials|ILM)$/, { bluebook: "I.L.M.", oscola: "ILM" }],
  [/^(?:Consolidated Treaty Series|Consol TS|CTS)$/, { bluebook: "Consol. T.S.", oscola: "CTS" }],
];

/** Volume, series and first page; series that count their treaties have "E.T.S. No. 5". */
export function treatySeries(csl: CslItem, style: Style): Draft {
  const name = field(csl, "container-title");
  const known = series.find(([names]) => names.test(name.replaceAll(".", "")))?.[1][style];
  const title = known ?? (name || missing("treaty series"));
  const number = field(csl, "number");
  if (number && !field(csl, "volume"))
    return draft`${title} ${style === "bluebook" ? "No." : "No"} ${bare(number)}`;
  return draft`${needed(csl, "volume", "volume")} ${title} ${firstPage(csl) || missing("first page")}`;
}

function bare(number: string): string {
  return number.replace(/^No\.?\s*/i, "");
}

/** What the date of a treaty is the date of, as the source says it: "signed", "adopted", "opened for signature". */
export function dateKind(csl: CslItem): string {
  const kind = custom(csl, "dateKind");
  return ["signed", "adopted", "opened for signature"].includes(kind) ? kind : "";
}

/** The two parties of a bilateral treaty, joined as the style joins them; nothing for other treaties. */
export function bilateralParties(csl: CslItem, name: "parties" | "partiesShort", between: string): string {
  return custom(csl, name).replace(/\s*[-–—]\s*/, between);
}
