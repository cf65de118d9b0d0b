import type { CslItem, CslName } from "../../doctrine/doctrine.ts";
import { escapeMarkdown } from "./fields.ts";

/** People or bodies in the order of the title page. */
export interface People {
  readonly full: readonly string[];
  /** Surnames, or the whole name of a body, for later notes. */
  readonly short: readonly string[];
  /** Whether the source says that there are others whom it does not name. */
  readonly others: boolean;
}

/**
 * The names of one role; empty where the item has none, or nothing that can be read as names. `given` writes the given
 * names of a person as the style has them, whose initials differ.
 */
export function people(csl: CslItem, role: "author" | "editor" | "translator", given = same): People {
  const value = csl[role];
  const names = (Array.isArray(value) ? value : []).filter(isName);
  const known = names.filter((name) => !isOthers(name) && fullName(name, given) !== "");
  return {
    full: known.map((name) => escapeMarkdown(fullName(name, given))),
    short: known.map((name) => escapeMarkdown(surname(name))),
    others: names.some(isOthers),
  };
}

/** CSL names as programs write them: particles and suffixes stand apart. */
type FullName = CslName & Readonly<Partial<Record<(typeof parts)[number] | "suffix", unknown>>>;
const parts = ["dropping-particle", "non-dropping-particle"] as const;

function isName(value: unknown): value is FullName {
  return typeof value === "object" && value !== null;
}

/** "and others" of BibTeX. */
function isOthers({ family, given, literal }: FullName): boolean {
  return !given && (family === "others" || literal === "others");
}

/** Given name first, as both styles have it in notes; a comma before "Jr.", none before "III" (Bluebook R. 15.1). */
function fullName(name: FullName, given: (names: string) => string): string {
  if (name.literal) return line([name.literal]);
  const words = line([given(line([name.given])), ...parts.map((part) => name[part]), name.family]);
  const suffix = line([name.suffix]);
  if (!suffix) return words;
  return /^[JS]r\b/.test(suffix) ? `${words}, ${suffix}` : `${words} ${suffix}`;
}

const same = (names: string) => names;

function surname(name: FullName): string {
  return line([name["non-dropping-particle"], name.family]) || line([name.literal ?? name.given]);
}

function line(words: readonly unknown[]): string {
  return words
    .filter((word) => typeof word === "string")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
