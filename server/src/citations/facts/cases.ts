import type { CslItem } from "../../doctrine/doctrine.ts";
import { custom, field } from "./fields.ts";
import { titleOf } from "./titles.ts";

/** A case between States has a subject for its name and its parties in brackets; other cases are named by their parties. */
export interface CaseName {
  readonly name: string;
  /** "Nicaragua v United States of America", "Hungary/Slovakia"; empty where the name says it all. */
  readonly parties: string;
}

/** Other programs write the parties behind the subject, in brackets of the title. */
export function caseName(csl: CslItem): CaseName {
  const title = titleOf(csl);
  const inTitle = /^(.+?)\s*\(([^()]*(?:\sv\.?s?\.?\s|\/)[^()]*)\)$/.exec(title);
  const parties = custom(csl, "parties");
  if (inTitle) return { name: inTitle[1] ?? title, parties: parties || (inTitle[2] ?? "") };
  return { name: title, parties };
}

/** A judgment between States needs its parties; an advisory opinion has none. */
export function lacksParties(csl: CslItem): boolean {
  const { name, parties } = caseName(csl);
  return (
    !parties && !custom(csl, "partiesShort") && !name.includes("(") && field(csl, "genre") === "Judgment"
  );
}

/** The name that later notes give a case: the short title, or the party that is not the State or the Crown. */
export function shortCaseName(csl: CslItem): string {
  const short = field(csl, "title-short") || field(csl, "shortTitle");
  if (short) return short;
  const { name } = caseName(csl);
  const [first = name, second] = name.split(/\s+v(?:s?\.)?\s+/);
  return second &&
    /^(?:R|Regina|Rex|The (?:King|Queen)|(?:The )?(?:Prosecutor|People|State|United States)\b.*)$/i.test(
      first,
    )
    ? second
    : first;
}

/** Series and number of a decision of the Permanent Court: "A/B" and "70". The number of the judgment is another. */
export function permanentCourtSeries(csl: CslItem): { series: string; number: string } {
  const collection = field(csl, "collection-title");
  const report = `${field(csl, "container-title")} ${collection}`;
  const letters = /\bser(?:ies|\.)?\s*\(?(A\/B|[A-F])\b/i.exec(report) ?? /^(A\/B|[A-F])$/i.exec(collection);
  const inReport = /\bNo\.?\s*(\d+)/i.exec(report)?.[1];
  const apart = /^(?:No\.?\s*)?(\d+)$/i.exec(field(csl, "collection-number") || field(csl, "number"))?.[1];
  return { series: letters?.[1]?.toUpperCase() ?? "", number: inReport ?? apart ?? "" };
}

/** The number of a case in the General List of the International Court, for decisions that are not yet in its Reports. */
export function generalListNumber(csl: CslItem): string {
  return /^(?:General List\s*)?(?:No\.?\s*)?(\d+)$/i.exec(field(csl, "number"))?.[1] ?? "";
}

/** "[2017] UKSC 5", which courts of the United Kingdom and others give their judgments themselves. */
export function neutralCitation(csl: CslItem): string {
  const number = field(csl, "number");
  return /^\[\d{4}\]\s+[A-Z]/.test(number) ? number : "";
}

const american =
  /^(?:U\.?S\.?|S\. ?Ct\.?|L\. ?Ed\.?(?: ?2d)?|F\.?(?: ?(?:[23]d|4th))?|F\. ?Supp\.?(?: ?[23]d)?|F\. ?App['’]x|F\.R\.D\.|(?:[ANPS]\.?[EW]?\.?|So\.)(?: ?[23]d))\.?$/;

/** Whether a reporter is one of the federal or regional reporters of the United States. */
export function isAmericanReporter(reporter: string): boolean {
  return american.test(reporter);
}

/** Whether the Supreme Court of the United States has decided a case: its reporters say so, and no court is named. */
export function isSupremeCourtReporter(reporter: string): boolean {
  return /^(?:U\.?S\.?|S\. ?Ct\.?|L\. ?Ed\.?(?: ?2d)?)$/.test(reporter);
}

/** Reports whose volumes are told by the year: its brackets are square (OSCOLA 2.1.3). */
export function isYearlyReport(reporter: string): boolean {
  return /^(?:A\.?C\.?|[QK]\.?B\.?|Ch\.?|Fam\.?|P\.?|W\.?L\.?R\.?|All ?E\.?R\.?.*|Lloyd['’]s Rep\.?|I\.?C\.?R\.?|I\.?R\.?L\.?R\.?|E\.?C\.?R\.?)$/.test(
    reporter,
  );
}

/** The separate or dissenting opinion that is cited, as the source words it: "separate opinion of Judge Ago". */
export function opinion(csl: CslItem): string {
  return custom(csl, "opinion");
}
