import { dropRepeatedDigits, type Place, type Unit } from "../pinpoint.ts";

/** The abbreviations of OSCOLA 4.2, one place and several. */
const signs: Readonly<Record<Exclude<Unit, "page" | "other">, readonly [string, string]>> = {
  paragraph: ["para", "paras"],
  article: ["art", "arts"],
  rule: ["rule", "rules"],
  section: ["s", "ss"],
  chapter: ["ch", "chs"],
  note: ["fn", "fns"],
};

/** 3.1.3: pages stand bare, other places behind their sign. */
export function pinpoint(places: readonly Place[]): string {
  return places.reduce((text, place, i) => {
    const onPage = place.unit === "note" && places[i - 1]?.unit === "page";
    return (text && `${text}${onPage ? " " : ", "}${write(place)}`) || write(place);
  }, "");
}

function write({ unit, value, several }: Place): string {
  if (unit === "page") return dropRepeatedDigits(value);
  return unit === "other" ? value : `${signs[unit][several ? 1 : 0]} ${value}`;
}

/** 2.1.6: paragraphs of judgments in square brackets. */
export function casePlace(places: readonly Place[]): string {
  if (!isByParagraph(places)) return pinpoint(places);
  return places.map(({ value }) => value.replace(/[^–,\s]+/g, "[$&]")).join(", ");
}

export function isByParagraph(places: readonly Place[]): boolean {
  return places.every(({ unit }) => unit === "paragraph");
}

/** Paragraphs follow a report at once, pages behind a comma: "[1986] ICJ Rep 14 [205]", "[1949] ICJ Rep 4, 22". */
export function behindReport(places: readonly Place[]): string {
  if (places.length === 0) return "";
  return `${isByParagraph(places) ? " " : ", "}${casePlace(places)}`;
}
