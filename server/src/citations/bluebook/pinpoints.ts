import { type Draft, join } from "../draft.ts";
import { orGap } from "../facts/titles.ts";
import { dropRepeatedDigits, type Place, type Unit } from "../pinpoint.ts";

/** Table T16, one place and several. */
const signs: Readonly<Record<Exclude<Unit, "page" | "other">, readonly [string, string]>> = {
  paragraph: ["¶ ", "¶¶ "],
  article: ["art. ", "arts. "],
  rule: ["r. ", "rr. "],
  section: ["§ ", "§§ "],
  chapter: ["ch. ", "chs. "],
  note: ["n.", "nn."],
};

/** Words of T16 for parts that are not counted, or are counted apart. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^pream(?:ble|bular)\b/i, "pmbl."],
  [/^comment(?:ary)?\b/i, "cmt."],
  [/^appendix\b/i, "app."],
  [/^schedule\b/i, "sched."],
];

/** R. 3.2 to 3.4. A page behind another place, or behind *supra* or *id.*, is introduced by "at". */
export function pinpoint(places: readonly Place[], beforePage = ""): string {
  return places.reduce((text, place, i) => {
    const written = write(place, i > 0 ? "at " : beforePage);
    const onPage = place.unit === "note" && places[i - 1]?.unit === "page";
    return (text && `${text}${onPage ? " " : ", "}${written}`) || written;
  }, "");
}

function write({ unit, value, several }: Place, beforePage: string): string {
  if (unit === "page") return beforePage + dropRepeatedDigits(value);
  if (unit === "other") return words.reduce((text, [word, sign]) => text.replace(word, sign), value);
  return signs[unit][several ? 1 : 0] + value;
}

/** R. 3.2(a): behind a name that ends in a figure a page is introduced by "at", so that the two are not taken for one. */
export function behindTitle(title: string, places: readonly Place[]): Draft {
  const confusing = /\d$/.test(title) && places[0]?.unit === "page";
  const pin = pinpoint(places, confusing ? "at " : "");
  return join(confusing ? ", " : " ", [orGap(title), pin]);
}
