import { type CitingUnit, readCitings } from "../citations/authorities/citings.ts";
import { laterForm, type Where } from "../citations/authorities/later-form.ts";
import { type Formatted, formatCitation } from "../citations/format.ts";
import type { Library } from "../citations/library.ts";
import type { WrittenStyle } from "../citations/style-of.ts";
import type { Source } from "../doctrine/doctrine.ts";
import type { Memo, Paragraph } from "../memo/memo.ts";
import { type Span, touches } from "../text/span.ts";
import type { Edit } from "./fixes/fix.ts";
import { placeOfCall } from "./insert-call.ts";
import { addDefinition, nextLabel } from "./insert-note.ts";
import {
  insertKeyAt,
  insertSentence,
  type MarkedEdit,
  merge,
  selectionAfter,
  withStop,
} from "./insert-words.ts";
import { plainText } from "./plain-text.ts";

/** What is to be inserted, and where. */
export interface Wish {
  readonly key: string;
  /** As lawyers write it: "para. 205". */
  readonly pinpoint?: string;
  /** `footnote` in a footnote is inline. */
  readonly as: "key" | "footnote" | "inline";
  readonly style: WrittenStyle;
  /** Where the cursor is; the words of a span that is not empty give way to the citation. */
  readonly span: Span;
}

/** Edits that do not overlap, in their order, to be made in one step. */
export interface Insertion {
  readonly edits: readonly Edit[];
  /** What a reader will see of the citation: its words, or its key. */
  readonly preview: string;
  /** What is left to fill in, or the place behind the citation, in the memo after the edits. */
  readonly selection: Span;
}

/**
 * Inserts a citation: as pandoc's key, in brackets that cite already where the cursor is in some; as a new footnote; or
 * written out, in full or in the form for later citations, as what the memo cites before tells. Undefined for a
 * source that the library does not have, and where no words can stand: in code, front matter, what Opinio writes itself.
 */
export function insertCitation(memo: Memo, library: Library, wish: Wish): Insertion | undefined {
  const source = library.find(wish.key);
  if (!source || isVerbatim(memo, wish.span.start) || isRule(memo, wish.span.start)) return undefined;
  if (wish.as === "key") return insertKey(memo, source, wish);
  const note = noteAt(memo, wish.span.start);
  if (wish.as === "footnote" && !note) return insertFootnote(memo, library, source, wish);
  return insertInline(memo, library, source, wish, note);
}

function insertKey(memo: Memo, source: Source, { span, pinpoint = "" }: Wish): Insertion {
  const { text } = formatCitation(source, { style: "pandoc", form: "full", pinpoint });
  const around = memo.citations.find(
    ({ inText, cluster }) => !inText && cluster.start < span.start && touches(cluster, span.start),
  );
  if (!around || span.start < span.end) return finish([insertKeyAt(memo, span, text)], text);
  const at = around.cluster.end - 1;
  const words = `; ${text.slice(1, -1)}`;
  const mark = { at: words.length, length: 0 };
  return finish([{ span: { start: at, end: at }, text: words, mark }], text);
}

function insertFootnote(memo: Memo, library: Library, source: Source, wish: Wish): Insertion {
  const { at, cut } = placeInText(memo.text, wish.span);
  const before = readCitings(memo, library).filter((unit) => unit.at <= at);
  const { text } = write(source, wish, before, "new note");
  const label = nextLabel(memo);
  const call = `[^${label}]`;
  const edits: MarkedEdit[] = [
    ...cut,
    { span: { start: at, end: at }, text: call, mark: { at: call.length, length: 0 } },
    addDefinition(memo, label, withStop(text)),
  ];
  return finish(merge(edits), text);
}

function insertInline(
  memo: Memo,
  library: Library,
  source: Source,
  wish: Wish,
  note: Paragraph | undefined,
): Insertion {
  const { before, where } = readBefore(readCitings(memo, library), wish.span.start, note);
  const citation = write(source, wish, before, where);
  const edit = insertSentence(memo, wish.span, citation.text, where === "same note");
  return finish([atGap(edit, citation)], citation.text);
}

/** What cites before an offset; of a footnote that it lies in, what stands before it there. */
function readBefore(
  units: readonly CitingUnit[],
  offset: number,
  note: Paragraph | undefined,
): { readonly before: readonly CitingUnit[]; readonly where: Where } {
  if (!note) return { before: units.filter(({ at }) => at <= offset), where: "text" };
  const at = units.findIndex((unit) => unit.note === note);
  const before = units.slice(0, Math.max(at, 0));
  const own = units[at];
  const citings = own?.citings.filter(({ span }) => span.end <= offset) ?? [];
  if (!own || citings.length === 0) return { before, where: "new note" };
  return { before: [...before, { ...own, citings }], where: "same note" };
}

function write(source: Source, wish: Wish, before: readonly CitingUnit[], where: Where): Formatted {
  const { style, pinpoint = "" } = wish;
  return formatCitation(source, { style, pinpoint, ...laterForm(source, before, where, style) });
}

/** Selects the first thing that is left to fill in. */
function atGap(edit: MarkedEdit, { snippet }: Formatted): MarkedEdit {
  const gap = /\$\{1:(\[[^\]]*\])\}/.exec(snippet)?.[1] ?? "";
  const at = gap === "" ? -1 : edit.text.indexOf(gap);
  return at < 0 ? edit : { ...edit, mark: { at, length: gap.length } };
}

/** Where the call goes, and what it replaces: the words of the span, brackets around them and the space before. */
function placeInText(text: string, span: Span): { readonly at: number; readonly cut: Edit[] } {
  if (span.start === span.end) return { at: placeOfCall(text, span.start), cut: [] };
  const isBracketed = text[span.start - 1] === "(" && text[span.end] === ")";
  const { start, end } = isBracketed ? { start: span.start - 1, end: span.end + 1 } : span;
  const lead = text.slice(0, start).replace(/[ \t]+$/, "").length;
  const from = lead === 0 || /[\r\n]/.test(text.charAt(lead - 1)) ? start : lead;
  const at = placeOfCall(text.slice(0, from) + text.slice(end), from);
  return { at: at > from ? at + end - from : from, cut: [{ span: { start: from, end }, text: "" }] };
}

function finish(edits: readonly MarkedEdit[], words: string): Insertion {
  const plain = edits.map(({ span, text }): Edit => ({ span, text }));
  return { edits: plain, preview: plainText(words), selection: selectionAfter(edits) };
}

/** Code, front matter and the like; where it fills whole lines, its edges too. */
function isVerbatim({ text, verbatim }: Memo, offset: number): boolean {
  return verbatim.some(({ start, end }) => {
    const isBlock =
      /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - 100), start)) &&
      /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 100));
    return isBlock ? start <= offset && offset <= end : start < offset && offset < end;
  });
}

/** A line of marks alone: below the head of a table, below a heading, or across the page. */
function isRule({ text }: Memo, offset: number): boolean {
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? "";
  return /^[\s|:*_=-]+$/.test(line) && line.replace(/[^-=*_]/g, "").length > 2;
}

/** The footnote in whose text the offset lies, behind the mark that it begins with. */
function noteAt({ text, paragraphs }: Memo, offset: number): Paragraph | undefined {
  return paragraphs.find(({ kind, span }) => {
    if (kind !== "note") return false;
    const mark = /^(?:\[\^[^\]]+\]:|\^\[)/.exec(text.slice(span.start, span.end))?.[0] ?? "";
    const end = mark === "^[" ? span.end - 1 : span.end;
    return span.start + mark.length <= offset && offset <= end;
  });
}
