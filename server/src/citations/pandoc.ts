import type { Place } from "./pinpoint.ts";

const terms = { paragraph: "para.", page: "p.", article: "art.", rule: "rule", section: "sec." } as const;
const severalTerms = {
  paragraph: "paras.",
  page: "pp.",
  article: "arts.",
  rule: "rules",
  section: "secs.",
} as const;

/** "[@key, para. 205]", as pandoc's manual has it; short is the form for running text, "@key [para. 205]". */
export function citePandoc(id: string, form: "full" | "short", places: readonly Place[]): string {
  const key = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u.test(id) ? `@${id}` : `@{${id}}`;
  const locator = places.map(write).join(", ");
  if (form === "short") return locator ? `${key} [${locator}]` : key;
  return locator ? `[${key}, ${locator}]` : `[${key}]`;
}

function write({ unit, value, several }: Place): string {
  if (unit === "other") return value;
  return `${(several ? severalTerms : terms)[unit]} ${value.replaceAll("–", "-")}`;
}
