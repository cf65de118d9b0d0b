import type { CslItem } from "../../doctrine/doctrine.ts";
import { court as americanCourt } from "../bluebook/courts.ts";
import { around, type Draft, draft, join, type Part } from "../draft.ts";
import {
  caseName,
  generalListNumber,
  isAmericanReporter,
  isSupremeCourtReporter,
  isYearlyReport,
  lacksParties,
  neutralCitation,
  opinion,
  permanentCourtSeries,
} from "../facts/cases.ts";
import { britishDate, year } from "../facts/dates.ts";
import { address, custom, field, firstPage, missing } from "../facts/fields.ts";
import { orGap } from "../facts/titles.ts";
import type { Form } from "../form.ts";
import type { Place } from "../pinpoint.ts";
import { behindReport, pinpoint } from "./pinpoints.ts";
import { withoutStops } from "./stops.ts";
import { online } from "./web-page.ts";

/** 2006, part IV B 1: "*Name (Parties)* (Merits) [1986] ICJ Rep 14 [205]"; online until the Reports are out. */
export const internationalCourtCase: Form = (csl, places) => {
  const decision = join(" ", [name(csl), around("(", phase(csl), ")")]);
  const [page, number] = [firstPage(csl), generalListNumber(csl)];
  if (!page && (number || address(csl))) {
    const list = around("General List No ", number);
    return join(" ", [
      decision,
      list,
      draft`(${britishDate(csl)})${behindReport(places)}`,
      by(csl),
      online(csl),
    ]);
  }
  const report = draft`[${year(csl)}] ICJ Rep ${page || missing("first page")}${behindReport(places)}`;
  return join(" ", [decision, report, by(csl)]);
};

/** 2006, part IV B 1: "PCIJ Rep Series A No 17"; the series is not told by years. */
export const permanentCourtCase: Form = (csl, places) => {
  const { series, number } = permanentCourtSeries(csl);
  const report = draft`PCIJ Rep Series ${series || missing("series")} No ${number || missing("number in the series")}`;
  const decision = join(" ", [name(csl), around("(", phase(csl), ")")]);
  return join(" ", [decision, draft`${report}${behindReport(places)}`, by(csl)]);
};

/** 2006, part IV B 2: "(1928) 2 RIAA 829"; by its number, as other tribunals' decisions, where it is not reported. */
export const award: Form = (csl, places) => {
  if (!field(csl, "container-title")) return unreported(csl, places);
  return draft`${name(csl)} ${report(csl)}${behindReport(places)}`;
};

/** 2.1 for the United Kingdom, 2.6 for Strasbourg, 2.8 for other States: as they are cited there, without full stops. */
export const nationalCase: Form = (csl, places) => {
  const reporter = field(csl, "container-title");
  if (isAmericanReporter(reporter)) return american(csl, places);
  if (!reporter && !neutralCitation(csl)) return unreported(csl, places);
  const decidedBy = neutralCitation(csl) || isHumanRights(csl) ? "" : court(csl);
  const cited = join(", ", [neutralCitation(csl), reporter && report(csl)]);
  if (isHumanRights(csl)) return draft`${name(csl)} ${join(", ", [cited, pinpoint(places)])}`;
  // Behind the court a page stands bare (2.1.6).
  const place = decidedBy ? around(" ", pinpoint(places)) : behindReport(places);
  return draft`${join(" ", [name(csl), cited, around("(", decidedBy, ")")])}${place}`;
};

/** "*Henningsen v Bloomfield Motors Inc* 161 A 2d 69 (NJ 1960)". */
function american(csl: CslItem, places: readonly Place[]): Draft {
  const reporter = withoutStops(field(csl, "container-title"));
  const first = firstPage(csl) || missing("first page");
  const cited = draft`${join(" ", [field(csl, "volume"), reporter, first])}${behindReport(places)}`;
  const decidedBy = isSupremeCourtReporter(field(csl, "container-title"))
    ? ""
    : withoutStops(americanCourt(csl));
  return join(" ", [name(csl), cited, draft`(${join(" ", [decidedBy, year(csl)])})`]);
}

