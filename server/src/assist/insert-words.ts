import type { Memo } from "../memo/memo.ts";
import type { Span } from "../text/span.ts";
import type { Edit } from "./fixes/fix.ts";

/** An edit after which the cursor stands in its text, `length` units of which are selected. */
export interface MarkedEdit extends Edit {
  readonly mark?: { readonly at: number; readonly length: number };
}

/** A note and a sentence end with a stop, which "*Id.*" and some names bring along. */
export function withStop(words: string): string {
  return /[.!?][*_]?$/.test(words) ? words : `${words}.`;
}

/** A key, before the stop that ends the sentence where the cursor is right behind it: "so [@key]." */
export function insertKeyAt(memo: Memo, span: Span, words: string): MarkedEdit {
  const { start, end } = span;
  const isStop = start === end && /[.!?]/.test(memo.text.charAt(start - 1));
  const endsThere = isStop && memo.sentences.some((sentence) => sentence.span.end === start);
  const at = endsThere ? { start: start - 1, end: start - 1 } : span;
  return spaced(memo, at, words);
}

/**
 * A citation that is written out. Behind a stop it is a sentence of its own, and so it is at the start of an empty line;
 * else it is part of the sentence. Behind another citation of the same note it follows it with a semicolon.
 */
export function insertSentence(memo: Memo, span: Span, words: string, followsCitation: boolean): MarkedEdit {
  const before = memo.text.slice(memo.text.lastIndexOf("\n", span.start - 1) + 1, span.start);
  const behind = /^[^\r\n]*/.exec(memo.text.slice(span.end))?.[0] ?? "";
  const lead = before.trimEnd();
  if (followsCitation && lead.endsWith(".") && behind.trim() === "") {
    const start = span.start - before.length + lead.length - 1;
    return marked({ start, end: span.end }, "; ", withStop(uncapitalised(words)), "");
  }
  const isEmpty = /^\s*(?:\[\^[^\]]+\]:|[-*>]|\d+[.)])?$/.test(lead) && behind.trim() === "";
  const isSentence = isEmpty || /[.!?](?:["”’')\]*_]|\[\^[^\]]+\])*$/.test(lead.slice(-100));
  return spaced(memo, span, isSentence ? withStop(words) : words);
}

/** With a space where words would touch. */
function spaced({ text }: Memo, span: Span, words: string): MarkedEdit {
  const touches = /[^\s([{“‘«—–]$/u.test(text.slice(Math.max(0, span.start - 2), span.start));
  const isTouched = /^[\p{L}\p{N}([“‘@*_"]/u.test(text.slice(span.end, span.end + 2));
  return marked(span, touches ? " " : "", words, isTouched ? " " : "");
}

function marked(span: Span, before: string, words: string, after: string): MarkedEdit {
  const at = before.length + words.length;
  return { span, text: before + words + after, mark: { at, length: 0 } };
}

/** *Id.* has its capital only at the start. */
function uncapitalised(words: string): string {
  return words.replace(/^\*Id\.\*/, "*id.*");
}

/** Edits in their order, those at one place made one. */
export function merge(edits: readonly MarkedEdit[]): MarkedEdit[] {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  const merged: MarkedEdit[] = [];
  for (const edit of sorted) {
    const last = merged.at(-1);
    if (last && edit.span.start <= last.span.end) merged.splice(-1, 1, joined(last, edit));
    else merged.push(edit);
  }
  return merged;
}

function joined(a: MarkedEdit, b: MarkedEdit): MarkedEdit {
  const mark = a.mark ?? (b.mark && { ...b.mark, at: b.mark.at + a.text.length });
  const span = { start: a.span.start, end: Math.max(a.span.end, b.span.end) };
  return { span, text: a.text + b.text, ...(mark && { mark }) };
}

/** What is selected when the edits, in their order, are made. */
export function selectionAfter(edits: readonly MarkedEdit[]): Span {
  let moved = 0;
  for (const { span, text, mark } of edits) {
    const start = span.start + moved + (mark?.at ?? 0);
    if (mark) return { start, end: start + mark.length };
    moved += text.length - (span.end - span.start);
  }
  return { start: 0, end: 0 };
}
