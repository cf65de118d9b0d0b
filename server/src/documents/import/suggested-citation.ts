import type { CslName } from "../../doctrine/doctrine.ts";
import { type JournalReference, readJournalReference } from "./journal-reference.ts";

/** What a suggested citation tells besides the title. */
export interface SuggestedCitation {
  readonly authors: readonly CslName[];
  readonly reference?: JournalReference;
}

/**
 * Reads a citation as SSRN suggests it: "Doe, Jane and Roe, John, Title (April 2, 2017). 9 Journal of Law, Spring 2018,
 * Available at SSRN: ...". The title must be known: nothing else tells where the names end.
 */
export function readSuggestedCitation(citation: string, title: string): SuggestedCitation | undefined {
  const plain = citation.replace(/\s+/g, " ");
  const at = plain.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0) return undefined;
  const authors = readInvertedNames(plain.slice(0, at));
  const behind = plain.slice(at + title.length).replace(/^[\s,.]*(?:\([^)]*\))?[\s,.]*/, "");
  const reference = readJournalReference(behind);
  return { authors, ...(reference && { reference }) };
}

/** "Doe, Jane and Roe, John, " */
function readInvertedNames(names: string): CslName[] {
  return names
    .replace(/[\s,]+$/, "")
    .split(/\s+(?:and|&)\s+|\s*;\s*/)
    .flatMap(readPair)
    .filter(({ family, literal }) => family || literal);
}

/** Several names may follow each other with commas only: "Doe, Jane, Roe, John". */
function readPair(names: string): CslName[] {
  const parts = names.split(/\s*,\s*/).filter(Boolean);
  if (parts.length === 1) return [{ literal: parts[0] ?? "" }];
  const found: CslName[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2)
    found.push({ family: parts[i] ?? "", given: parts[i + 1] ?? "" });
  return found;
}

/** Bodies write too; their names are kept whole. */
const body =
  /\b(?:commission|committee|court|council|university|institute?|association|society|ministry|department|office|organi[sz]ation|nations|government|centre|center|group|tribunal|agency|team|staff|editors?)\b/i;

/** A name as a file gives it: "Jane Doe", "Doe, Jane", "Anna van der Berg", "International Law Commission". */
export function readName(name: string): CslName {
  const words = name.trim().split(/\s+/);
  const [family, given, ...others] = name.trim().split(/\s*,\s*/);
  if (body.test(name) || words.length < 2 || words.length > 6) return { literal: name.trim() };
  if (family && given && others.length === 0) return { family, given };
  const particle = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
  const from = particle < 0 ? words.length - 1 : particle;
  return { family: words.slice(from).join(" "), given: words.slice(0, from).join(" ") };
}
