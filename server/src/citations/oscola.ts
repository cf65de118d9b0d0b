import type { CslItem } from "../doctrine/doctrine.ts";
import { britishDate, spellBritish, year } from "./dates.ts";
import { around, type Draft, draft, join, type Part } from "./draft.ts";
import {
  annexed,
  custom,
  familyName,
  field,
  fullName,
  headlineOf,
  laterEdition,
  missing,
  needed,
  noteNumber,
  parties,
  shortTitleOf,
  titleOf,
  treatySeries,
} from "./facts.ts";
import type { Kind } from "./kind.ts";
import type { Place } from "./pinpoint.ts";

/**
 * OSCOLA, 4th edition, with the international part of OSCOLA 2006 for treaties, cases and United Nations documents.
 * None ends with a full stop.
 */
export function citeOscola(csl: CslItem, kind: Kind, places: readonly Place[]): Draft {
  return fullForms[kind](csl, pinpoint(places), places);
}

const fullForms: Record<Kind, (csl: CslItem, pin: string, places: readonly Place[]) => Draft> = {
  // 3.3.1
  article: (csl, pin) => {
    const page = join(", ", [needed(csl, "page", "first page"), pin]);
    const volume = [needed(csl, "volume", "volume"), needed(csl, "container-title", "journal"), page];
    return join(" ", [draft`${authors(csl)}, ${quoted(csl)} (${year(csl)})`, ...volume]);
  },
  // 3.4.8
  webpage: (csl, pin) => {
    const site = draft`(*${needed(csl, "container-title", "site name")}*, ${britishDate(csl)})`;
    const address = draft`<${needed(csl, "URL", "address")}> accessed ${accessed(csl)}`;
    return join(" ", [draft`${authors(csl)}, ${quoted(csl)}`, site, pin, address]);
  },
  // 2006, part IV B 1
  "icj-case": (csl, _, places) => {
    const name = join(" ", [titleOf(csl), around("(", parties(csl, "parties"), ")")]);
    const phase = around("(", custom(csl, "phase") || field(csl, "genre"), ")");
    const report = draft`[${year(csl)}] ICJ Rep ${needed(csl, "page", "first page")}${casePinpoint(places)}`;
    return join(" ", [draft`*${name}*`, phase, report]);
  },
  // 2006, part IV A 1
  treaty: (csl, pin) =>
    join(" ", [
      titleOf(csl),
      draft`(${treatyDates(csl)})`,
      treatySeries(csl, "UNTS"),
      abbreviation(csl),
      pin,
    ]),
  "un-charter": (csl, pin) => fullForms.treaty(csl, pin, []),
  // 2006, part IV C 1
  resolution: (csl, pin) =>
    join(" ", [draft`${titleOf(csl)}, ${resolution(csl)}`, join(", ", [field(csl, "section"), pin])]),
  // 2006, part IV C 1
  "un-document": (csl, pin) => unDocument(csl, csl.author ? authors(csl) : organ(csl), pin),
  // 2006, part IV C 1
  "ilc-text": (csl, pin) =>
    annexed(csl)
      ? join(" ", [
          join(", ", ["ILC", quoted(csl), resolution(csl), field(csl, "section")]),
          abbreviation(csl),
          pin,
        ])
      : unDocument(csl, "ILC", pin),
  // 3.2.1 and 3.2.3
  book: (csl, pin) => {
    const edition = around("", laterEdition(csl, "nd", "rd"), " edn");
    const imprint = join(", ", [edition, join(" ", [publisher(csl), year(csl)])]);
    return join(" ", [draft`${writer(csl)}, *${titleOf(csl)}* (${imprint})`, pin]);
  },
  other: (csl, pin) => {
    const title = draft`${quoted(csl)} (${britishDate(csl)})`;
    return join(", ", [
      csl.author ? authors(csl) : "",
      title,
      field(csl, "container-title"),
      field(csl, "number"),
      pin,
    ]);
  },
};

/** The form for later notes (1.2.1): the note of the full citation, or the abbreviation of a treaty. */
export function citeOscolaShort(csl: CslItem, kind: Kind, places: readonly Place[]): Draft {
  if (kind === "treaty" || kind === "un-charter") return join(" ", [shortTitleOf(csl), pinpoint(places)]);
  const pin = kind === "icj-case" ? casePinpoint(places).replace(/^,? /, "") : pinpoint(places);
  return join(" ", [shortName(csl, kind), draft`(n ${noteNumber})`, pin]);
}

