import type { Source } from "../../doctrine/doctrine.ts";
import { caseName } from "../facts/cases.ts";
import { people } from "../facts/names.ts";
import { titleOf } from "../facts/titles.ts";
import { formatCitation } from "../format.ts";
import type { WrittenStyle } from "../style-of.ts";
import { groupOf } from "./group.ts";

/** A source as a table lists it. */
export interface Entry {
  readonly source: Source;
  /** Markdown, in the style's form for tables. */
  readonly text: string;
}

/**
 * The full citation as a table has it: without the short name that later notes use; in OSCOLA, cases not in italics (1.7)
 * and authors by surname and initials.
 */
export function entryOf(source: Source, style: WrittenStyle): Entry {
  const { text } = formatCitation(source, { style, form: "full" });
  if (style === "bluebook") return { source, text: text.replace(/ \[hereinafter [^\]]*\]/, "") };
  const group = groupOf(source);
  if (group === "Cases") return { source, text: text.replace(/^\*((?:\\.|[^*\\])+)\*/, "$1") };
  return { source, text: group === "Secondary Sources" ? surnamesFirst(source, text) : text };
}

/** "Kilovaty I, ‘Doxfare’" for "Ido Kilovaty, ‘Doxfare’". Bodies keep their names. */
function surnamesFirst({ csl }: Source, text: string): string {
  const role = people(csl, "author").full.length > 0 ? "author" : "editor";
  const { short } = people(csl, role);
  const written = people(csl, role, (given) => given.replaceAll(".", "")).full;
  const head = /^(?:[^‘*“<[(]*)/.exec(text)?.[0] ?? "";
  const inverted = written.reduce((names, name, i) => {
    const surname = short[i] ?? "";
    const given = name.endsWith(` ${surname}`) ? name.slice(0, -surname.length - 1) : "";
    const initials = [...given.matchAll(/(?<![\p{L}'’])\p{L}/gu)].join("").toUpperCase();
    return initials ? replaceName(names, name, `${surname} ${initials}`) : names;
  }, head);
  return inverted + text.slice(head.length);
}

/** The style writes initials closed up, "HLA Hart", whatever stands between them in the source. */
function replaceName(names: string, name: string, by: string): string {
  const parts = name.split(/\s+/).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return names.replace(new RegExp(parts.join("\\s*")), () => by);
}

/** By the name of a case, the title of an instrument, the citation of a document, the surname of a writer. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const keyed = entries.map((entry) => ({ entry, key: sortKey(entry) }));
  return keyed
    .sort((a, b) => collator.compare(a.key, b.key) || (a.entry.source.id < b.entry.source.id ? -1 : 1))
    .map(({ entry }) => entry);
}

const collator = new Intl.Collator("en", { numeric: true, ignorePunctuation: true });

function sortKey({ source, text }: Entry): string {
  switch (groupOf(source)) {
    case "Cases":
      return bare(caseName(source.csl).name.replace(/^(?:The\s+)?Case\s+(?:Concerning|of)\s+/i, ""));
    case "Treaties and Legislation":
      return bare(titleOf(source.csl) || text);
    case "United Nations Documents":
      return bare(text);
    case "Secondary Sources":
      return bare(`${writer(source)} ${titleOf(source.csl)}`);
  }
}

function writer({ csl }: Source): string {
  return [...people(csl, "author").short, ...people(csl, "editor").short][0] ?? "";
}

/** Articles and marks do not count. */
function bare(words: string): string {
  return words
    .replace(/[*‘’“”"'\\]/g, "")
    .replace(/^\s*(?:the|a|an)\s+/i, "")
    .trim();
}
