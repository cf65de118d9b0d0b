import type { CslItem } from "../../doctrine/doctrine.ts";
import { field } from "./fields.ts";

/** The endings of second and third, which the styles write differently: "2d", "2nd". */
export interface Endings {
  readonly second: string;
  readonly third: string;
}

const words = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split(" ");

/** The number that a word counts: 2 for "second"; 0 for a word that is no number. */
export function numberOf(word: string): number {
  return words.indexOf(word.toLowerCase()) + 1;
}

/** "2d", "3rd", "11th" with the style's own endings. */
export function ordinal(number: number, { second, third }: Endings): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? "th" : (["th", "st", second, third][number % 10] ?? "th")}`;
}

/** The edition without the word for it: "2d" from "2", "2nd ed." and "Second"; nothing for a first edition. */
export function laterEdition(csl: CslItem, endings: Endings): string {
  const said = field(csl, "edition").replace(/\s*\b(?:ed(?:ition|n)?)\b\.?$/i, "");
  const number = numberOf(said) || Number.parseInt(said, 10);
  if (number === 1) return "";
  return number > 1 && Number.isSafeInteger(number) ? ordinal(number, endings) : said;
}
