import { sourceSpan } from "../memo/prose.ts";
import type { Span } from "../text/span.ts";
import type { Label, Spelling } from "./label-forms.ts";
import { createOwnWords } from "./own-words.ts";
import type { Reading, TermUse } from "./reading.ts";
import { capitalsOf, spellingKey } from "./spelling.ts";

/** A spelling to be mended: a hidden one, or one of several of the same words in one memo. */
export interface Variant {
  readonly use: TermUse;
  /** The use as it should be written. */
  readonly preferred: string;
  /** Only the words that differ, in the memo's text, and what they become. */
  readonly span: Span;
  readonly write: string;
  /** The uses in the prevailing spelling; empty for a hidden one, which is mended whatever the memo does elsewhere. */
  readonly elsewhere: readonly TermUse[];
}

/** The spellings of terms that a careful editor would mend in the author's own words, in memo order. */
export function findVariants({ memo, terms }: Pick<Reading, "memo" | "terms">): Variant[] {
  const isOwn = createOwnWords(memo);
  const hidden = terms.flatMap((use) => {
    const { prefers } = use.label;
    return prefers && !isModifier(use, prefers) && isOwn(use) ? [vary(use, prefers, [])] : [];
  });
  const mixed = sameWords(terms).flatMap((uses) => mendMixture(uses.filter((use) => isOwn(use))));
  return [...hidden, ...mixed].sort((a, b) => a.span.start - b.span.start);
}

/** The uses of words that the memo spells in two ways or more, hidden spellings apart. */
function sameWords(terms: readonly TermUse[]): TermUse[][] {
  const groups = new Map<string, TermUse[]>();
  for (const use of terms) {
    if (use.label.prefers) continue;
    const key = `${use.term.id} ${spellingKey(use.label.words)}`;
    const group = groups.get(key);
    if (group) group.push(use);
    else groups.set(key, [use]);
  }
  return [...groups.values()].filter((uses) => uses.some(({ label }) => label !== uses[0]?.label));
}

/** The rarer spelling gives way; of equal ones that which comes later. */
function mendMixture(uses: readonly TermUse[]): Variant[] {
  const labels = [...new Set(uses.map(({ label }) => label))];
  const nouns = uses.filter((use) => !labels.some((label) => isModifier(use, label)));
  const count = (label: Label) => nouns.filter((use) => use.label === label).length;
  const [prevailing] = labels.sort((a, b) => count(b) - count(a));
  if (!prevailing) return [];
  const elsewhere = nouns.filter(({ label }) => label === prevailing);
  if (elsewhere.length === 0) return [];
  return nouns.filter(({ label }) => label !== prevailing).map((use) => vary(use, prevailing, elsewhere));
}

/** Before a noun the hyphen is right where the noun itself has none: "due-diligence rules". */
function isModifier({ text, label, run, at }: TermUse, other: Spelling): boolean {
  const gaps = (words: string) => words.split("-").length;
  if (label.words.replaceAll("-", " ") !== other.words.replaceAll("-", " ")) return false;
  if (gaps(label.words) <= gaps(other.words)) return false;
  const next = /^ (\p{L}+)/u.exec(run.prose.text.slice(at + text.length))?.[1];
  return next !== undefined && !endsPhrase.has(next.toLowerCase());
}

/** Words that end a noun phrase: what stands before them is no modifier. */
const endsPhrase = new Set(
  (
    "of by in on to for from under against with at as than that which who when where while if and or but nor is are " +
    "was were be been has have had do does did can could may might must shall should will would cannot not"
  ).split(" "),
);

function vary(use: TermUse, spelling: Spelling, elsewhere: readonly TermUse[]): Variant {
  const fold = (words: string) => words.toLowerCase().replaceAll("- ", "-");
  const form = use.label.forms.findIndex((one) => fold(one) === fold(use.text));
  const preferred = capitalsOf(use.text, spelling.forms[form] ?? spelling.words);
  // Where not only the spelling differs, the whole phrase shows why.
  const respelt = spellingKey(use.text) === spellingKey(preferred);
  const { head, tail } = respelt ? commonEnds(use.text, preferred) : { head: 0, tail: 0 };
  return {
    use,
    preferred,
    span: sourceSpan(use.run.prose, use.at + head, use.at + use.text.length - tail),
    write: preferred.slice(head, preferred.length - tail),
    elsewhere,
  };
}

/** How many units of whole words two phrases share at their start and at their end. */
function commonEnds(a: string, b: string): { head: number; tail: number } {
  const before = a.split(" ");
  const after = b.split(" ");
  const least = Math.min(before.length, after.length) - 1;
  let first = 0;
  while (first < least && before[first] === after[first]) first++;
  let last = 0;
  while (last < least - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  const length = (words: string[]) => words.reduce((sum, word) => sum + word.length + 1, 0);
  return { head: length(before.slice(0, first)), tail: length(before.slice(before.length - last)) };
}
