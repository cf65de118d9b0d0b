import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, draft, join, type Part } from "../draft.ts";
import { shortCaseName } from "../facts/cases.ts";
import { field, noteNumber } from "../facts/fields.ts";
import { italic, orGap, ownShortTitle, shortTitleOf } from "../facts/titles.ts";
import type { Kind } from "../kind.ts";
import type { Place } from "../pinpoint.ts";
import { plainName } from "./case-names.ts";
import { shortLegislation } from "./instruments.ts";
import { surnames } from "./people.ts";
import { casePlace, pinpoint } from "./pinpoints.ts";
import { quoted } from "./titles.ts";
import { shortResolution } from "./united-nations.ts";

/** The form for later notes (1.2.1): name and note of the full citation; treaties and Acts by their short names alone. */
export function citeOscolaShort(csl: CslItem, kind: Kind, places: readonly Place[]): Draft {
  if (kind === "treaty" || kind === "un-charter")
    return join(" ", [orGap(shortTitleOf(csl)), pinpoint(places)]);
  if (kind === "legislation") return shortLegislation(csl, places);
  return join(" ", [shortName(csl, kind), draft`(n ${noteNumber})`, place(kind, places)]);
}

/** 1.2.3: the note before, where it cites nothing else; never with a capital, never in italics. */
export function citeOscolaIbid(kind: Kind, places: readonly Place[]): Draft {
  return join(" ", ["ibid", place(kind, places)]);
}

function place(kind: Kind, places: readonly Place[]): string {
  const isCase = kind === "icj-case" || kind === "pcij-case" || kind === "award" || kind === "case";
  return isCase && places.length > 0 ? casePlace(places) : pinpoint(places);
}

function shortName(csl: CslItem, kind: Kind): Part {
  switch (kind) {
    case "icj-case":
    case "pcij-case":
    case "award":
    case "case":
      return italic(plainName(shortCaseName(csl)));
    case "resolution":
      return shortResolution(csl);
    case "un-document":
      return surnames(csl, false) || `UN Doc ${field(csl, "number")}`;
    case "ilc-text":
      return orGap(shortTitleOf(csl));
    case "report":
      return surnames(csl, false) || field(csl, "publisher") || quoted(csl);
    default:
      return surnames(csl, kind === "book") || (ownShortTitle(csl) ? `‘${ownShortTitle(csl)}’` : quoted(csl));
  }
}
