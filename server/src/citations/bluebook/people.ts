import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, type Draft, draft, join, type Part } from "../draft.ts";
import { laterEdition } from "../facts/editions.ts";
import { field, missing } from "../facts/fields.ts";
import { type People, people } from "../facts/names.ts";

/** R. 15.1: two names with "&", more by the first with "et al.", which the 21st edition allows from three on. */
export function listed(names: readonly string[], others: boolean): string {
  const [first = "", second] = names;
  if (names.length > 2 || (others && names.length > 0)) return `${first} et al.`;
  return second ? `${first} & ${second}` : first;
}

/** The authors, or nothing: a work may stand under its editors, its body or its title. */
export function named(csl: CslItem): string {
  const { full, others } = people(csl, "author", withStops);
  return listed(full, others);
}

/** The authors, or a gap: journals print who wrote an article. */
export function authors(csl: CslItem): Part {
  return named(csl) || missing("author");
}

/** The authors where there are any (R. 18.2.2(a)); a gap where the source says that it does not know them. */
export function namedOrUnknown(csl: CslItem, unknown: readonly string[]): Part {
  return named(csl) || (unknown.includes("author") ? missing("author") : "");
}

/** Surnames for later notes (R. 4.2(a)); empty without authors. */
export function surnames(csl: CslItem): string {
  const { short, others } = people(csl, "author");
  return listed(short, others);
}

/** R. 15.2: "Ada Roe & Ben Stiles eds., Cy Thorn trans.". */
export function editorsAndTranslators(csl: CslItem): Draft {
  const editors = people(csl, "editor", withStops);
  const translators = people(csl, "translator", withStops);
  return join(", ", [
    around("", listed(editors.full, editors.others), isOne(editors) ? " ed." : " eds."),
    around("", listed(translators.full, translators.others), " trans."),
  ]);
}

/** R. 15.4: only later editions are told: "2d ed. 2017". */
export function edition(csl: CslItem): string {
  const said = laterEdition(csl, endings).replace(/^rev(?:ised)?\.?$/i, "rev.");
  return said && `${said} ed.`;
}

/** R. 6.2(b): "2d" and "3d". */
export const endings = { second: "d", third: "d" };

function isOne({ full, others }: People): boolean {
  return full.length === 1 && !others;
}

/** Initials have full stops and stand together: "H.L.A. Hart", "Michael N. Schmitt" (R. 6.1). */
function withStops(given: string): string {
  return given
    .replace(/(?<=^|\s)(\p{Lu})(?=\s|$)/gu, "$1.")
    .replace(/(?<=(?:^|[\s.])\p{Lu}\.)\s+(?=\p{Lu}\.)/gu, "");
}

/** The name of a body that puts a work out, where it is not its author as well. */
export function body(csl: CslItem): Draft {
  const name = field(csl, "publisher");
  return name === named(csl) ? [] : draft`${name}`;
}
