import { type Cited, type CitedPlace, following } from "./cited-places.ts";
import { countBefore } from "./in-order.ts";
import type { Run, Sentence } from "./memo.ts";
import type { Quoted } from "./quotation-marks.ts";

/** A citation that carries a quotation, with the place in the source as it is written; "" where none is. */
export interface Carrier extends Cited {
  readonly by: Carriage;
}

/**
 * How a citation carries a quotation. `behind`: directly behind it, in the text or in a footnote called there, or
 * around it; `sentence`: further on in its sentence; `before`: before it in its sentence; `introduction`: in the
 * sentence that introduces a block quote; `next`: in a citation that follows as a sentence or paragraph of its own.
 */
export type Carriage = "behind" | "sentence" | "before" | "introduction" | "next";

/** A quotation among the others of its run, by offsets into the run's prose, marks left out. */
export interface Setting {
  readonly run: Run;
  readonly quoted: Quoted;
  /** All that the run puts in quotation marks. */
  readonly all: readonly Quoted[];
  readonly sentences: readonly Sentence[];
  readonly places: readonly CitedPlace[];
}

/**
 * The citations that carry an inline quotation, as lawyers place them: around it; directly behind it, where nothing
 * else counts; else further on in its sentence, or before it; else in the citation sentence that follows.
 */
export function carriersOf(setting: Setting): Carrier[] {
  const around = citedAround(setting);
  if (around.length > 0) return carry(around, "behind");
  const behind = citedBehind(setting);
  if (behind?.isDirect) return carry(behind.cited, "behind");
  const carriers = [...carry(behind?.cited ?? [], "sentence"), ...carry(citedBefore(setting), "before")];
  return carriers.length > 0 ? carriers : carry(citedNext(setting), "next");
}

/** Only the sources that are quoted: not those named for comparison, unless there are no others. */
export function carry(cited: readonly Cited[], by: Carriage): Carrier[] {
  const quoted = cited.filter(({ citation }) => !compares.test(citation.prefix?.text ?? ""));
  return (quoted.length > 0 ? quoted : cited).map((one) => ({ ...one, by }));
}

const compares = /\b(?:see also|see generally|cf\b|compare|contra|but see|accord|e\.g)/i;

/** Says that something is left out of what is quoted. */
export function omitsCitations(text: string): boolean {
  return /\b(?:citations?|footnotes?|references?|notes?)\s+omitted\b/i.test(text);
}

/** "[@a, para. 3 ("…")]" and "[@a] ("…")". */
function citedAround({ run, quoted, places }: Setting): readonly Cited[] {
  const offset = run.prose.offsets[quoted.start] ?? 0;
  const before = placesBefore(places, quoted.start);
  const cluster = before.find(({ kind, end }) => kind !== "call" && quoted.end < end);
  if (cluster) return cluster.cited.filter(({ citation }) => citation.span.start < offset).slice(-1);
  const parenthesis = openParenthesis(run.prose.text, quoted.outer.start);
  const last = placesBefore(places, parenthesis).findLast(({ end }) => end <= parenthesis);
  return last && !/\S/.test(run.prose.text.slice(last.end, parenthesis)) ? last.cited : [];
}

/** The few places that begin before the offset, in order. */
function placesBefore(places: readonly CitedPlace[], offset: number): readonly CitedPlace[] {
  const count = countBefore(places, ({ start }) => start < offset);
  return places.slice(Math.max(0, count - nearest), count);
}

/** So many citations beside a quotation are looked at. */
const nearest = 8;

/** Where the parenthesis begins that the offset stands in, as far as is looked; -1 if in none. */
function openParenthesis(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset - 1; at >= Math.max(0, offset - 200); at--) {
    if (text[at] === ")") depth++;
    else if (text[at] === "(" && depth-- === 0) return at;
  }
  return -1;
}

/** What may stand between a quotation and the citation directly behind it. */
const nothing = /^[\s.,;:!?…)\]*—–-]*\(?\s*(?:see|from|at)?\s*$/i;

function citedBehind({ run, quoted, all, sentences, places }: Setting) {
  const { text } = run.prose;
  const end = startOfNext(sentences, quoted.end) ?? text.length + 1;
  const introduces = (place: CitedPlace) => {
    const next = all[countBefore(all, ({ start }) => start < place.end)];
    return place.kind === "in-text" && next !== undefined && next.start < end;
  };
  const behind = placesWithin(places, quoted.end, end);
  const at = behind.findIndex((place) => !introduces(place));
  const first = behind[at];
  if (!first) return undefined;
  return {
    cited: [first, ...following(first, behind.slice(at + 1), text)].flatMap(({ cited }) => cited),
    isDirect: nothing.test(text.slice(quoted.outer.end, first.start)),
  };
}

/** The few places from one offset on and before another, in order. */
function placesWithin(places: readonly CitedPlace[], from: number, to: number): readonly CitedPlace[] {
  const count = countBefore(places, ({ start }) => start < from);
  return places.slice(count, count + nearest).filter(({ start }) => start < to);
}

/** The last citation before the quotation in its sentence that is not directly behind another quotation. */
function citedBefore({ run, quoted, all, sentences, places }: Setting): readonly Cited[] {
  const from = sentences[countBefore(sentences, ({ at }) => at <= quoted.start) - 1]?.at ?? 0;
  const isTaken = ({ kind, start }: CitedPlace) => {
    const other = all[countBefore(all, ({ outer }) => outer.end <= start) - 1];
    return kind !== "in-text" && other && nothing.test(run.prose.text.slice(other.outer.end, start));
  };
  return (
    placesBefore(places, quoted.start).findLast(
      (place) => from <= place.start && place.end <= quoted.start && !isTaken(place),
    )?.cited ?? []
  );
}

/** "See [@a, para. 3]." as the sentence that follows. */
function citedNext({ run, quoted, sentences, places }: Setting): readonly Cited[] {
  const start = startOfNext(sentences, quoted.end);
  if (start === undefined) return [];
  const end = startOfNext(sentences, start) ?? run.prose.text.length + 1;
  const inNext = placesWithin(places, start, end);
  const [first] = inNext;
  return first && isCitationAlone(run.prose.text.slice(start, end), inNext, start)
    ? [first, ...following(first, inNext.slice(1), run.prose.text)].flatMap(({ cited }) => cited)
    : [];
}

const longestCitation = 600;

/** Whether the words, which begin at the offset, are nothing but citations, signals and pinpoints. */
export function isCitationAlone(words: string, places: readonly CitedPlace[], offset: number): boolean {
  if (words.length > longestCitation) return false;
  let rest = "";
  let from = 0;
  for (const { start, end } of places) {
    rest += ` ${words.slice(from, Math.max(from, start - offset))}`;
    from = Math.max(from, end - offset);
  }
  rest += ` ${words.slice(from)}`;
  const other = rest
    .replace(/\([^()]*\b(?:emphas[ie]s|italics|omitted|translation)\b[^()]*\)/gi, "")
    .replace(
      /\b(?:see|also|generally|cf|accord|eg|id|ibid|at|from|in|and|paras?|arts?|pp?|nn?|sections?)\b/gi,
      "",
    );
  return !/\p{L}{2}/u.test(other);
}

function startOfNext(sentences: readonly Sentence[], offset: number): number | undefined {
  return sentences[countBefore(sentences, ({ at }) => at <= offset)]?.at;
}
