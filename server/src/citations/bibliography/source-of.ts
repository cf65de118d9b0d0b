import type { CslItem, Source } from "../../doctrine/doctrine.ts";
import { weightOf } from "../weight.ts";
import type { FullName } from "./csl/names.ts";

/** A source as the doctrine has it, from an entry of a bibliography. What the entry does not say stays unsaid. */
export function sourceOf(key: string, csl: CslItem, origin: NonNullable<Source["origin"]>): Source {
  return {
    id: key,
    weight: weightOf(csl),
    shortTitle: shortTitleOf(csl) || key,
    csl,
    missing: [],
    pinpoints: [],
    origin,
  };
}

/** As lists show it: "Kilovaty, Doxfare", "Corfu Channel". A subtitle is left out. */
export function shortTitleOf(csl: CslItem): string {
  const title = typeof csl["title-short"] === "string" ? csl["title-short"] : csl.title.split(": ", 1)[0];
  return [surnames(csl), title].filter(Boolean).join(", ");
}

/** Of writers; a case, a treaty or a document of a body is known by its title. */
function surnames(csl: CslItem): string {
  const names: readonly FullName[] = csl.author ?? csl.editor ?? [];
  const [first, second, third] = names.map(
    (name) => name.family && [name["non-dropping-particle"], name.family].filter(Boolean).join(" "),
  );
  if (!first || third) return first ? `${first} and others` : "";
  return [first, second].filter(Boolean).join(" and ");
}
