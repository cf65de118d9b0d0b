/** A date as CSL-JSON has it: year, month and day, as many as are known; two for a range. */
export interface CslDate {
  readonly "date-parts": readonly (readonly number[])[];
  readonly season?: string;
}

/**
 * Reads a date as bibliographies write it: "1986-06-27", "2008/2009", "1990?", "27 June 1986", "June 1986", "1986".
 * What gives no certain year ("199X", "forthcoming", "5/6/86") is no date.
 */
export function readDate(text: string): CslDate | undefined {
  const plain = text.trim();
  const [from, to] = /^[^/]*\/(?=\d{4}|\.\.|$)/.test(plain) ? plain.split("/") : [plain];
  const start = readPoint(from ?? "");
  if (!start) return undefined;
  const end = readPoint(to ?? "");
  return {
    "date-parts": end ? [start.parts, end.parts] : [start.parts],
    ...(start.season && { season: start.season }),
  };
}

/** Puts a date together that is given in words: BibTeX has "jun", "June", "6" and "27 June" for the month. */
export function dateOf(year: string, month: string, day: string): CslDate | undefined {
  const number = /^\D{0,3}(-?\d{3,4})\D{0,3}$/.exec(year.trim())?.[1];
  if (!number) return undefined;
  const [, first, name, second] = /^(\d{1,2})?\W*([a-z]+|\d{1,2})\W*(\d{1,2})?$/i.exec(month.trim()) ?? [];
  return { "date-parts": [known(number, monthOf(name ?? ""), day.trim() || first || second)] };
}

interface Point {
  readonly parts: readonly number[];
  readonly season?: string;
}

const seasons = ["Spring", "Summer", "Autumn", "Winter"];

function readPoint(text: string): Point | undefined {
  const iso = /^(-?\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?(?:T[\d:.]*Z?(?:[+-][\d:]+)?)?[?~%]?$/.exec(text.trim());
  if (iso) {
    const season = seasons[Number(iso[2]) - 21];
    return season && iso[1]
      ? { parts: [Number(iso[1])], season }
      : { parts: known(iso[1] ?? "", iso[2], iso[3]) };
  }
  const [, day, month, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text.trim()) ?? [];
  if (year && monthOf(month ?? "")) return { parts: known(year, monthOf(month ?? ""), day) };
  const american = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})$/i.exec(text.trim());
  if (american?.[3] && monthOf(american[1] ?? ""))
    return { parts: known(american[3], monthOf(american[1] ?? ""), american[2]) };
  return undefined;
}

/** Year, month and day up to the first that is none. */
function known(year: string, month: number | string | undefined, day: string | undefined): number[] {
  const [m, d] = [Number(month), Number(day)];
  if (!(m >= 1 && m <= 12)) return [Number(year)];
  return d >= 1 && d <= 31 ? [Number(year), m, d] : [Number(year), m];
}

const months = "january february march april may june july august september october november december".split(
  " ",
);

/** The number of a month from its English name, cut off behind the third letter or not, or from its number. */
function monthOf(name: string): number | undefined {
  if (/^\d+$/.test(name)) return Number(name);
  const word = name.toLowerCase();
  const index = word.length < 3 ? -1 : months.findIndex((month) => month.startsWith(word));
  return index < 0 ? undefined : index + 1;
}
