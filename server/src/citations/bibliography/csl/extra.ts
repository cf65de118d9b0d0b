import { readDate } from "../dates.ts";
import { readCslNames } from "./names.ts";
import { dateVariables, legalFacts, nameVariables, textVariables } from "./variables.ts";

/** What a note says in lines of its own, and the words that are left. */
export interface Extra {
  readonly fields: ReadonlyMap<string, unknown>;
  /** Facts for the item's `custom`. */
  readonly facts: ReadonlyMap<string, unknown>;
  readonly type?: string;
  readonly note: string;
}

const line = /^\s*(?:\{:([\w -]+):\s*([^{}]*)\}|([\w -]+?)\s*:\s*(.*\S))\s*$/;

/**
 * Zotero's "Extra" ends up in the note: lines such as "type: treaty", "Original Title: …", "{:authority: …}" hold
 * fields that Zotero's form has no place for. A line whose label is no variable stays a part of the note.
 */
export function readExtra(note: string): Extra {
  const fields = new Map<string, unknown>();
  const facts = new Map<string, unknown>();
  const left: string[] = [];
  let type: string | undefined;
  for (const row of note.split(/\r?\n/)) {
    const match = line.exec(row);
    const [label, value] = [match?.[1] ?? match?.[3] ?? "", (match?.[2] ?? match?.[4] ?? "").trim()];
    const name = label.trim().toLowerCase().replaceAll(" ", "-");
    const fact = legalFacts.get(name.replaceAll("-", ""));
    const variable = variables.get(name);
    if (!value || !(fact || variable || name === "type")) left.push(row);
    else if (name === "type") type = value.toLowerCase();
    else if (fact) facts.set(fact, factOf(fact, value));
    else if (variable) addField(fields, variable, value);
  }
  return { fields, facts, ...(type && { type }), note: left.join("\n").trim() };
}

/** By name in lower case; "short-title" and the like are what Zotero's own form calls them. */
const variables: ReadonlyMap<string, string> = new Map([
  ...[...textVariables, ...nameVariables, ...dateVariables].map(
    (name) => [name.toLowerCase(), name] as const,
  ),
  ["short-title", "title-short"],
  ["journal-abbreviation", "container-title-short"],
  ["court", "authority"],
  ["reporter", "container-title"],
  ["docket-number", "number"],
  ["date-decided", "issued"],
  ["date-enacted", "issued"],
]);

function addField(fields: Map<string, unknown>, name: string, value: string): void {
  if (nameVariables.has(name)) {
    const [family, given] = value.split(/\s*\|\|\s*/);
    const names = readCslNames(given ? { family, given } : value) ?? [];
    fields.set(name, [...((fields.get(name) as unknown[] | undefined) ?? []), ...names]);
  } else if (dateVariables.has(name)) {
    const date = readDate(value);
    if (date) fields.set(name, date);
  } else fields.set(name, value);
}

/** Formatters take the entry into force as year, month and day. */
export function factOf(name: string, value: string): unknown {
  return name === "entryIntoForce" ? (readDate(value)?.["date-parts"][0] ?? value) : value;
}
