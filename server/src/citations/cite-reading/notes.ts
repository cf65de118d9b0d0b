import type { Memo, Paragraph } from "../../memo/memo.ts";
import type { Span } from "../../text/span.ts";

/** A call of a footnote that has no text, or the mark of one that nothing calls: `[^12]`. */
export interface StrayNote {
  readonly label: string;
  readonly span: Span;
}

/** The footnotes by their labels; of several with one label the first counts. */
export function notesByLabel(memo: Memo): ReadonlyMap<string, Paragraph> {
  const notes = new Map<string, Paragraph>();
  for (const paragraph of memo.paragraphs)
    if (paragraph.label !== undefined && !notes.has(paragraph.label)) notes.set(paragraph.label, paragraph);
  return notes;
}

const call = /\[\^([^\]\s[]+)\]/g;

/** Calls of footnotes that the memo does not have: without a definition they are words like any other. */
export function undefinedCalls({ runs, text }: Memo): StrayNote[] {
  return runs.flatMap(({ prose }) =>
    [...prose.text.matchAll(call)].flatMap((match) => {
      const start = prose.offsets[match.index] ?? 0;
      const span = { start, end: start + match[0].length };
      const written = text.slice(span.start, span.end);
      return written === match[0] && text[start - 1] !== "\\" ? [{ label: match[1] ?? "", span }] : [];
    }),
  );
}

/** Footnotes that nothing calls, by the marks they begin with. A call in a heading or in another note is one. */
export function uncalledNotes({ paragraphs, text }: Memo): StrayNote[] {
  const uncalled = paragraphs.filter(
    ({ label, caller }) => label !== undefined && !label.startsWith("^") && !caller,
  );
  if (uncalled.length === 0) return [];
  const called = new Set(
    [...text.matchAll(/\[\^([^\]]+)\](?!:)/g)].map((match) => (match[1] ?? "").toLowerCase()),
  );
  return uncalled.flatMap(({ label = "", span }) => {
    const mark = /^\[\^([^\]]+)\]/.exec(text.slice(span.start, span.end));
    if (!mark || called.has(label.toLowerCase()) || called.has((mark[1] ?? "").toLowerCase())) return [];
    return [{ label: mark[1] ?? label, span: { start: span.start, end: span.start + mark[0].length } }];
  });
}
