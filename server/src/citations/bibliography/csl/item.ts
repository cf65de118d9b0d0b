import type { CslItem } from "../../../doctrine/doctrine.ts";
import { readCslDate } from "./dates.ts";
import { readExtra } from "./extra.ts";
import { readCslNames } from "./names.ts";
import { dateVariables, nameVariables } from "./variables.ts";

/** An item with the keys that may cite it: its own and those it goes by besides. */
export interface KeyedItem {
  readonly key: string;
  readonly csl: CslItem;
}

/**
 * Reads an item of CSL-JSON or CSL-YAML as other programs write it; a string says why it is none. Names and dates
 * come in one shape, what the note holds in lines of its own becomes fields, and abstracts are left out.
 */
export function readCslItem(value: unknown): KeyedItem | string {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return "an entry is an object with an id";
  const item = value as Record<string, unknown>;
  const key = words(item.id) || words(item["citation-key"]);
  if (!key) return "the entry has no id, so that nothing can cite it";
  const alias = words(item["citation-key"]);
  const fields = Object.entries(item).flatMap(([name, field]) => readField(name, field));
  const csl = withExtra({ type: "document", title: "", ...Object.fromEntries(fields) }, words(item.note));
  return { key, csl: alias && alias !== key ? { ...csl, "other-ids": [alias] } : csl };
}

/** Lays what a note says in lines of its own over the item; what the item itself says stands, but for its type. */
export function withExtra(item: CslItem, note: string): CslItem {
  if (!note.includes(":")) return note ? { ...item, note } : item;
  const { fields, facts, type, note: left } = readExtra(note);
  const { note: _, title, custom, ...rest } = item;
  const known = { ...Object.fromEntries(facts), ...(typeof custom === "object" ? custom : {}) };
  return {
    ...Object.fromEntries(fields),
    ...rest,
    title: title || words(fields.get("title")),
    ...(type && { type }),
    ...(left && { note: left }),
    ...(Object.keys(known).length > 0 && { custom: known }),
  };
}

/** Names that programs give to variables of CSL. */
const renamed: ReadonlyMap<string, string> = new Map([
  ["shortTitle", "title-short"],
  ["journalAbbreviation", "container-title-short"],
  ["event", "event-title"],
]);

/** Long, and of no use to a citation. */
const leftOut = new Set(["id", "citation-key", "note", "abstract", "annote", "keyword"]);

function readField(name: string, value: unknown): [string, unknown][] {
  if (leftOut.has(name)) return [];
  if (nameVariables.has(name)) return present(name, readCslNames(value));
  if (dateVariables.has(name)) return present(name, readCslDate(value));
  if (name === "custom")
    return present(name, typeof value === "object" && value !== null ? value : undefined);
  if (name === "type") return present(name, words(value).toLowerCase() || undefined);
  return present(renamed.get(name) ?? name, words(value) || undefined);
}

function present(name: string, value: unknown): [string, unknown][] {
  return value === undefined ? [] : [[name, value]];
}

function words(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
