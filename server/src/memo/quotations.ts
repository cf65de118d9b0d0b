import type { Span } from "../text/span.ts";
import { readCitedPlaces } from "./cited-places.ts";
import { countBefore } from "./in-order.ts";
import type { Memo, Paragraph, Run, Sentence } from "./memo.ts";
import type { Prose } from "./prose.ts";
import { findBlockQuotes, isInBlockQuote, type Runs, spanOf, trimmed } from "./quotation-blocks.ts";
import { type Carrier, carriersOf, omitsCitations, type Setting } from "./quotation-carriers.ts";
import { findQuoted } from "./quotation-marks.ts";
import { isQuotation } from "./quotation-words.ts";

export type { Carriage, Carrier } from "./quotation-carriers.ts";

/** Words of a memo that are given as another's. */
export interface MemoQuotation {
  readonly kind: "inline" | "block";
  /** UTF-16 offsets into the memo; quotation marks are left out. */
  readonly span: Span;
  /** The words as the reader sees them, and where each unit stands; an empty line parts paragraphs. */
  readonly prose: Prose;
  readonly paragraph: Paragraph;
  /** The sentence in which an inline quotation ends. */
  readonly sentence?: Sentence;
  /** The citations that it may be from, the nearest first; where there are several, it is from any one of them. */
  readonly carriers: readonly Carrier[];
  /** The memo says that citations, references or footnotes are left out of it. */
  readonly citationsOmitted: boolean;
}

/**
 * The quotations of a memo in memo order: block quotes, and words in quotation marks that are quoted from a text (see
 * `isQuotation`), headings left out. A quotation without carriers is one whose source the memo does not cite where
 * lawyers cite it.
 */
export function findQuotations(memo: Memo): MemoQuotation[] {
  const runs = readRuns(memo);
  const blocks = findBlockQuotes(runs).map((block): MemoQuotation => {
    return { kind: "block", span: spanOf(block.prose), ...block };
  });
  return [...blocks, ...findInline(runs)].sort((a, b) => a.span.start - b.span.start);
}

function readRuns(memo: Memo): Runs & { readonly sentencesIn: (run: Run) => readonly Sentence[] } {
  const places = readCitedPlaces(memo);
  const sentences = new Map<Run, Sentence[]>();
  const inNotes = new Set<Run>();
  for (const { label, sentences: own } of memo.paragraphs)
    for (const sentence of own) {
      const list = sentences.get(sentence.run);
      if (list) list.push(sentence);
      else sentences.set(sentence.run, [sentence]);
      if (label?.startsWith("^")) inNotes.add(sentence.run);
    }
  const hosts = memo.runs.filter((run) => !inNotes.has(run));
  const numbers = new Map(hosts.map((run, i) => [run, i]));
  return {
    memo,
    hosts,
    beside: (run, places) => hosts[(numbers.get(run) ?? Number.NaN) + places],
    paragraphOf: (run) => sentences.get(run)?.[0]?.paragraph,
    placesIn: (run) => places.get(run) ?? [],
    sentencesIn: (run) => sentences.get(run) ?? [],
  };
}

/** A quotation in the making: its parts in the paragraphs that it runs over. */
interface Open {
  readonly mark: string;
  readonly settings: Setting[];
}

function findInline(runs: ReturnType<typeof readRuns>): MemoQuotation[] {
  const found: MemoQuotation[] = [];
  let open: Open | undefined;
  for (const run of runs.memo.runs) {
    const sentences = runs.sentencesIn(run);
    if (sentences.length === 0 || isInBlockQuote(run, runs.memo)) {
      open = undefined;
      continue;
    }
    const { text } = run.prose;
    const all = findQuoted(text);
    const places = runs.placesIn(run);
    const last = open;
    open = undefined;
    for (const quoted of all) {
      const setting = { run, quoted, all, sentences, places };
      const mark = text.charAt(quoted.outer.start);
      const goesOn =
        quoted === all[0] && last?.mark === mark && !/\S/.test(text.slice(0, quoted.outer.start));
      const settings = goesOn && last ? [...last.settings, setting] : [setting];
      if (quoted.isOpen) open = { mark, settings };
      else found.push(...toQuotation(settings));
    }
  }
  return found;
}

/** "(citations omitted)" stands no farther behind a quotation. */
const farthestRemark = 300;

/** None where the words in quotation marks are not quoted from a text. */
function toQuotation(settings: readonly Setting[]): MemoQuotation[] {
  const [first] = settings;
  const last = settings.at(-1);
  const sentence = last?.sentences[countBefore(last.sentences, ({ at }) => at < last.quoted.outer.end) - 1];
  if (!first || !last || !sentence) return [];
  const carriers = settings.length > 1 ? carriersOverParagraphs(first, last) : carriersOf(last);
  const isCitedBehind = carriers.some(({ by }) => by === "behind");
  if (settings.length === 1 && !isQuotation(last.run.prose.text, last.quoted, isCitedBehind)) return [];
  const prose = joinParts(settings);
  const behind = last.run.prose.text.slice(last.quoted.outer.end, last.quoted.outer.end + farthestRemark);
  const suffixes = carriers.map(({ citation }) => citation.suffix?.text ?? "");
  return [
    {
      kind: "inline",
      span: spanOf(prose),
      prose,
      paragraph: sentence.paragraph,
      sentence,
      carriers,
      citationsOmitted: omitsCitations([behind, ...suffixes].join(" ")),
    },
  ];
}

function carriersOverParagraphs(first: Setting, last: Setting): Carrier[] {
  const carriers = carriersOf(last);
  return carriers.length > 0 ? carriers : carriersOf(first).filter(({ by }) => by === "before");
}

function joinParts(settings: readonly Setting[]): Prose {
  const parts = settings.map(({ run, quoted }) => trimmed(run.prose, quoted.start, quoted.end));
  const between = "\n\n";
  return {
    text: parts.map(({ text }) => text).join(between),
    offsets: parts.flatMap(({ offsets }, i) =>
      i < parts.length - 1 ? [...offsets, offsets.at(-1) ?? 0] : offsets,
    ),
  };
}
