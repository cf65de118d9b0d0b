import type { Citation, Memo, Paragraph, Run } from "../../memo/memo.ts";
import { type Prose, sourceSpan } from "../../memo/prose.ts";
import { contains, type Span } from "../../text/span.ts";
import { citationsWithin } from "./citations-within.ts";
import { citesPlainly } from "./plain-citations.ts";

/** How many sources a footnote cites, or the text since the last one, and which, as far as keys tell. */
export interface Sources {
  /** Undefined where that is not understood: then nothing is found. */
  readonly count: number | undefined;
  readonly keys: readonly string[];
  /** Where they are cited. */
  readonly span: Span;
}

/** A footnote that begins with "id." or "ibid.". */
export interface Repetition {
  readonly word: string;
  readonly span: Span;
  readonly run: Run;
  /** Where the word ends in the run's prose. */
  readonly end: number;
}

const repeating =
  /^\s*(?:(?:but )?(?:see|compare|accord|contra|cf\.?)(?: also| generally)?(?:,? e\.g\.?)?,? )*(ibid(?:em)?\b\.?|id\.(?![\p{L}\p{N}]))/iu;

export function readRepetition(note: Paragraph): Repetition | undefined {
  const run = note.sentences[0]?.run;
  const match = run && repeating.exec(run.prose.text);
  if (!match) return undefined;
  const [all, word = ""] = match;
  const span = sourceSpan(run.prose, all.length - word.length, all.length);
  return { word, span, run, end: all.length };
}

/** The sources of a footnote; `repeated` are those that its "id." stands for, if it begins with one. */
export function sourcesOf(memo: Memo, note: Paragraph, repeated?: Sources): Sources {
  const repeats = readRepetition(note) !== undefined;
  const keys = new Set(repeats ? repeated?.keys : []);
  let written = 0;
  let isUnsure = repeats && repeated?.count === undefined;
  for (const [i, unit] of unitsOf(note).entries()) {
    const own = keysIn(memo, unit);
    for (const key of own) keys.add(key);
    if (own.length > 0 || (repeats && i === 0)) continue;
    const cites = citesPlainly(unit.text);
    if (cites === "full" && /^[\p{Lu}"“‘«]/u.test(unit.text)) written++;
    else if (cites !== "no" || isMarked(memo, unit)) isUnsure = true;
  }
  const unnamed = repeats && keys.size === 0 ? 1 : 0;
  const count = keys.size + written + unnamed;
  return { count: count === 0 && isUnsure ? undefined : count, keys: [...keys], span: note.span };
}

/** The keys that stand in one breath with the first words of a footnote. */
export function keysOfFirst(memo: Memo, note: Paragraph): string[] {
  const [first] = unitsOf(note);
  return first ? keysIn(memo, first) : [];
}

/** What stands between stops and semicolons; signals such as "see also" are left out of the words. */
interface Unit {
  readonly text: string;
  readonly span: Span;
}

function unitsOf({ sentences }: Paragraph): Unit[] {
  return sentences.flatMap(({ text, at, run }) => {
    const units: Unit[] = [];
    let from = 0;
    for (const end of [...semicolons(text), text.length]) {
      units.push(unit(run.prose, at + from, at + end));
      from = end + 1;
    }
    return units;
  });
}

const signals =
  /^\s*(?:(?:but|and|or)\s)?\s*(?:(?:see|also|generally|compare|accord|contra|cf\.?|e\.g\.?|with),?\s)*/i;

function unit(prose: Prose, start: number, end: number): Unit {
  const words = prose.text.slice(start, end);
  return { text: words.replace(signals, ""), span: sourceSpan(prose, start, end) };
}

/** The places of semicolons that stand in no brackets. */
function semicolons(text: string): number[] {
  const places: number[] = [];
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[()[\];]/g)) {
    if (sign === ";") depth <= 0 && places.push(index);
    else depth += sign === "(" || sign === "[" ? 1 : -1;
  }
  return places;
}

/** The keys cited, each once; not those that a citation only quotes (Bluebook R. 4.1). */
function keysIn(memo: Memo, { span }: Unit): string[] {
  const own = citationsWithin(memo, span).filter((citation) => !isQuoted(citation, memo.text));
  return [...new Set(own.map(({ key }) => key))];
}

export function isQuoted({ cluster, span }: Citation, text: string): boolean {
  const before = text.slice(Math.max(0, cluster.start - 40), span.start);
  return /\b(?:quoting|citing|quoted (?:in|by)|cited in|reprinted in|translated in)[\s[(]*$/i.test(before);
}

/** Italics are a title, a case or "id." itself; a link leads to a source. */
function isMarked({ text, links }: Memo, { span }: Unit): boolean {
  return /[*_]/.test(text.slice(span.start, span.end)) || links.some((link) => contains(span, link.span));
}
