import type { CslItem } from "../../doctrine/doctrine.ts";
import { custom, field } from "./fields.ts";
import { titleOf } from "./titles.ts";

/** A place in the United States Code: title 18, section 1030. */
export interface CodeSection {
  readonly title: string;
  readonly section: string;
  /** The name of the Act, where the source has one besides the place in the Code. */
  readonly act: string;
}

const code = /^(\d+)\s*(?:U\.?\s?S\.?\s?C\.?|USC)\s*(?:§+|sec(?:tion|\.)?)\s*(\S.*)$/i;

/** Reads the place from the fields, or from a title or a number that is itself "18 U.S.C. § 1030". */
export function unitedStatesCode(csl: CslItem): CodeSection | undefined {
  const inTitle = code.exec(titleOf(csl));
  const found = inTitle ?? code.exec(field(csl, "number"));
  const act = inTitle ? "" : titleOf(csl);
  if (found) return { title: found[1] ?? "", section: found[2] ?? "", act };
  if (!/^(?:U\.?\s?S\.?\s?C\.?|United States Code|U\.?S\.? Code)$/i.test(field(csl, "container-title")))
    return undefined;
  return { title: field(csl, "volume"), section: field(csl, "section").replace(/^§+\s*/, ""), act };
}

/** Whether the item is in the Statutes at Large, where Acts stand as Congress passed them. */
export function inStatutesAtLarge(csl: CslItem): boolean {
  return /^(?:Stat\.?|(?:U\.?S\.? |United States )?Statutes at Large)$/i.test(field(csl, "container-title"));
}

/** The State whose law it is, by name; a code of two letters is read as ISO 3166 has it. Empty where not said. */
export function jurisdiction(csl: CslItem): string {
  const said = field(csl, "jurisdiction") || custom(csl, "jurisdiction");
  if (/^uk$/i.test(said)) return "United Kingdom";
  if (!/^[a-z]{2}$/i.test(said)) return said;
  return new Intl.DisplayNames(["en"], { type: "region", fallback: "code" }).of(said.toUpperCase()) ?? said;
}

/** Acts of Parliament by chapter: "18", from "c 18", "c. 18" or "ch 18". */
export function chapterNumber(csl: CslItem): string {
  const number = field(csl, "chapter-number") || field(csl, "number");
  return /^(?:ch?(?:apter|\.)?\s*)?(\d+)$/i.exec(number)?.[1] ?? "";
}