function shortName(csl: CslItem, kind: Kind): string {
  const people = csl.author ?? (kind === "book" ? csl.editor : undefined);
  if (people) return people.map(familyName).join(" and ");
  switch (kind) {
    case "icj-case":
      return `*${shortTitleOf(csl)}*`;
    case "resolution":
      return `${organ(csl)} Res ${field(csl, "number")}`;
    case "un-document":
      return `UN Doc ${field(csl, "number")}`;
    case "ilc-text":
      return shortTitleOf(csl);
    default:
      return `‘${shortTitleOf(csl)}’`;
  }
}

/** 3.1.1: up to three names, else the first "and others"; initials without full stops (1.3.1). */
function authors(csl: CslItem): Part {
  return csl.author && csl.author.length > 0 ? people(csl.author.map(fullName)) : missing("author");
}

function people(names: readonly string[]): string {
  const plain = names.map((name) => name.replace(/\b(\p{Lu})\./gu, "$1"));
  if (plain.length > 3) return `${plain[0]} and others`;
  return [plain.slice(0, -1).join(", "), plain.at(-1)].filter(Boolean).join(" and ");
}

function writer(csl: CslItem): Part {
  if (csl.author || !csl.editor) return authors(csl);
  return `${people(csl.editor.map(fullName))} (${csl.editor.length > 1 ? "eds" : "ed"})`;
}

function publisher(csl: CslItem): Part {
  const name = needed(csl, "publisher", "publisher");
  if (name === "Cambridge University Press") return "CUP";
  return name === "Oxford University Press" ? "OUP" : name;
}

function quoted(csl: CslItem): string {
  return `‘${headlineOf(csl)}’`;
}

function unDocument(csl: CslItem, writer: Part, pin: string): Draft {
  const symbol = draft`UN Doc ${needed(csl, "number", "document symbol")}`;
  const document = join(", ", [symbol, field(csl, "section"), pin]);
  return draft`${join(", ", [writer, quoted(csl)])} (${britishDate(csl)}) ${document}`;
}

function accessed(csl: CslItem): Part {
  const parts = (csl.accessed as { "date-parts"?: unknown[] } | undefined)?.["date-parts"]?.[0];
  return spellBritish(parts) || { words: "date of access", missing: false };
}

function treatyDates(csl: CslItem): Draft {
  const force = spellBritish((csl.custom as { entryIntoForce?: unknown } | undefined)?.entryIntoForce);
  return join(", ", [draft`adopted ${britishDate(csl)}`, around("entered into force ", force)]);
}

function abbreviation(csl: CslItem): string {
  const short = shortTitleOf(csl);
  return short === titleOf(csl) ? "" : `(${short})`;
}

function organ(csl: CslItem): string {
  const name = field(csl, "authority");
  if (/International Law Commission|General Assembly/i.test(name)) return "UNGA";
  return /Security Council/i.test(name) ? "UNSC" : name;
}

/** The document symbol is given where it is not merely the number with its session. */
function resolution(csl: CslItem): Draft {
  const symbol = annexed(csl) ? custom(csl, "symbol") : "";
  return draft`${organ(csl)} Res ${field(csl, "number")} (${britishDate(csl)})${around(" UN Doc ", symbol)}`;
}

const signs = { paragraph: "para", article: "art", rule: "rule", section: "s" } as const;
const severalSigns = { paragraph: "paras", article: "arts", rule: "rules", section: "ss" } as const;

function pinpoint(places: readonly Place[]): string {
  return places
    .map(({ unit, value, several }) => {
      if (unit === "other" || unit === "page") return value;
      return `${(several ? severalSigns : signs)[unit]} ${value}`;
    })
    .join(", ");
}

/** 2.1.6: paragraphs in square brackets behind the report, pages behind a comma. */
function casePinpoint(places: readonly Place[]): string {
  if (places.length === 0) return "";
  if (!places.every(({ unit }) => unit === "paragraph")) return `, ${pinpoint(places)}`;
  return ` ${places.map(({ value }) => value.replace(/[^–,\s]+/g, "[$&]")).join(", ")}`;
}
