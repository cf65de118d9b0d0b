import type { Source } from "../../doctrine/doctrine.ts";
import { type Kind, kindOf } from "../kind.ts";

/** The parts of a table of authorities, in their order. */
export const groups = [
  "Cases",
  "Treaties and Legislation",
  "United Nations Documents",
  "Secondary Sources",
] as const;

export type Group = (typeof groups)[number];

/** Primary sources by what they are; whatever is none is a secondary source. */
export function groupOf({ csl }: Source): Group {
  return byKind[kindOf(csl)] ?? "Secondary Sources";
}

const byKind: Readonly<Partial<Record<Kind, Group>>> = {
  "icj-case": "Cases",
  "pcij-case": "Cases",
  award: "Cases",
  case: "Cases",
  treaty: "Treaties and Legislation",
  "un-charter": "Treaties and Legislation",
  legislation: "Treaties and Legislation",
  resolution: "United Nations Documents",
  "un-document": "United Nations Documents",
  "ilc-text": "United Nations Documents",
};
