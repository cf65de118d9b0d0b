import type { CslItem } from "../../doctrine/doctrine.ts";
import { codeSection, nameOfAct, publicLaw } from "../bluebook/instruments.ts";
import { around, type Draft, draft, join } from "../draft.ts";
import { britishDate, britishEntryIntoForce } from "../facts/dates.ts";
import { inStatutesAtLarge, jurisdiction, unitedStatesCode } from "../facts/statutes.ts";
import { orGap, ownShortTitle, shortTitleOf, titleOf } from "../facts/titles.ts";
import { bilateralParties, dateKind, treatySeries } from "../facts/treaties.ts";
import type { Form } from "../form.ts";
import type { Place } from "../pinpoint.ts";
import { pinpoint } from "./pinpoints.ts";
import { withoutStops } from "./stops.ts";

/** 2006, part IV A 1: name (parties) (dates) series (short name) place. */
export const treaty: Form = (csl, places) => {
  const parties = around("(", bilateralParties(csl, "parties", "–"), ")");
  return join(" ", [
    orGap(titleOf(csl)),
    parties,
    draft`(${treatyDates(csl)})`,
    treatySeries(csl, "oscola"),
    abbreviation(csl),
    pinpoint(places),
  ]);
};

/** What the date is the date of is said only where the source says it: a treaty may be adopted before it is signed. */
function treatyDates(csl: CslItem): Draft {
  const day = join(" ", [dateKind(csl), britishDate(csl)]);
  return join(", ", [day, around("entered into force ", britishEntryIntoForce(csl))]);
}

/** The name that later notes use, in brackets, where it is not the title itself. */
export function abbreviation(csl: CslItem): string {
  const short = shortTitleOf(csl);
  return short === titleOf(csl) ? "" : `(${short})`;
}

/** 2.4.1 for the United Kingdom; 2.8.2 for other States: as it is cited there, with the State in brackets. */
export const legislation: Form = (csl, places) => {
  if (unitedStatesCode(csl)) return join(", ", [unitedStatesCode(csl)?.act, unitedStatesPlace(csl, places)]);
  if (inStatutesAtLarge(csl)) return stripped(publicLaw(csl, places));
  const state = jurisdiction(csl);
  const foreign = around("(", state === "United Kingdom" ? "" : shortState(state), ")");
  return join(", ", [join(" ", [nameOfAct(csl), foreign]), pinpoint(places)]);
};

/** "18 USC § 1030(a)(2)". */
function unitedStatesPlace(csl: CslItem, places: readonly Place[]): Draft {
  return stripped(codeSection(csl, places));
}

function stripped(citation: Draft): Draft {
  return citation.map((part) => (typeof part === "string" ? withoutStops(part) : part));
}

function shortState(state: string): string {
  if (state === "United States") return "US";
  return state === "New Zealand" ? "NZ" : state;
}

/** 2.4.1 with 1.2.1: the short title that the text has introduced, else the title again. */
export function shortLegislation(csl: CslItem, places: readonly Place[]): Draft {
  if (unitedStatesCode(csl)) return unitedStatesPlace(csl, places);
  return join(", ", [ownShortTitle(csl) || nameOfAct(csl), pinpoint(places)]);
}
