import type { Source } from "../../doctrine/doctrine.ts";
import { type CitedPlace, readCitedPlaces } from "../../memo/cited-places.ts";
import type { Memo, Paragraph, Run } from "../../memo/memo.ts";
import { sourceSpan } from "../../memo/prose.ts";
import type { Span } from "../../text/span.ts";
import { citesPlainly } from "../cite-reading/plain-citations.ts";
import type { Library } from "../library.ts";
import { candidatesIn, type WrittenCitation, writtenCitations } from "./written-citations.ts";

/** One citation of a source that the library has. */
export interface Citing {
  readonly source: Source;
  /** By its key, written out in full or in short, or repeated by "id.". */
  readonly by: "key" | "full" | "short" | "id";
  /** The key, or the words of the citation. */
  readonly span: Span;
  /** The place in the source as it is written; "" where none is given, or it is part of the words. */
  readonly locator: string;
}

/** What cites at one place of the text: a footnote, or a citation in running text. */
export interface CitingUnit {
  readonly kind: "note" | "text";
  /** The words of the note, or of the citation in the text. */
  readonly span: Span;
  /** Where it stands in the text, by an offset into the memo; for a footnote the place behind its first call. */
  readonly at: number;
  /** The words that hold the citation, or that call the footnote first. */
  readonly run: Run;
  /** The number that a reader sees, for a footnote: they are counted as they are called. */
  readonly number?: number;
  readonly note?: Paragraph;
  readonly citings: readonly Citing[];
  /** The only source that is cited here; undefined where there are several, or something that is not understood. */
  readonly only?: Source;
}

/**
 * Everything in the memo that cites, in the order of reading: a footnote stands where it is called first; one that nothing
 * calls is not read, and one that a footnote calls comes last, where previews show it. Footnotes without a source that
 * the library has are units too, without citings.
 */
export function readCitings(memo: Memo, library: Library): CitingUnit[] {
  const candidates = candidatesIn(memo, library);
  const places = readCitedPlaces(memo);
  const units: CitingUnit[] = [];
  const called = new Set<Paragraph>();
  const inNotes: [Paragraph, Run][] = [];
  let notes = 0;

  const citingsAt = (event: Event, run: Run, before: Source | undefined): Citing[] => {
    if ("source" in event) return [fromWords(event, run)];
    if (event.kind === "call") return [];
    if (event.kind === "id") return repeat(event, run, before);
    return event.cited.flatMap(({ citation, locator }) => {
      const source = library.find(citation.key);
      return source ? { source, by: "key", span: citation.span, locator } : [];
    });
  };

  const readNote = (note: Paragraph, caller: Run, at: number) => {
    if (called.has(note)) return;
    called.add(note);
    const number = ++notes;
    const runs = [...new Set(note.sentences.map(({ run }) => run))];
    const events = runs.map((one) => eventsOf(one, places.get(one) ?? [], candidates));
    const citings: Citing[] = [];
    for (const [i, one] of runs.entries())
      for (const event of events[i] ?? [])
        citings.push(...citingsAt(event, one, citings.at(-1)?.source ?? units.at(-1)?.only));
    const isWhole = runs.every((one, i) => citesNothingElse(one, events[i] ?? [], library));
    const only = isWhole ? onlySource(citings) : undefined;
    units.push({
      kind: "note",
      span: note.span,
      at,
      run: caller,
      note,
      number,
      citings,
      ...(only && { only }),
    });
    for (const [i, one] of runs.entries())
      for (const event of events[i] ?? [])
        if ("kind" in event && event.kind === "call" && event.note) inNotes.push([event.note, one]);
  };

  for (const run of memo.runs) {
    if (run.kind === "note") continue;
    for (const event of eventsOf(run, places.get(run) ?? [], candidates)) {
      if ("kind" in event && event.kind === "call") {
        if (event.note) readNote(event.note, run, run.prose.offsets[event.start] ?? run.span.end);
        continue;
      }
      const citings = citingsAt(event, run, units.at(-1)?.only);
      const isKnown = !("kind" in event) || event.kind === "id" || citings.length === event.cited.length;
      const only = isKnown ? onlySource(citings) : undefined;
      const span = sourceSpan(run.prose, event.start, event.end);
      units.push({ kind: "text", span, at: span.start, run, citings, ...(only && { only }) });
    }
  }
  for (const [note, run] of inNotes) readNote(note, run, memo.text.length + 1);
  return units;
}

type Event = CitedPlace | WrittenCitation;

/** What is cited in a run in its order; a written citation around a key is the key's. */
function eventsOf(run: Run, places: readonly CitedPlace[], candidates: readonly Source[]): Event[] {
  const written = writtenCitations(run.prose.text, candidates).filter(
    (one) => !places.some((place) => place.kind !== "call" && place.start < one.end && one.start < place.end),
  );
  return [...places, ...written].sort((a, b) => a.start - b.start || a.end - b.end);
}

function fromWords({ source, form, start, end }: WrittenCitation, { prose }: Run): Citing {
  return { source, by: form, span: sourceSpan(prose, start, end), locator: "" };
}

/** "Id." stands for the only source of what stands before it. */
function repeat({ start, end }: CitedPlace, { prose }: Run, source: Source | undefined): Citing[] {
  return source ? [{ source, by: "id", span: sourceSpan(prose, start, end), locator: "" }] : [];
}

function onlySource(citings: readonly Citing[]): Source | undefined {
  const [first] = citings;
  return citings.every(({ source }) => source === first?.source) ? first?.source : undefined;
}

/** Whether a footnote's words, what is understood of them apart, cite nothing that only looks like a source. */
function citesNothingElse({ prose }: Run, events: readonly Event[], library: Library): boolean {
  const isKnown = (event: Event) =>
    "source" in event || event.cited.every(({ citation }) => library.find(citation.key) !== undefined);
  if (!events.every(isKnown)) return false;
  let rest = "";
  let from = 0;
  for (const { start, end } of events) {
    rest += prose.text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return citesPlainly(rest + prose.text.slice(from)) !== "full";
}
