import type { Element } from "./elements.ts";
import type { Hunk } from "./hunks.ts";
import type { Stretch } from "./same-words.ts";
import type { SourceText } from "./source-text.ts";
import { joined, skippable } from "./tokens.ts";

/**
 * A stretch of a quotation beside its source. Put together in order, what is kept and added is the quotation as it
 * stands; what is kept and removed is the quotation with the source's words restored.
 */
export interface Difference {
  readonly kind: "kept" | "removed" | "added";
  readonly text: string;
}

export function describeDifferences(
  quotation: string,
  elements: readonly Element[],
  hunks: readonly Hunk[],
  source: SourceText,
): Difference[] {
  const differences: Difference[] = [];
  const put = (kind: Difference["kind"], text: string) => {
    if (text !== "") differences.push({ kind, text });
  };
  let at = 0;
  for (const hunk of hunks) {
    const { start, end, words } = replaceIn(quotation, elements, hunk, source);
    put("kept", quotation.slice(at, start));
    put("removed", asInner(words));
    put("added", quotation.slice(Math.max(at, start), end));
    at = end;
  }
  put("kept", quotation.slice(at));
  return differences;
}

/** What alone differs where all words are the source's. */
export function onlyDifference(
  elements: readonly Element[],
  hunks: readonly Hunk[],
  { tokens }: SourceText,
): "punctuation" | "case" | undefined {
  const isWord = (fold: string) => /[\p{L}\p{N}]/u.test(fold);
  const words = hunks.map((hunk) => {
    const own = elements.slice(hunk.elements.from, hunk.elements.to);
    const ours = own.map((element) => ("fold" in element ? element.fold : "…")).filter(isWord);
    return [ours, tokens.folds.slice(hunk.tokens.from, hunk.tokens.to).filter(isWord)] as const;
  });
  if (words.every(([ours, theirs]) => ours.length === 0 && theirs.length === 0)) return "punctuation";
  return words.every(([ours, theirs]) => ours.join(" ") === theirs.join(" ")) ? "case" : undefined;
}

/** A stretch of the quotation and the source's words for it, both with the spaces that part them from the rest. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function replaceIn(
  quotation: string,
  elements: readonly Element[],
  hunk: Hunk,
  source: SourceText,
): Replacement {
  const { from, to } = hunk.elements;
  const last = elements[from - 1];
  const next = elements[to];
  const isGap = from < to && elements[from]?.kind === "ellipsis";
  const isHyphened = next?.kind === "word" && (next.joined || isJoined(source, hunk.tokens.to));
  if (next && (!last || isGap || isHyphened)) return replaceUpTo(next.start, elements, hunk, source);
  const first = elements[from];
  const start = from === to ? (last?.end ?? 0) : (first?.start ?? 0);
  const space = hunk.tokens.from < hunk.tokens.to && last ? spaceBehind(source, hunk.tokens.from) : "";
  return {
    start: last && from < to ? spaceBefore(quotation, start) : start,
    end: elements[to - 1]?.end ?? start,
    words: space + wordsOf(source, hunk.tokens),
  };
}

/** The same with the space behind and not the one before: at the start, at an ellipsis, and where a hyphen follows. */
function replaceUpTo(
  end: number,
  elements: readonly Element[],
  { elements: { from, to }, tokens }: Hunk,
  source: SourceText,
): Replacement {
  const last = elements[from - 1];
  const isGap = from < to && elements[from]?.kind === "ellipsis";
  const words = tokens.from === tokens.to ? "" : wordsOf(source, tokens) + spaceBehind(source, tokens.to);
  if (isGap && last) return { start: last.end, end, words: spaceBehind(source, tokens.from) + words };
  if (from < to) return { start: elements[from]?.start ?? 0, end, words };
  return { start: end, end, words };
}

function isJoined({ tokens }: SourceText, token: number): boolean {
  return ((tokens.flags[token] ?? 0) & joined) !== 0;
}

/** A hyphen at the end of a line divides a word, unless it is one that the word has anyway. */
function hyphenBehind(fold: string | undefined): string {
  return fold === "non" ? "-" : "";
}

/** The offset before the white space that ends at the offset. */
function spaceBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--;
  return start;
}

/** What stands in the source between the token before and the token, as it is read on one line. */
function spaceBehind({ text, tokens }: SourceText, token: number): string {
  const start = tokens.ends[token - 1] ?? 0;
  return onOneLine(text.slice(start, tokens.starts[token] ?? start));
}

/** The source's words on one line, without the numbers of footnotes. */
export function wordsOf({ text, tokens }: SourceText, { from, to }: Stretch): string {
  let words = "";
  for (let token = from; token < to; token++) {
    if ((tokens.flags[token] ?? 0) & skippable) continue;
    const before = text.slice(tokens.ends[token - 1] ?? 0, tokens.starts[token] ?? 0);
    const isDivided = /^[-‐‑]\s*[\r\n]\s*$/.test(before);
    const space = isDivided ? hyphenBehind(tokens.folds[token - 1]) : onOneLine(before);
    words += (words === "" ? "" : space) + text.slice(tokens.starts[token] ?? 0, tokens.ends[token] ?? 0);
  }
  return words;
}

function onOneLine(between: string): string {
  return between.replace(/\s+/g, " ");
}

/** Double quotation marks as single ones, as they are set within a quotation. */
function asInner(words: string): string {
  return words.replace(/[“„«]|(?<=^|[ (])"(?=\S)/g, "‘").replace(/["”»]/g, "’");
}
