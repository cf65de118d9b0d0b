import type { CslItem } from "../../doctrine/doctrine.ts";
import type { Gap } from "../draft.ts";
import { customOf, left, missing } from "./fields.ts";

/** Year, month and day, as many as are known; none where the item holds no date that can be read. */
type DateParts = readonly number[];

/** Bluebook table T12. */
const american = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
const british = "January February March April May June July August September October November December".split(
  " ",
);

export function year(csl: CslItem): string | Gap {
  return knownYear(csl) || missing("year");
}

export function knownYear(csl: CslItem): string {
  return String(issued(csl)[0] ?? "");
}

/** "June 27, 1986". */
export function americanDate(csl: CslItem): string | Gap {
  return spellAmerican(issued(csl)) || missing("date");
}

/** "June 27", for a citation that has given the year. */
export function americanDay(csl: CslItem): string | Gap {
  const [, month, day] = issued(csl);
  const name = american[Number(month) - 1];
  return name && day !== undefined ? `${name} ${day}` : missing("month and day");
}

/** "27 June 1986". */
export function britishDate(csl: CslItem): string | Gap {
  return spellBritish(issued(csl)) || missing("date");
}

/** The day a treaty entered into force, where the source knows it. */
export function britishEntryIntoForce(csl: CslItem): string {
  return spellBritish(numbers(customOf(csl).entryIntoForce));
}

/** The day a page was last read, or the empty string. */
export function americanAccess(csl: CslItem): string {
  return spellAmerican(read(csl.accessed));
}

export function britishAccess(csl: CslItem): string | Gap {
  return spellBritish(read(csl.accessed)) || left("date of access");
}

function issued(csl: CslItem): DateParts {
  return read(csl.issued);
}

/** CSL dates: parts, as numbers or as words, or the date as it was typed, of which only "2018-05-01" is certain. */
function read(date: unknown): DateParts {
  if (typeof date !== "object" || date === null) return [];
  const { "date-parts": parts, raw } = date as { "date-parts"?: unknown; raw?: unknown };
  if (Array.isArray(parts)) return numbers(parts[0]);
  const typed = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(typeof raw === "string" ? raw.trim() : "");
  return numbers(typed?.slice(1).filter(Boolean));
}

/** The parts up to the first that is no number. */
function numbers(parts: unknown): DateParts {
  if (!Array.isArray(parts)) return [];
  const end = parts.findIndex((part) => !/^-?\d+$/.test(String(part)));
  return parts.slice(0, end < 0 ? 3 : Math.min(end, 3)).map(Number);
}

function spellAmerican(parts: DateParts): string {
  return spell(parts, american, (day, month, of) => `${month} ${day}, ${of}`);
}

function spellBritish(parts: DateParts): string {
  return spell(parts, british, (day, month, of) => `${day} ${month} ${of}`);
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
