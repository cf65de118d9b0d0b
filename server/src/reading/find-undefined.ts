import { isAbbreviation, type Label, pluralOf } from "./label-forms.ts";
import { createOwnWords } from "./own-words.ts";
import type { Reading, TermUse } from "./reading.ts";
import { createSentenceOf } from "./sentence-of.ts";
import { labelsOf } from "./term-labels.ts";

/** An abbreviation that the memo uses before it says what it stands for. */
export interface Undefined {
  /** The first use in the author's own sentences. */
  readonly use: TermUse;
  /** The words that it stands for, in the number of the use. */
  readonly words: string;
  /** These words where they come before the abbreviation without naming it. */
  readonly earlier?: TermUse;
  /** Where the memo says what it stands for, too late. */
  readonly later?: TermUse;
}

/** The abbreviations of terms that a reader meets unexplained, each once, in memo order. */
export function findUndefined({ memo, terms }: Pick<Reading, "memo" | "terms">): Undefined[] {
  const abbreviated = terms.filter(({ label }) => isAbbreviation(label.words));
  if (abbreviated.length === 0) return [];
  const isOwn = createOwnWords(memo);
  const sentenceOf = createSentenceOf(memo);
  const judge = (label: Label): Undefined[] => {
    const uses = abbreviated.filter((use) => use.label === label);
    const use = uses.find((one) => one.standsIn === "prose" && isOwn(one));
    const words = use && wordsOf(use);
    if (!use || words === undefined) return [];
    const full = terms.filter((one) => one.term === use.term && initialsOf(one.label.words) === label.words);
    const definition = uses.find(
      (one) => isBracketed(one) || full.some((words) => beside(one, words, sentenceOf)),
    );
    if (definition && definition.span.start <= use.span.start) return [];
    const earlier = full.find(
      (one) => one.span.start < use.span.start && one.standsIn === "prose" && isOwn(one),
    );
    return [{ use, words, ...(earlier && { earlier }), ...(definition && { later: definition }) }];
  };
  return [...new Set(abbreviated.map(({ label }) => label))].flatMap(judge);
}

/** The label of the term whose initials are the abbreviation; none where the doctrine has no such label. */
function wordsOf({ term, label, text }: TermUse): string | undefined {
  const full = labelsOf(term).filter(({ words, prefers }) => !prefers && initialsOf(words) === label.words);
  const one = (full.find(({ words }) => !words.endsWith("s")) ?? full[0])?.words;
  return one !== undefined && text.endsWith("s") ? pluralOf(one) : one;
}

/** "confidence-building measure" gives CBM; every word counts, as in "law of armed conflict". */
function initialsOf(words: string): string {
  const initials = words.split(/[\s-]/).map((word) => word.charAt(0).toUpperCase());
  return initials.length > 1 ? initials.join("") : "";
}

/** "(IHL)", "[“IHL”]" or "(or IHL,": whatever stands before it, the memo says there what it stands for. */
function isBracketed({ run, at, text }: TermUse): boolean {
  const before = run.prose.text.slice(Math.max(0, at - 40), at);
  const after = run.prose.text.slice(at + text.length);
  return (
    /[([]\s*(?:(?:hereinafter|hereafter|henceforth|the|or|also|abbreviated)[ ,:]+)*["“‘']?$/i.test(before) &&
    /^["”’']?\s*[,;)\]]/.test(after)
  );
}

/** In one sentence, one row of a table, or one heading or quotation. */
function beside(a: TermUse, b: TermUse, sentenceOf: ReturnType<typeof createSentenceOf>): boolean {
  const [one, other] = [sentenceOf(a), sentenceOf(b)];
  if (!one || !other) return a.run === b.run;
  const inTable = one.cell !== undefined && one.paragraph === other.paragraph;
  return one === other || (inTable && one.item === other.item);
}
