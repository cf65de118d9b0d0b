import { tableOfAuthorities } from "../citations/authorities/table.ts";
import type { Library } from "../citations/library.ts";
import { styleNamed, styleOf, type WrittenStyle } from "../citations/style-of.ts";
import { findGeneratedBlocks, type GeneratedBlock } from "../memo/generated-blocks.ts";
import type { Memo, Section } from "../memo/memo.ts";
import type { Span } from "../text/span.ts";
import type { Edit } from "./fixes/fix.ts";

const closing = "<!-- /opinio-authorities -->";

/**
 * Brings the tables between the memo's marks up to date; no edits where they are. A style that the opening mark or the
 * front matter names comes before the one given, unless that is `forced`: then it is written into the mark.
 */
export function updateAuthorities(memo: Memo, library: Library, style: WrittenStyle, forced = false): Edit[] {
  return findGeneratedBlocks(memo.text, memo.comments).flatMap((block): Edit[] => {
    const said = styleNamed(block.words) ?? styleOf(memo);
    const own = forced ? style : (said ?? style);
    const body = asLines(`\n\n${tableOfAuthorities(memo, library, own)}\n\n`, memo);
    const mark = forced && said !== style ? markWith(style) : undefined;
    const inner = innerOf(block, memo);
    const span = mark ? { start: block.span.start, end: inner.end } : inner;
    const text = `${mark ?? ""}${body}${block.isClosed ? "" : closing}`;
    return memo.text.slice(span.start, span.end) === text ? [] : [{ span, text }];
  });
}

function markWith(style: WrittenStyle | undefined): string {
  return `<!-- opinio-authorities${style ? `: ${style}` : ""} -->`;
}

/** Whether the memo has a table, up to date or not. */
export function hasAuthorities(memo: Memo): boolean {
  return findGeneratedBlocks(memo.text, memo.comments).length > 0;
}

/**
 * Puts a table behind the block at the offset; a memo that has one already gets it updated instead. The style is written
 * into the mark where nothing else says it, so that whoever updates the table next, elsewhere, writes the same.
 */
export function insertAuthorities(memo: Memo, library: Library, style: WrittenStyle, offset: number): Edit[] {
  if (hasAuthorities(memo)) return updateAuthorities(memo, library, style);
  const own = styleOf(memo);
  const mark = markWith(own || style === "bluebook" ? undefined : style);
  const place = placeAt(memo, offset);
  const table = `${mark}\n\n${tableOfAuthorities(memo, library, own ?? style)}\n\n${closing}`;
  const before = memo.text.slice(0, place.start).trim() === "" ? "" : "\n\n";
  const after = place.end === memo.text.length ? "\n" : "\n\n";
  return [{ span: place, text: asLines(`${before}${headingAt(memo, place.end)}${table}${after}`, memo) }];
}

/** Between the marks. */
function innerOf({ span, isClosed }: GeneratedBlock, { text }: Memo): Span {
  if (!isClosed) return { start: span.end, end: span.end };
  return {
    start: text.indexOf("-->", span.start) + 3,
    end: text.lastIndexOf("<!--", span.end - 1),
  };
}

function asLines(text: string, memo: Memo): string {
  return /^[^\n]*\r\n/.test(memo.text) ? text.replaceAll("\n", "\r\n") : text;
}

/** The blank space behind the block that the offset is in; from the start of the memo none is behind anything. */
function placeAt({ text, paragraphs, runs, verbatim }: Memo, offset: number): Span {
  const blocks = [...paragraphs, ...runs, ...verbatim.map((span) => ({ span }))];
  const around = blocks.filter(({ span }) => span.start <= offset && offset <= span.end);
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const from = Math.max(mark, offset, ...around.map(({ span }) => span.end));
  // What is no block of words, as a rule across the page, is not cut either.
  const at = from + (/^[^\n]*\S[^\n]*/.exec(lineAround(text, from)) ? restOfLine(text, from) : 0);
  const start = Math.max(mark, text.slice(0, at).trimEnd().length);
  const blank = /^(?:[^\S\n]*\n)*(?:[^\S\n]*$)?/.exec(text.slice(at))?.[0].length ?? 0;
  return { start, end: at + blank };
}

function lineAround(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset + restOfLine(text, offset));
}

function restOfLine(text: string, offset: number): number {
  return /^[^\n]*/.exec(text.slice(offset))?.[0].trimEnd().length ?? 0;
}

/** A heading for the table, of the rank of the one behind it; none where text follows, which would come under it. */
function headingAt({ root, paragraphs }: Memo, offset: number): string {
  const sections = allSections(root);
  const next = sections.find(({ heading }) => heading && heading.span.start === offset);
  const isLast = !paragraphs.some(({ kind, span }) => kind !== "note" && span.start >= offset);
  if (!next && !isLast) return "";
  const [title] = root.children;
  const rank = next?.depth ?? (root.children.length === 1 && title ? title.depth + 1 : (title?.depth ?? 2));
  return `${"#".repeat(Math.min(rank, 6))} Table of Authorities\n\n`;
}

function allSections(section: Section): Section[] {
  return section.children.flatMap((child) => [child, ...allSections(child)]);
}
