import type { Span } from "../text/span.ts";
import { type Inline, type Prose, sourceSpan } from "./prose.ts";
import { besideSource, type WrittenProse } from "./written-prose.ts";

type Calls = Inline["calls"];

/** Pandoc's `^[a note]`: the words of a footnote where it is called. */
export interface InlineNote {
  /** What a call of it is labelled with; no footnote with a definition has such a label. */
  readonly label: string;
  /** From the `^` to the closing bracket. */
  readonly span: Span;
  readonly prose: Prose;
}

/** Takes the inline notes out of prose and leaves a call where each stood. */
export function cutInlineNotes(
  prose: Prose,
  calls: Calls,
  source: string,
): { readonly prose: Prose; readonly calls: Calls; readonly notes: readonly InlineNote[] } {
  if (!prose.text.includes("^[")) return { prose, calls, notes: [] };
  const cuts = findNotes(besideSource(prose, source));
  const notes = cuts.map(({ start, end }): InlineNote => {
    const span = sourceSpan(prose, start, end);
    return { label: `^${span.start}`, span, prose: slice(prose, start + 2, end - 1) };
  });
  const left = without(prose, cuts);
  const own = cuts.map(({ start }, i) => ({ label: notes[i]?.label ?? "", at: left.placeOf(start) }));
  const others = calls.map(({ label, at }) => ({ label, at: left.placeOf(at) }));
  return { prose: left.prose, calls: [...own, ...others].sort((a, b) => a.at - b.at), notes };
}

/** The notes by offsets into the prose, marks included. A note has no note in it. */
function findNotes({ prose: { text }, isPlain }: WrittenProse): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf("^["); start >= 0; ) {
    const end = isPlain(start) && isPlain(start + 1) ? closingOf(text, start + 1, isPlain) : undefined;
    if (end !== undefined && text.slice(start + 2, end - 1).trim() !== "") found.push({ start, end });
    start = text.indexOf("^[", end ?? start + 1);
  }
  return found;
}

/** Behind the bracket that closes the one at the offset. */
function closingOf(text: string, open: number, isPlain: WrittenProse["isPlain"]): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const sign = text[at];
    if ((sign !== "[" && sign !== "]") || !isPlain(at)) continue;
    depth += sign === "[" ? 1 : -1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function slice({ text, offsets }: Prose, start: number, end: number): Prose {
  return { text: text.slice(start, end), offsets: offsets.slice(start, end + 1) };
}

/** The prose without the stretches, and where its places are then. Of two spaces that come together one is left. */
function without({ text, offsets }: Prose, cuts: readonly Span[]) {
  const gaps = cuts.map(({ start, end }) => {
    const doubled = text[start - 1] === " " && text[end] === " ";
    return { start, end: doubled ? end + 1 : end };
  });
  const kept: Prose[] = [];
  let from = 0;
  for (const { start, end } of gaps) {
    kept.push({ text: text.slice(from, start), offsets: offsets.slice(from, start) });
    from = end;
  }
  const words = kept.map((part) => part.text).join("") + text.slice(from);
  const places = [...kept.flatMap((part) => part.offsets), ...offsets.slice(from)];
  const placeOf = (at: number) => {
    const before = gaps.filter(({ start }) => start < at);
    return at - before.reduce((sum, { start, end }) => sum + Math.min(end, at) - start, 0);
  };
  return { prose: { text: words, offsets: places }, placeOf };
}
