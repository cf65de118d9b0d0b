import type { CslItem } from "../doctrine/doctrine.ts";
import type { Gap } from "./draft.ts";
import { missing } from "./facts.ts";

/** Year, month and day, as many as are known. */
type DateParts = readonly (number | string)[];

/** Bluebook table T12. */
const american = [
  "Jan.",
  "Feb.",
  "Mar.",
  "Apr.",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
];
const british = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export function year(csl: CslItem): string | Gap {
  const first = issued(csl)[0];
  return first === undefined ? missing("year") : String(first);
}

/** "June 27, 1986". */
export function americanDate(csl: CslItem): string | Gap {
  return spell(issued(csl), american, (day, month, of) => `${month} ${day}, ${of}`) || missing("date");
}

/** "June 27", for a citation that has given the year; the year again where no month is known. */
export function americanDay(csl: CslItem): string | Gap {
  return spell(issued(csl), american, (day, month) => `${month} ${day}`) || missing("date");
}

/** "27 June 1986". */
export function britishDate(csl: CslItem): string | Gap {
  return spellBritish(issued(csl)) || missing("date");
}

export function spellBritish(parts: unknown): string {
  return spell(Array.isArray(parts) ? parts : [], british, (day, month, of) => `${day} ${month} ${of}`);
}

function issued(csl: CslItem): DateParts {
  return csl.issued?.["date-parts"]?.[0] ?? [];
}

function spell(
  [of, number, day]: DateParts,
  months: readonly string[],
  write: (day: string, month: string, year: string) => string,
): string {
  if (of === undefined) return "";
  const month = months[Number(number) - 1];
  if (month === undefined) return String(of);
  return day === undefined ? `${month} ${of}` : write(String(day), month, String(of));
}
