import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, join, type Part } from "../draft.ts";
import { laterEdition } from "../facts/editions.ts";
import { missing } from "../facts/fields.ts";
import { people } from "../facts/names.ts";
import { withoutStops } from "./stops.ts";

/** 3.1.1: up to three names, else the first "and others". */
function listed(names: readonly string[], others: boolean): string {
  if (names.length > 3 || (others && names.length > 0)) return `${names[0]} and others`;
  return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" and ");
}

/** The authors, or nothing: a work may stand under its editors, its body or its title. */
export function named(csl: CslItem): string {
  const { full, others } = people(csl, "author", closedUp);
  return withoutStops(listed(full, others));
}

/** The authors, or a gap. */
export function authors(csl: CslItem): Part {
  return named(csl) || missing("author");
}

/** The authors where there are any; a gap where the source says that it does not know them. */
export function namedOrUnknown(csl: CslItem, unknown: readonly string[]): Part {
  return named(csl) || (unknown.includes("author") ? missing("author") : "");
}

/** 3.2.2: a book without authors stands under its editors, one without both under its translators, else its title. */
export function headOfBook(csl: CslItem, unknown: readonly string[]): Part {
  const head = named(csl) || editors(csl) || byline(csl, "translator", " (tr)", " (trs)");
  return head || namedOrUnknown(csl, unknown);
}

/** 3.2.2: editors and translators of a work that has authors: "John Gardner ed". */
export function helpers(csl: CslItem): Draft {
  const hasAuthor = named(csl) !== "";
  const hasEditor = people(csl, "editor").full.length > 0;
  return join(", ", [
    hasAuthor ? byline(csl, "editor", " ed", " eds") : "",
    hasAuthor || hasEditor ? byline(csl, "translator", " tr", " trs") : "",
  ]);
}

/** The translators of a book in which a contribution stands. */
export function translators(csl: CslItem): string {
  return byline(csl, "translator", " tr", " trs");
}

/** The editors of a book in which a contribution stands: "William H Dutton and Paul W Jeffreys (eds)". */
export function editors(csl: CslItem): string {
  return byline(csl, "editor", " (ed)", " (eds)");
}

function byline(csl: CslItem, role: "editor" | "translator", one: string, several: string): string {
  const { full, others } = people(csl, role, closedUp);
  if (full.length === 0) return "";
  return withoutStops(listed(full, others)) + (full.length > 1 || others ? several : one);
}

/** Surnames for later notes (1.2.1): those of the authors, of the editors for a book; empty without either. */
export function surnames(csl: CslItem, isBook: boolean): string {
  const author = people(csl, "author");
  const { short, others } = author.short.length > 0 || !isBook ? author : people(csl, "editor");
  return withoutStops(listed(short, others));
}

/** 3.2.1: "2nd edn"; a first edition is not told. */
export function edition(csl: CslItem): string {
  const said = laterEdition(csl, { second: "nd", third: "rd" });
  return said && `${said} edn`;
}

/** 3.1.1: initials have no spaces between them: "HLA Hart". */
function closedUp(given: string): string {
  return withoutStops(given).replace(/(?<=(?:^|\s)\p{Lu}+)\s+(?=\p{Lu}(?:\s|$))/gu, "");
}
