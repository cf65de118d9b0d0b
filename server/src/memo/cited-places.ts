import { contains, type Span } from "../text/span.ts";
import { countBefore } from "./in-order.ts";
import type { Citation, Memo, Paragraph, Run } from "./memo.ts";
import type { Prose } from "./prose.ts";

/** A citation with the place in the source that is meant, as it is written; "" where none is given. */
export interface Cited {
  readonly citation: Citation;
  readonly locator: string;
}

/** A place in a run's prose, by offsets into it, where sources are cited. */
export interface CitedPlace extends Span {
  readonly kind: "cluster" | "in-text" | "call" | "id";
  /** What is cited there; for a footnote, the sources that it begins with. */
  readonly cited: readonly Cited[];
  /** The footnote that is called. */
  readonly note?: Paragraph;
}

interface Draft extends CitedPlace {
  cited: readonly Cited[];
  /** What stands behind "id.". */
  readonly locator?: string;
}

const identical = /(?<![\p{L}\p{N}])(?:id\.|ibid\b\.?)(?!\p{L})/giu;
/** What follows "id.": the place, as far as a bracket, a semicolon or the end of the sentence. */
const behindId = /^,?\s*(?:at\s+)?([^;()[\]]{0,60}?)(?=[;()[\]]|\.?$|\.\s+\p{Lu})/u;

/** Footnotes that call footnotes are followed no deeper, so that no text exhausts the stack. */
const deepest = 20;

/**
 * Where sources are cited in each run of the memo, in order: citations, footnotes called, and "id." with what it
 * repeats, which is the citation before it in the order of reading.
 */
export function readCitedPlaces(memo: Memo): ReadonlyMap<Run, readonly CitedPlace[]> {
  const notes = notesByLabel(memo);
  const citations = citationsByRun(memo);
  const places = new Map(
    memo.runs.map((run): [Run, Draft[]] => {
      const found = [
        ...clustersIn(run, citations.get(run) ?? []),
        ...callsIn(run, memo, notes),
        ...idsIn(run),
      ];
      return [run, found.sort((a, b) => a.start - b.start || a.end - b.end)];
    }),
  );
  let last: readonly Cited[] = [];
  const visited = new Set<Run>();
  const visit = (run: Run, depth: number) => {
    if (visited.has(run) || depth > deepest) return;
    visited.add(run);
    for (const place of places.get(run) ?? []) {
      if (place.kind === "call") {
        const runs = [...new Set(place.note?.sentences.map(({ run }) => run))];
        for (const inner of runs) visit(inner, depth + 1);
        place.cited = leading(runs, places);
      } else if (place.kind === "id") {
        const { locator: given } = place;
        place.cited = last.map(({ citation, locator }) => ({ citation, locator: given || locator }));
      } else last = place.cited;
    }
  };
  for (const run of memo.runs) if (run.kind !== "note") visit(run, 0);
  for (const run of memo.runs) visit(run, 0);
  return places;
}

/** The unit of the prose that stands at the memo's offset or next behind it. */
export function unitAt({ offsets }: Prose, offset: number): number {
  return Math.min(
    countBefore(offsets, (one) => one < offset),
    offsets.length - 1,
  );
}

function notesByLabel({ paragraphs }: Memo): Map<string, Paragraph> {
  const notes = new Map<string, Paragraph>();
  for (const paragraph of paragraphs)
    if (paragraph.label !== undefined && !notes.has(paragraph.label)) notes.set(paragraph.label, paragraph);
  return notes;
}

/** The citations of each run; those of an inline note are not of the run that it stands in. */
function citationsByRun({ runs, citations }: Memo): Map<Run, Citation[]> {
  const sorted = runs.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const byRun = new Map<Run, Citation[]>();
  for (const citation of citations) {
    const run = innermost(sorted, citation.span.start);
    if (run) push(byRun, run, citation);
  }
  return byRun;
}

/** Runs are disjoint, but for notes within them. */
function innermost(sorted: readonly Run[], offset: number): Run | undefined {
  let at = countBefore(sorted, ({ span }) => span.start <= offset) - 1;
  while (at >= 0 && (sorted[at]?.span.end ?? 0) <= offset) at--;
  return sorted[at];
}

function clustersIn({ prose }: Run, citations: readonly Citation[]): Draft[] {
  const clusters = new Map<number, Citation[]>();
  for (const citation of citations) {
    push(clusters, citation.cluster.start, citation);
  }
  return [...clusters.values()].map((group) => {
    const { cluster, inText } = group[0] as Citation;
    return {
      kind: inText ? "in-text" : "cluster",
      start: unitAt(prose, cluster.start),
      end: unitAt(prose, cluster.end),
      cited: group.map((citation) => ({ citation, locator: citation.locator?.text ?? "" })),
    };
  });
}

/** Footnote calls are no words of the prose: each stands before the unit that follows it. */
function callsIn(run: Run, { text }: Memo, notes: ReadonlyMap<string, Paragraph>): Draft[] {
  const { start, end } = run.span;
  const called: Draft[] = [];
  for (const match of text.slice(start, end).matchAll(/\[\^([^\]\s]+)\]|\^\[/g)) {
    const offset = start + match.index;
    const note = notes.get(match[1]?.toLowerCase() ?? `^${offset}`);
    const at = unitAt(run.prose, offset);
    if (note && !contains(note.span, run.span))
      called.push({ kind: "call", start: at, end: at, cited: [], note });
  }
  return called;
}

function idsIn({ prose }: Run): Draft[] {
  return [...prose.text.matchAll(identical)].map(({ index, 0: { length } }) => {
    const end = index + length;
    const locator = behindId.exec(prose.text.slice(end, end + 80))?.[1]?.trim() ?? "";
    return { kind: "id", start: index, end, cited: [], locator };
  });
}

/** The sources at the start of a footnote: its first citation and those that go on with it. */
function leading(runs: readonly Run[], places: ReadonlyMap<Run, readonly CitedPlace[]>): readonly Cited[] {
  for (const run of runs) {
    const [first, ...others] = places.get(run) ?? [];
    if (first) return [first, ...following(first, others, run.prose.text)].flatMap(({ cited }) => cited);
  }
  return [];
}

/** Of places behind a place those that go on with it: "[@a]; [@b]", "[@a] (quoting [@b])". */
export function following(place: CitedPlace, others: readonly CitedPlace[], text: string): CitedPlace[] {
  const found: CitedPlace[] = [];
  let { end } = place;
  for (const other of others) {
    if (!goingOn.test(text.slice(end, other.start))) break;
    found.push(other);
    end = other.end;
  }
  return found;
}

const goingOn =
  /^[\s;,.()]*(?:(?:and|quoting|quoted (?:in|by|with approval in)|citing|cited in|reprinted in|translated in)\s+)?$/;

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
