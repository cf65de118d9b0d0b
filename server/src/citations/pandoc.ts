import type { Place, Unit } from "./pinpoint.ts";

/** Pandoc's own terms for locators, one place and several. */
const terms: Readonly<Record<Exclude<Unit, "other">, readonly [string, string]>> = {
  paragraph: ["para.", "paras."],
  page: ["p.", "pp."],
  article: ["art.", "arts."],
  rule: ["rule", "rules"],
  section: ["sec.", "secs."],
  chapter: ["chap.", "chaps."],
  note: ["n.", "nn."],
};

/** "[@key, para. 205]", as pandoc's manual has it; short is the form for running text, "@key [para. 205]". */
export function citePandoc(id: string, form: "full" | "short", places: readonly Place[]): string {
  const key = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u.test(id) ? `@${id}` : `@{${id}}`;
  const locator = places.map(write).join(", ");
  if (form === "short") return locator ? `${key} [${locator}]` : key;
  return locator ? `[${key}, ${locator}]` : `[${key}]`;
}

function write({ unit, value, several }: Place): string {
  if (unit === "other") return value;
  return `${terms[unit][several ? 1 : 0]} ${value.replaceAll("–", "-")}`;
}
