import type { CslItem, CslName } from "../doctrine/doctrine.ts";
import { type Draft, draft, type Gap, type Part } from "./draft.ts";

/** A field of the item as words, or the empty string. Numbers, which other programs write, are words too. */
export function field(csl: CslItem, name: string): string {
  const value = csl[name];
  return typeof value === "string" || typeof value === "number" ? escapeMarkdown(String(value)) : "";
}

/** A fact that CSL has no field for, from the item's `custom`. */
export function custom(csl: CslItem, name: string): string {
  const value = (csl.custom as Record<string, unknown> | undefined)?.[name];
  return typeof value === "string" ? escapeMarkdown(value) : "";
}

/** A field that the citation cannot do without: a gap in its place when the source does not hold it. */
export function needed(csl: CslItem, name: string, words: string): string | Gap {
  return field(csl, name) || missing(words);
}

export function missing(words: string): Gap {
  return { words, missing: true };
}

/** The number of the note that cites the source in full: known to the memo, not to the source. */
export const noteNumber: Gap = { words: "note number", missing: false };

export function titleOf(csl: CslItem): string {
  return escapeMarkdown(csl.title);
}

export function shortTitleOf(csl: CslItem): string {
  return field(csl, "title-short") || titleOf(csl);
}

/** The title with the capitals of a headline, which both styles ask for, where the source gives one. */
export function headlineOf(csl: CslItem): string {
  return custom(csl, "titleHeadline") || titleOf(csl);
}

/** A judgment needs its parties; an advisory opinion has none, and other programs write them in the title. */
export function parties(csl: CslItem, name: "parties" | "partiesShort"): Part {
  const known = custom(csl, name);
  return known || csl.title.includes("(") || field(csl, "genre") !== "Judgment" ? known : missing("parties");
}

/** Volume, series and page; `abbreviation` stands for the United Nations Treaty Series. */
export function treatySeries(csl: CslItem, abbreviation: string): Draft {
  const name = field(csl, "container-title");
  const series = /^(?:United Nations Treaty Series|U\.?N\.?T\.?S\.?)$/i.test(name) ? abbreviation : name;
  return draft`${needed(csl, "volume", "volume")} ${series || missing("treaty series")} ${needed(csl, "page", "first page")}`;
}

/** Whether an ILC text is the annex of a General Assembly resolution: its number is "56/83", not a symbol. */
export function annexed(csl: CslItem): boolean {
  return /^\d+\/\d+$/.test(field(csl, "number"));
}

/** "2d", "3rd", "11th" with the style's own endings for second and third; nothing for a first edition. */
export function laterEdition(csl: CslItem, second: string, third: string): string {
  const number = Number.parseInt(field(csl, "edition"), 10);
  if (!(number > 1)) return "";
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? "th" : (["th", "st", second, third][number % 10] ?? "th")}`;
}

/** Given name first, as both styles have it in notes. */
export function fullName({ family, given, literal }: CslName): string {
  return escapeMarkdown(literal ?? [given, family].filter(Boolean).join(" "));
}

export function familyName({ family, literal, given }: CslName): string {
  return escapeMarkdown(family ?? literal ?? given ?? "");
}

/** What would be read as emphasis or as HTML stays a plain character. */
function escapeMarkdown(text: string): string {
  return text.replace(/[*_<\\]/g, "\\$&");
}
