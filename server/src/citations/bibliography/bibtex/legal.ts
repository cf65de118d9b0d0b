import type { CslItem } from "../../../doctrine/doctrine.ts";
import { factOf } from "../csl/extra.ts";
import { legalFacts } from "../csl/variables.ts";
import { type CslDate, readDate } from "../dates.ts";
import type { Fields } from "./fields.ts";
import { readNames } from "./names.ts";

/**
 * Adds what international law needs and BibTeX has no field for: court and phase of a case, parties and dates of a
 * treaty, symbols of United Nations documents. The fields are those of Better BibTeX, of the BibLaTeX style for
 * OSCOLA, and our own, named as in `custom`. Only what the entry says is added.
 */
export function readLegalFields(item: CslItem, fields: Fields): CslItem {
  const dates = item.type === "treaty" ? datesOfTreaty(fields) : { facts: {} };
  const facts = { ...named(fields), ...dates.facts, ...factsOf(item, fields) };
  const authority =
    fields.words("authority", "court") ||
    (isIssued(item, fields) ? fields.words("institution", "organization") : "");
  return {
    ...item,
    ...caseTitle(item, fields),
    ...documentNumber(item, fields),
    ...(authority && { authority }),
    ...(!item.issued && "issued" in dates && { issued: dates.issued }),
    ...(Object.keys(facts).length > 0 && { custom: facts }),
  };
}

/** Decisions, instruments and reports have the body that made them. */
function isIssued({ type }: CslItem, { words }: Fields): boolean {
  return (
    /^(?:legal_case|legislation|report|document|standard)$/.test(type) || words("entrysubtype") === "undoc"
  );
}

/** Facts that the entry gives under the formatter's own names, in any case. */
function named({ words }: Fields): Record<string, unknown> {
  const known = [...legalFacts].flatMap(([field, fact]) => {
    const value = fact === "parties" ? "" : words(field);
    return value ? [[fact, factOf(fact, value)] as const] : [];
  });
  return Object.fromEntries(known);
}

function factsOf(item: CslItem, { words, raw, verbatim }: Fields): Record<string, unknown> {
  const addon = item.type === "legal_case" ? words("titleaddon") : "";
  const parties = partiesOf(item, words("parties"), raw("parties"), words("subtitle"));
  const symbol = symbolOf(verbatim("doc_no"));
  const eprint = /^ssrn$/i.test(words("eprinttype", "archiveprefix")) ? verbatim("eprint") : "";
  const others = ["usera", "userb", "userc", "userd", "usere", "userf"].flatMap((name) =>
    words(name) ? [[name, words(name)]] : [],
  );
  return {
    ...Object.fromEntries(others),
    ...(parties && { parties }),
    ...(addon && !isGenre(addon) && { phase: addon }),
    ...(symbol && { symbol }),
    ...(eprint && { ssrnAbstract: eprint }),
  };
}

/** A treaty lists its States; two are the parties of a bilateral one. The subtitle of a case may be its parties. */
function partiesOf({ type }: CslItem, said: string, raw: string, subtitle: string): string {
  if (type !== "treaty") return said || (type === "legal_case" && isVersus(subtitle) ? subtitle : "");
  const states = readNames(raw).map(
    ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(" "),
  );
  if (states.length === 2) return states.join("–");
  return states.length === 1 ? said : "";
}

function isVersus(text: string): boolean {
  return /\sv\.?\s|\//.test(text);
}

/** Parties in the subtitle are no part of the title; "Advisory Opinion" behind it is the kind of decision. */
function caseTitle(item: CslItem, { words }: Fields): Partial<CslItem> {
  if (item.type !== "legal_case") return {};
  const addon = words("titleaddon");
  return {
    ...(isVersus(words("subtitle")) && { title: words("title") }),
    ...(!item.genre && isGenre(addon) && { genre: addon }),
  };
}

function isGenre(text: string): boolean {
  return /^(?:Judgment|Advisory Opinion|Order|Award|Decision)$/i.test(text);
}

/** The style for OSCOLA has fields of its own for the number and the symbol of a United Nations document. */
function documentNumber(item: CslItem, { words, verbatim }: Fields): Partial<CslItem> {
  const instrument = words("instrument_no");
  const number = instrument || symbolOf(verbatim("doc_no"));
  if (!number || item.number) return {};
  return { number, type: /^Res\b/i.test(instrument) ? "legislation" : "report" };
}

function symbolOf(document: string): string {
  return document.replaceAll("~", " ").replace(/^U\.?N\.? Doc\.? /i, "");
}

const events: Readonly<Record<string, string>> = {
  opened: "opened for signature",
  adopted: "adopted",
  signed: "signed",
};

/** "signed=2002-12-01 and inforce=2005-12-01", as the style for OSCOLA has it; the first event dates the treaty. */
function datesOfTreaty({ raw }: Fields): {
  readonly issued?: CslDate;
  readonly facts: Record<string, unknown>;
} {
  const said = [...raw("execution", "lista").matchAll(/\b(opened|adopted|signed|inforce)\s*=\s*([\d-]+)/g)];
  const dates = said.flatMap(([, event = "", day = ""]) => {
    const date = readDate(day);
    return date ? [{ event, date }] : [];
  });
  const first = dates.find(({ event }) => event in events);
  const force = dates.find(({ event }) => event === "inforce");
  return {
    ...(first && { issued: first.date }),
    facts: {
      ...(first && { dateKind: events[first.event] }),
      ...(force && { entryIntoForce: force.date["date-parts"][0] }),
    },
  };
}
