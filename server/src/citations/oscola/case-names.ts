import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, type Draft, draft, join, type Part } from "../draft.ts";
import { caseName, lacksParties, opinion } from "../facts/cases.ts";
import { custom, field, missing } from "../facts/fields.ts";
import { orGap } from "../facts/titles.ts";
import { withoutStops } from "./stops.ts";

/** 2.1.7: whose opinion is cited stands behind the place. */
export function writtenBy(csl: CslItem): Draft {
  return around("(", opinion(csl), ")");
}

/** What the decision is on, or what it is: "(Merits)", "(Advisory Opinion)". */
export function phase(csl: CslItem): Draft {
  return around("(", custom(csl, "phase") || field(csl, "genre"), ")");
}

/** The name in italics, the parties of a case between States in brackets; "v" without a full stop. */
export function nameOfCase(csl: CslItem): Draft {
  const { name: subject, parties } = caseName(csl);
  const said: Part = lacksParties(csl) && isBetweenStates(csl) ? missing("parties") : plainName(parties);
  return draft`*${join(" ", [orGap(plainName(subject)), around("(", said, ")")])}*`;
}

function isBetweenStates(csl: CslItem): boolean {
  return /Court of (?:International )?Justice|\bP?\.?I\.?C\.?J/i.test(
    `${field(csl, "authority")} ${field(csl, "container-title")}`,
  );
}

/** "v" and abbreviations without full stops (1.3.1). */
export function plainName(text: string): string {
  return withoutStops(text.replace(/\s+vs?\.?\s+/, " v "));
}
