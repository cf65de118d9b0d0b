import type { CslItem } from "../../../doctrine/doctrine.ts";
import { withExtra } from "../csl/item.ts";
import type { FullName } from "../csl/names.ts";
import { type CslDate, readDate } from "../dates.ts";
import type { RisRecord } from "./records.ts";

const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    JOUR: "article-journal",
    JFULL: "article-journal",
    EJOUR: "article-journal",
    INPR: "article-journal",
    ABST: "article-journal",
    MGZN: "article-magazine",
    NEWS: "article-newspaper",
    BOOK: "book",
    EBOOK: "book",
    EDBOOK: "book",
    CLSWK: "book",
    CHAP: "chapter",
    ECHAP: "chapter",
    ENCYC: "entry-encyclopedia",
    DICT: "entry-dictionary",
    CONF: "paper-conference",
    CPAPER: "paper-conference",
    RPRT: "report",
    GOVDOC: "report",
    THES: "thesis",
    ELEC: "webpage",
    WEB: "webpage",
    BLOG: "post-weblog",
    CASE: "legal_case",
    STAT: "legislation",
    LEGAL: "legislation",
    BILL: "bill",
    UNBILL: "bill",
    HEAR: "hearing",
    MANSCPT: "manuscript",
    UNPB: "manuscript",
    UNPD: "manuscript",
    PCOMM: "personal_communication",
    ICOMM: "personal_communication",
    PAMP: "pamphlet",
    STAND: "standard",
    SER: "periodical",
  }),
);

/** A record as a CSL item; where programs differ over a tag, as Zotero and EndNote write it. */
export function risToCsl({ tags }: RisRecord): CslItem {
  const all = (...names: readonly string[]) =>
    tags.flatMap(([tag, value]) => (names.includes(tag) && value ? [value] : []));
  const first = (...names: readonly string[]) => {
    for (const name of names) {
      const value = all(name)[0];
      if (value) return value.replace(/\s+/g, " ");
    }
    return "";
  };
  const type = types.get(first("TY").toUpperCase()) ?? "document";
  const item: CslItem = {
    ...present({ ...commonFields(first), ...fieldsOf(type, first) }),
    ...peopleOf(type, all),
    ...datesOf(first),
    type,
    title: first("TI", "T1", "CT") || (type === "book" ? first("BT") : ""),
  };
  return withExtra(item, all("M2", "N1").join("\n"));
}

type First = (...tags: readonly string[]) => string;

function commonFields(first: First): Record<string, string> {
  return {
    "title-short": first("ST"),
    volume: first("VL"),
    edition: first("ET"),
    "publisher-place": first("CY", "PP"),
    "number-of-volumes": first("NV"),
    "container-title-short": first("J2", "JA"),
    language: first("LA"),
    DOI: first("DO").replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ""),
    URL: first("UR", "LK", "L2"),
  };
}

/** Tags that mean one thing in one type of record and another in the next. */
function fieldsOf(type: string, first: First): Record<string, string> {
  const page = [first("SP"), first("EP")].filter(Boolean).join("-");
  const container = first("T2", "JF", "JO", "BT", "JA", "J2");
  switch (type) {
    case "legal_case":
      return {
        authority: first("PB"),
        "container-title": first("T2", "A2", "JF"),
        page,
        number: first("SV", "M1"),
        genre: first("M3"),
      };
    case "legislation":
    case "bill":
      return {
        authority: first("PB", "T3"),
        "container-title": first("T2"),
        page,
        number: first("M1", "IS"),
        section: first("SE"),
        genre: first("M3"),
      };
    case "report":
    case "standard":
      return {
        publisher: first("PB"),
        authority: first("PB"),
        "collection-title": first("T2", "T3"),
        number: first("SN", "M1", "IS"),
        genre: first("M3"),
        page,
      };
    case "book":
      return {
        publisher: first("PB"),
        "collection-title": first("T2", "T3"),
        ISBN: first("SN"),
        "number-of-pages": first("SP"),
      };
    case "thesis":
      return { publisher: first("PB"), genre: first("M3"), "number-of-pages": first("SP") };
    case "chapter":
    case "paper-conference":
    case "entry-encyclopedia":
    case "entry-dictionary":
      return {
        publisher: first("PB"),
        "container-title": first("C3") || container,
        "collection-title": first("T3"),
        page,
        ISBN: first("SN"),
      };
    case "webpage":
    case "post-weblog":
      return { "container-title": container || first("PB"), genre: first("M3") };
    default:
      return {
        publisher: first("PB"),
        "container-title": container,
        page,
        issue: first("IS"),
        ISSN: first("SN"),
        number: first("M1"),
        genre: type === "article-journal" ? "" : first("M3"),
      };
  }
}

type All = (...tags: readonly string[]) => string[];

/** Of a book, A2 names the editors of the series and A3 those of the book; of most else, A2 names the editors. */
function peopleOf(type: string, all: All): Record<string, readonly FullName[]> {
  const editors = type === "legal_case" ? [] : type === "book" ? all("ED", "A3") : all("ED", "A2");
  const roles = {
    author: all("AU", "A1"),
    editor: editors,
    translator: type === "legal_case" ? [] : all("A4"),
  };
  return Object.fromEntries(
    Object.entries(roles)
      .filter(([, names]) => names.length > 0)
      .map(([role, names]) => [role, names.map(readName)]),
  );
}

/** "Last, First, Jr."; a name without a comma is that of a body, or is cited whole. */
function readName(name: string): FullName {
  const [family = "", given, suffix] = name.replace(/\s+/g, " ").split(/\s*,\s*/);
  if (!given) return { literal: family };
  return { family, given, ...(suffix && { suffix }) };
}

/** DA is the whole date where it is there, PY the year; both may be "1986/06/27/", Y2 is the day of access. */
function datesOf(first: First): Record<string, CslDate> {
  const dates = {
    issued: dateOf(first("DA")) ?? dateOf(first("PY")) ?? dateOf(first("Y1")),
    accessed: dateOf(first("Y2")),
  };
  return Object.fromEntries(Object.entries(dates).flatMap(([name, date]) => (date ? [[name, date]] : [])));
}

function dateOf(value: string): CslDate | undefined {
  const [year, month, day] = value.split("/");
  return readDate([year, month, day].filter(Boolean).join("-")) ?? readDate(value);
}

function present(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, words]) => words !== ""));
}
