import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, draft, join, type Part } from "../draft.ts";
import { neutralCitation, shortCaseName } from "../facts/cases.ts";
import { field, noteNumber } from "../facts/fields.ts";
import { unitedStatesCode } from "../facts/statutes.ts";
import { headlineOf, italic, orGap, ownShortTitle, shortTitleOf, titleOf } from "../facts/titles.ts";
import { annexed } from "../facts/united-nations.ts";
import type { Kind } from "../kind.ts";
import type { Place } from "../pinpoint.ts";
import { withoutCase } from "./case-names.ts";
import { charter, charterPinpoint, codeSection, nameOfAct } from "./instruments.ts";
import { inBrackets } from "./national-cases.ts";
import { surnames } from "./people.ts";
import { pinpoint } from "./pinpoints.ts";
import { inShort, reportOf } from "./reports.ts";
import { resolutionNumber } from "./united-nations.ts";
import { awardNumber, docketNumber } from "./unreported.ts";

/** The form for later notes: *supra* (R. 4.2), but never for cases (R. 10.9), legislation (R. 12.10) and the Charter. */
export function citeBluebookShort(csl: CslItem, kind: Kind, places: readonly Place[]): Draft {
  if (kind === "un-charter") return charter(csl, places, []);
  if (kind === "legislation") return shortLegislation(csl, places);
  if (!refersBack(kind)) return shortCase(csl, kind, places);
  return join(", ", [shortName(csl, kind), draft`*supra* note ${noteNumber}`, pinpoint(places, "at ")]);
}

/** R. 4.1: the authority of the note before, where it is the only one there. */
export function citeBluebookId(csl: CslItem, kind: Kind, places: readonly Place[]): Draft {
  if (kind === "un-charter") return join(" ", ["*Id.*", charterPinpoint(places)]);
  const isNeutral = kind === "case" && neutralCitation(csl) !== "";
  return join(" ", ["*Id.*", isNeutral ? inBrackets(places) : pinpoint(places, "at ")]);
}

/** Whether later notes refer back to the first: R. 4.2 forbids it for primary law, but not for treaties (R. 21.17). */
export function refersBack(kind: Kind): boolean {
  return !["un-charter", "legislation", "icj-case", "pcij-case", "award", "case"].includes(kind);
}

/** What *supra* stands behind: surnames, else the title; treaties and papers of the United Nations by R. 21.17. */
export function shortName(csl: CslItem, kind: Kind): Part {
  switch (kind) {
    case "treaty":
      return orGap(titleOf(csl));
    case "resolution":
      return withoutSession(csl);
    case "un-document":
      return `U.N. Doc. ${field(csl, "number")}`;
    case "ilc-text":
      return annexed(csl) ? withoutSession(csl) : orGap(shortTitleOf(csl));
    case "book":
      return surnames(csl) || shortTitle(csl);
    case "report":
      return surnames(csl) || field(csl, "publisher") || shortTitle(csl);
    default:
      return surnames(csl) || italic(ownShortTitle(csl) || headlineOf(csl));
  }
}

function shortTitle(csl: CslItem): Part {
  return orGap(ownShortTitle(csl) || headlineOf(csl));
}

function withoutSession(csl: CslItem): Draft {
  return resolutionNumber(csl).map((part) =>
    typeof part === "string" ? part.replace(/ \([IVXLC]+\)$/, "") : part,
  );
}

/** R. 10.9: the name in italics and the report, for which R. 21.17 refers to the same rule. */
function shortCase(csl: CslItem, kind: Kind, places: readonly Place[]): Draft {
  const name = italic(kind === "case" ? shortCaseName(csl) : withoutCase(shortCaseName(csl)));
  if (kind === "case" && neutralCitation(csl)) {
    return draft`${name} ${join(", ", [neutralCitation(csl), inBrackets(places)])}`;
  }
  const report = reportOf(csl, kind);
  if (report) return join(", ", [name, inShort(report, places)]);
  const number = kind === "award" ? awardNumber(csl) : kind === "case" ? docketNumber(csl) : [];
  return join(", ", [name, number, pinpoint(places, "at ")]);
}

/** R. 12.10: the place in the Code, or the name of the Act. */
function shortLegislation(csl: CslItem, places: readonly Place[]): Draft {
  return unitedStatesCode(csl)
    ? codeSection(csl, places)
    : join(", ", [ownShortTitle(csl) || nameOfAct(csl), pinpoint(places)]);
}
