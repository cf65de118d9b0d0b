import type { Span } from "../text/span.ts";
import type { Cited, CitedPlace } from "./cited-places.ts";
import type { Memo, Paragraph, Run } from "./memo.ts";
import type { Prose } from "./prose.ts";
import { type Carrier, carry, isCitationAlone, omitsCitations } from "./quotation-carriers.ts";
import { findQuoted } from "./quotation-marks.ts";

/** A block quote: its words and what carries them. */
interface BlockQuote {
  readonly prose: Prose;
  readonly paragraph: Paragraph;
  readonly carriers: readonly Carrier[];
  readonly citationsOmitted: boolean;
}

/** What is known of the memo's runs, those of inline notes left out, in memo order. */
export interface Runs {
  readonly memo: Memo;
  readonly hosts: readonly Run[];
  /** The run so many places on; before it for a negative number. */
  readonly beside: (run: Run, places: -1 | 1) => Run | undefined;
  readonly paragraphOf: (run: Run) => Paragraph | undefined;
  readonly placesIn: (run: Run) => readonly CitedPlace[];
}

/** The end of a block quote that is no part of what is quoted: "— Nicaragua, para. 205 [@nicaragua1986]". */
interface Attribution {
  /** How many runs of the block have quoted words. */
  readonly runs: number;
  /** Where the words end in the last of them. */
  readonly end: number;
  readonly cited: readonly Cited[];
  readonly text: string;
}

/** Whether the run stands in a block quote, be it in a list or a footnote. */
export function isInBlockQuote(run: Run, { text }: Memo): boolean {
  const line = text.slice(text.lastIndexOf("\n", run.span.start - 1) + 1, run.span.start);
  return run.kind === "quote" || />[ \t]*$/.test(line);
}

/** The block quotes of a memo, in order; a quote in a quote is part of it, and GitHub's alerts are none. */
export function findBlockQuotes(runs: Runs): BlockQuote[] {
  return groupBlocks(runs).flatMap((block) => {
    const paragraph = runs.paragraphOf(block[0] as Run);
    const isAlert = /^\[!\w+\]/.test(block[0]?.prose.text ?? "");
    return paragraph && !isAlert ? [readBlock(block, paragraph, runs)] : [];
  });
}

/** Runs that follow one another in one block quote. */
function groupBlocks({ memo, hosts, paragraphOf }: Runs): Run[][] {
  const blocks: Run[][] = [];
  let last: Run | undefined;
  for (const run of hosts) {
    const isIn = isInBlockQuote(run, memo) && paragraphOf(run) !== undefined;
    if (isIn && last && isSameBlock(last, run, memo, paragraphOf)) blocks.at(-1)?.push(run);
    else if (isIn) blocks.push([run]);
    last = isIn ? run : undefined;
  }
  return blocks;
}

/** A line without a quote mark ends a block quote. */
function isSameBlock(last: Run, run: Run, { text }: Memo, paragraphOf: Runs["paragraphOf"]): boolean {
  if (paragraphOf(last) !== paragraphOf(run)) return false;
  const between = text.slice(last.span.end, run.span.start).split("\n").slice(1, -1);
  return last.kind === "quote" || between.every((line) => line.includes(">"));
}

function readBlock(block: readonly Run[], paragraph: Paragraph, runs: Runs): BlockQuote {
  const attribution = readAttribution(block, runs);
  const quoted = block.slice(0, attribution.runs);
  const prose = withoutMarks(joinProse(quoted, attribution.end, runs.memo));
  const own = attribution.cited.length > 0 ? attribution.cited : calledAtEnd(quoted, attribution.end, runs);
  if (own.length > 0)
    return {
      prose,
      paragraph,
      carriers: carry(own, "behind"),
      citationsOmitted: omitsCitations(attribution.text),
    };
  const next = citedNext(block, runs);
  const introduction = citedBefore(block, runs);
  return {
    prose,
    paragraph,
    carriers: [...carry(next.cited, "next"), ...carry(introduction.cited, "introduction")],
    citationsOmitted: omitsCitations(`${next.text} ${introduction.text}`),
  };
}

/** So many citations in a row may end a block. */
const mostTrailing = 8;

function readAttribution(block: readonly Run[], { placesIn }: Runs): Attribution {
  const last = block.at(-1) as Run;
  const { text } = last.prose;
  const places = placesIn(last).filter(({ kind }) => kind !== "call");
  const cited = (from: number) => places.filter(({ start }) => start >= from).flatMap((place) => place.cited);
  if (block.length > 1 && places.length > 0 && isAttribution(text, places))
    return { runs: block.length - 1, end: block.at(-2)?.prose.text.length ?? 0, cited: cited(0), text };
  let end = text.length;
  for (const place of places.slice(-mostTrailing).reverse()) {
    if (/[\p{L}\p{N}]/u.test(text.slice(place.end, end).replace(/\([^()]*\)|\bquoting\b/g, ""))) break;
    end = place.start;
  }
  const from = end;
  if (end < text.length) end -= beforeCitation.exec(text.slice(Math.max(0, end - 160), end))?.[0].length ?? 0;
  return { runs: block.length, end, cited: from < text.length ? cited(from) : [], text: text.slice(end) };
}

