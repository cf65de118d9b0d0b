import { type CslDate, dateOf, readDate } from "../dates.ts";

/**
 * A date of CSL-JSON or CSL-YAML: `date-parts` of numbers or words, the date as it was typed (`raw`, `literal`, a
 * bare string or year), or year, month and day by name. None where it holds no year.
 */
export function readCslDate(value: unknown): CslDate | undefined {
  if (typeof value === "string" || typeof value === "number") return readDate(String(value));
  if (Array.isArray(value)) return join(value.map(readCslDate));
  if (typeof value !== "object" || value === null) return undefined;
  const date = value as Record<string, unknown>;
  if (Array.isArray(date["date-parts"])) return readParts(date["date-parts"], date.season);
  if (date.year !== undefined) return dateOf(words(date.year), words(date.month), words(date.day));
  return readDate(words(date.raw) || words(date.literal));
}

function readParts(value: readonly unknown[], season: unknown): CslDate | undefined {
  const parts = value.map(numbers).filter((part) => part.length > 0);
  if (parts.length === 0) return undefined;
  return { "date-parts": parts.slice(0, 2), ...(words(season) && { season: words(season) }) };
}

/** Year, month and day up to the first that is none; programs write them as numbers or as words. */
function numbers(part: unknown): number[] {
  if (!Array.isArray(part)) return [];
  const end = part.findIndex((number) => !/^-?\d+$/.test(String(number)));
  return part.slice(0, end < 0 ? 3 : Math.min(end, 3)).map(Number);
}

/** CSL-YAML of old has a list of one or two dates. */
function join(dates: readonly (CslDate | undefined)[]): CslDate | undefined {
  const parts = dates.flatMap((date) => date?.["date-parts"] ?? []);
  return parts.length > 0 ? { "date-parts": parts.slice(0, 2) } : undefined;
}

function words(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