/** 2.1.3: years that tell the volume are in square brackets. */
function report(csl: CslItem): Draft {
  const reporter = withoutStops(field(csl, "container-title")).replace(
    /^Reports of International Arbitral Awards$/,
    "RIAA",
  );
  const volume = field(csl, "volume");
  const date = isYearlyReport(reporter) || !volume ? draft`[${year(csl)}]` : draft`(${year(csl)})`;
  return join(" ", [date, volume, reporter, firstPage(csl) || missing("first page")]);
}

/** "*Balogh v Hungary* App no 47940/99 (ECtHR, 20 July 2004)"; the number may say which tribunal gave it. */
function unreported(csl: CslItem, places: readonly Place[]): Draft {
  const number = caseNumber(csl);
  const saysTribunal = /\b(?:ICSID|PCA|ICTY|ICTR|ICC)\b/.test(number);
  const date = draft`(${join(", ", [saysTribunal ? "" : court(csl), britishDate(csl)])})`;
  const decision = join(" ", [
    name(csl),
    around("(", phase(csl), ")"),
    number || missing("case number"),
    date,
  ]);
  const place = isHumanRights(csl) ? around(", ", pinpoint(places)) : behindReport(places);
  return join(" ", [draft`${decision}${place}`, online(csl)]);
}

function caseNumber(csl: CslItem): string {
  const number = field(csl, "number").replace(/\bNo\./g, "No");
  const authority = field(csl, "authority");
  if (!number || /\b(?:Case|App)\b/i.test(number)) return number;
  if (isHumanRights(csl)) return `App no ${number}`;
  if (/\bICSID\b|Settlement of Investment Disputes/i.test(authority)) return `ICSID Case No ${number}`;
  return /\bPCA\b|Permanent Court of Arbitration/i.test(authority) ? `PCA Case No ${number}` : number;
}

function isHumanRights(csl: CslItem): boolean {
  return /European Court of Human Rights|\bECtHR\b/i.test(field(csl, "authority"));
}

/** Courts that OSCOLA abbreviates; others as the source has them. */
function court(csl: CslItem): string {
  const name = field(csl, "authority");
  const known = courts.find(([names]) => names.test(name))?.[1];
  return known ?? withoutStops(name);
}

const courts: readonly (readonly [RegExp, string])[] = [
  [/^European Court of Human Rights$/i, "ECtHR"],
  [/^International Criminal Tribunal for the former Yugoslavia$/i, "ICTY"],
  [/^International Criminal Tribunal for Rwanda$/i, "ICTR"],
  [/^International Criminal Court$/i, "ICC"],
  [/^House of Lords$/i, "HL"],
  [/^(?:Judicial Committee of the )?Privy Council$/i, "PC"],
  [/^Court of Appeal(?: of England and Wales)?$/i, "CA"],
  [/^(?:Supreme Court of the United Kingdom|United Kingdom Supreme Court)$/i, "SC"],
];

/** 2.1.7: whose opinion is cited stands behind the place. */
function by(csl: CslItem): Draft {
  return around("(", opinion(csl), ")");
}

function phase(csl: CslItem): string {
  return custom(csl, "phase") || field(csl, "genre");
}

/** The name in italics, the parties of a case between States in brackets; "v" without a full stop. */
function name(csl: CslItem): Draft {
  const { name: subject, parties } = caseName(csl);
  const said: Part = lacksParties(csl) && isBetweenStates(csl) ? missing("parties") : plainV(parties);
  return draft`*${join(" ", [orGap(plainV(subject)), around("(", said, ")")])}*`;
}

function isBetweenStates(csl: CslItem): boolean {
  return /Court of (?:International )?Justice|\bP?\.?I\.?C\.?J/i.test(
    `${field(csl, "authority")} ${field(csl, "container-title")}`,
  );
}

function plainV(text: string): string {
  return withoutStops(text.replace(/\s+vs?\.?\s+/, " v "));
}