/** Words that name the source behind a dash, or the bracket that the citation stands in. */
const beforeCitation = /(?:(?<=[.!?…:"'”’»)])\s[—–-]{1,2}\s*[^—–!?"”]{0,100}|[\s([—–-]*)$/u;

/** A last paragraph that names the source alone, perhaps behind a dash. */
function isAttribution(text: string, places: readonly CitedPlace[]): boolean {
  if (isCitationAlone(text, places, 0)) return true;
  return /^\s*[—–-]/.test(text) && (text.match(/[\p{L}\p{N}]+/gu) ?? []).length <= 24;
}

/** The footnote called behind the last word. */
function calledAtEnd(quoted: readonly Run[], end: number, { placesIn }: Runs): readonly Cited[] {
  const last = quoted.at(-1) as Run;
  const call = placesIn(last).findLast(({ kind }) => kind === "call");
  if (!call || /[\p{L}\p{N}]/u.test(last.prose.text.slice(call.start, end))) return [];
  return call.cited;
}

/** The citation with which the text goes on behind the block. */
function citedNext(block: readonly Run[], { memo, beside, placesIn, paragraphOf }: Runs) {
  const next = beside(block.at(-1) as Run, 1);
  const none = { cited: [] as readonly Cited[], text: "" };
  if (!next || !isBeside(next, block, paragraphOf) || isInBlockQuote(next, memo)) return none;
  const [first] = placesIn(next);
  const sentence = paragraphOf(next)?.sentences.find(({ run }) => run === next)?.text ?? "";
  if (!first || first.kind === "call" || first.start >= sentence.length) return none;
  const places = placesIn(next).filter(({ start }) => start < sentence.length);
  const isFirst = first.kind === "cluster" && !/[\p{L}\p{N}]/u.test(next.prose.text.slice(0, first.start));
  return isFirst || isCitationAlone(sentence, places, 0) ? { cited: first.cited, text: sentence } : none;
}

/** The last citation, or footnote called, in the sentence that introduces the block. */
function citedBefore(block: readonly Run[], { memo, beside, placesIn, paragraphOf }: Runs) {
  const before = beside(block[0] as Run, -1);
  const none = { cited: [] as readonly Cited[], text: "" };
  if (!before || !isBeside(before, block, paragraphOf) || isInBlockQuote(before, memo)) return none;
  const sentence = paragraphOf(before)?.sentences.findLast(({ run }) => run === before);
  if (!sentence || /[.!?]["'”’)\]]*$/.test(sentence.text)) return none;
  const last = placesIn(before).findLast(({ start }) => start >= sentence.at);
  return { cited: last?.cited ?? [], text: sentence.text };
}

/** No heading, and no footnote that the block is not in. */
function isBeside(run: Run, block: readonly Run[], paragraphOf: Runs["paragraphOf"]): boolean {
  if (run.kind === "heading") return false;
  return run.kind !== "note" || paragraphOf(run) === paragraphOf(block[0] as Run);
}

/** The words of the runs, the last up to `end`; an ellipsis for a rule between them, "* * *". */
function joinProse(runs: readonly Run[], end: number, { text }: Memo): Prose {
  let words = "";
  const offsets: number[] = [];
  runs.forEach((run, i) => {
    const to = i === runs.length - 1 ? end : run.prose.text.length;
    const last = runs[i - 1];
    if (last) {
      const hasRule = /^[ \t>]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/m.test(
        text.slice(last.span.end, run.span.start),
      );
      const between = hasRule ? "\n\n…\n\n" : "\n\n";
      words += between;
      for (let k = 0; k < between.length; k++) offsets.push(last.span.end);
    }
    words += run.prose.text.slice(0, to);
    for (let k = 0; k < to; k++) offsets.push(run.prose.offsets[k] ?? run.span.end);
  });
  offsets.push((offsets.at(-1) ?? 0) + 1);
  return trimmed({ text: words, offsets }, 0, words.length);
}

/** Without quotation marks around the whole, and what stands behind them if it names the source. */
function withoutMarks(prose: Prose): Prose {
  const [first] = findQuoted(prose.text);
  if (first?.outer.start !== 0 || first.isOpen) return prose;
  const behind = prose.text.slice(first.outer.end);
  const isSource = /^\s*[—–(-]/.test(behind) && behind.length < 120;
  return isSource || !/[\p{L}\p{N}]/u.test(behind) ? trimmed(prose, first.start, first.end) : prose;
}

/** A stretch of prose without white space at its ends. */
export function trimmed({ text, offsets }: Prose, start: number, end: number): Prose {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = Math.max(from, start + words.trimEnd().length);
  const behind = to > from ? (offsets[to - 1] ?? 0) + 1 : (offsets[from] ?? 0);
  return { text: text.slice(from, to), offsets: [...offsets.slice(from, to), behind] };
}

/** Where prose stands in the memo. */
export function spanOf({ offsets }: Prose): Span {
  return { start: offsets[0] ?? 0, end: offsets.at(-1) ?? 0 };
}
