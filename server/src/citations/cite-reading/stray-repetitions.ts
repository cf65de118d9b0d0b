import { readBehindKey } from "../../memo/citations/locator.ts";
import type { LocatorLabel } from "../../memo/citations/locator-terms.ts";
import { type CitedPlace, readCitedPlaces } from "../../memo/cited-places.ts";
import type { Memo, Paragraph, Run } from "../../memo/memo.ts";
import { sourceSpan } from "../../memo/prose.ts";
import { type Kind, kindOf } from "../kind.ts";
import type { Library } from "../library.ts";
import {
  isQuoted,
  keysOfFirst,
  type Repetition,
  readRepetition,
  type Sources,
  sourcesOf,
} from "./note-sources.ts";
import { citesPlainly } from "./plain-citations.ts";

/** A footnote whose "id." or "ibid." does not stand behind exactly one source. */
export interface StrayRepetition extends Repetition {
  /**
   * `several` sources stand before it, or `none`; it is the `first` citation; one in the text is `between`; or it
   * belongs to some `other` source: another key stands with it, or a place that the source before does not have.
   */
  readonly why: "several" | "none" | "first" | "between" | "other";
  /** The footnote before it, or the citation in the text. */
  readonly before?: Sources;
  /** The keys that may be meant. */
  readonly keys: readonly string[];
}

/**
 * The footnotes that begin with "id." or "ibid." where the note before does not cite exactly one source (Bluebook
 * R. 4.1; OSCOLA 1.2.3). A citation by key in the text is a note too, for pandoc may print it as one. Silent wherever
 * what stands before is not understood.
 */
export function strayRepetitions(memo: Memo, library: Library): StrayRepetition[] {
  const found: StrayRepetition[] = [];
  let note: Sources | undefined;
  let inText: Sources | undefined;
  for (const met of orderOfReading(memo)) {
    if (met.kind === "citation") {
      inText = citedInText(met.run, met.place, memo) ?? inText;
      continue;
    }
    const repetition = readRepetition(met.note);
    if (repetition) {
      const before = inText ?? note;
      const why = before
        ? (whyStray(note, inText) ?? whyOther(repetition, met.note, before, memo, library))
        : whyFirst(memo, met.note);
      const keys = [...new Set([...(inText?.keys ?? []), ...(note?.keys ?? [])])];
      if (why) found.push({ ...repetition, why, keys, ...(before && { before }) });
    }
    note = sourcesOf(memo, met.note, inText ?? note);
    inText = undefined;
  }
  return found;
}

/** What a reader meets in the text: a citation, or a footnote where it is called first. */
type Met =
  | { readonly kind: "citation"; readonly run: Run; readonly place: CitedPlace }
  | { readonly kind: "note"; readonly note: Paragraph };

function orderOfReading(memo: Memo): Met[] {
  const places = readCitedPlaces(memo);
  const called = new Set<Paragraph>();
  const body = memo.runs.filter(({ kind }) => kind !== "note");
  return body.flatMap((run) =>
    (places.get(run) ?? []).flatMap((place): Met[] => {
      if (place.kind === "id") return [];
      if (place.kind !== "call") return [{ kind: "citation", run, place }];
      if (!place.note || called.has(place.note)) return [];
      called.add(place.note);
      return [{ kind: "note", note: place.note }];
    }),
  );
}

function citedInText({ prose }: Run, { cited, start, end }: CitedPlace, memo: Memo): Sources | undefined {
  const own = cited.filter(({ citation }) => !isQuoted(citation, memo.text));
  const keys = [...new Set(own.map(({ citation }) => citation.key))];
  if (keys.length === 0) return undefined;
  return { count: keys.length, keys, span: sourceSpan(prose, start, end) };
}

function whyStray(
  note: Sources | undefined,
  inText: Sources | undefined,
): StrayRepetition["why"] | undefined {
  // A note that is written out may stand in a style that prints keys in the text: then it is what is repeated.
  if (inText && note && note.keys.length === 0 && note.count !== 0) return undefined;
  const { count } = inText ?? note ?? {};
  if (count === undefined) return undefined;
  if (count !== 1) return count === 0 ? "none" : "several";
  const isOther = inText && note?.count === 1 && note.keys.length === 1 && note.keys[0] !== inText.keys[0];
  return isOther ? "between" : undefined;
}

/** Another key stands with it, or a place by which a source of that kind is not cited. */
function whyOther(
  { run, end }: Repetition,
  note: Paragraph,
  { count, keys: [key] }: Sources,
  memo: Memo,
  library: Library,
): "other" | undefined {
  const source = key === undefined || count !== 1 ? undefined : library.find(key);
  if (!source) return undefined;
  const [own] = keysOfFirst(memo, note);
  if (own !== undefined && library.find(own) !== source) return "other";
  const { locator } = readBehindKey(run.prose.text.slice(end, end + 100));
  const strange = locator && notCitedBy[locator.label];
  return strange?.includes(kindOf(source.csl)) ? "other" : undefined;
}

const writings: readonly Kind[] = ["article", "thesis", "working-paper", "news"];
const judgments: readonly Kind[] = ["icj-case", "pcij-case", "case", "award"];

/** Articles of journals have no paragraphs with numbers, judgments no articles, and only manuals have rules. */
const notCitedBy: Readonly<Partial<Record<LocatorLabel, readonly Kind[]>>> = {
  paragraph: writings,
  article: [...writings, ...judgments, "book", "chapter"],
  rule: [...writings, ...judgments, "treaty", "un-charter", "resolution"],
};

/** No footnote and no key stand before it; a citation written out in the text may be what it repeats. */
function whyFirst({ sentences }: Memo, { caller, span }: Paragraph): "first" | undefined {
  const end = caller?.span.end ?? span.start;
  const before = sentences.filter(
    (sentence) => sentence.span.start < end && sentence.paragraph.kind !== "note",
  );
  return before.some(({ text }) => citesPlainly(text) === "full") ? undefined : "first";
}
