import { type CslDate, readDate } from "../../citations/bibliography/dates.ts";

/** Where in a journal an article stands, as far as a reference tells. */
export interface JournalReference {
  readonly journal: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly issued?: CslDate;
}

const name = String.raw`(?<journal>\p{Lu}[\p{L}.'’&,:\- ]{2,90}?)`;
const when = String.raw`(?:(?<season>Spring|Summer|Fall|Autumn|Winter)\s+|(?<month>\p{Lu}\p{L}{2,8})\s+)?(?<year>(?:19|20)\d\d)`;
const pages = String.raw`(?<page>\d+(?:\s?[-–]\s?\d+)?)`;

/** "9 Harv. Nat'l Sec. J. 146 (2018)", "9 Harvard National Security Journal, Spring 2018", "Name, Vol. 9, No. 1, pp. 1-40, 2018". */
const forms = [
  String.raw`^(?<volume>\d{1,4})\s+${name}\s+${pages}\s*\(${when}\)`,
  String.raw`^(?<volume>\d{1,4})\s+${name},?\s+(?:\(${when}\))`,
  String.raw`^(?<volume>\d{1,4})\s+${name},\s+${when}`,
  String.raw`^${name},?\s+(?:Vol(?:ume)?\.?\s*)(?<volume>\d{1,4})(?:,?\s+(?:No|Issue|Iss)\.?\s*(?<issue>\d{1,3}))?(?:,?\s+pp?\.?\s*${pages})?,?\s+\(?${when}\)?`,
].map((form) => new RegExp(form, "u"));

/** Reads the reference that a text begins with; undefined where it begins with none. */
export function readJournalReference(text: string): JournalReference | undefined {
  for (const form of forms) {
    const { journal, volume, issue, page, season, month, year } = form.exec(text.trim())?.groups ?? {};
    if (!journal || !year) continue;
    const date = readDate(month ? `${month} ${year}` : year);
    const issued = date && season ? { ...date, season } : date;
    return {
      journal: journal.trim(),
      ...(volume && { volume }),
      ...(issue && { issue }),
      ...(page && { page: page.replace(/\s?[-–]\s?/, "-") }),
      ...(issued && { issued }),
    };
  }
  return undefined;
}
