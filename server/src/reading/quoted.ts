import type { Span } from "../text/span.ts";

/**
 * The quotations in a stretch of prose, their marks included: typographic marks of English, French and German, and
 * straight ones. A quotation that is not closed runs to the end, since the next paragraph may go on with it; not so
 * behind a straight single mark, which may be an apostrophe.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let open: { at: number; mark: string } | undefined;
  for (const match of text.matchAll(marks)) {
    const [mark] = match;
    const at = match.index;
    if (!open) {
      if (opens(text, at, mark)) open = { at, mark };
    } else if (closing[open.mark]?.includes(mark) && !isApostrophe(text, at, mark)) {
      spans.push({ start: open.at, end: at + 1 });
      open = undefined;
    }
  }
  if (open && open.mark !== "'") spans.push({ start: open.at, end: text.length });
  return spans;
}

const marks = /["'“”„‘’«»]/g;

/** What ends a quotation that begins with the mark. */
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "“": "”",
  "„": "“”",
  "‘": "’",
  "«": "»",
};

function opens(text: string, at: number, mark: string): boolean {
  if (closing[mark] === undefined || !/\S/.test(text.charAt(at + 1))) return false;
  return mark !== "'" || /^[\s([—–-]?$/.test(text.charAt(at - 1));
}

function isApostrophe(text: string, at: number, mark: string): boolean {
  return (mark === "’" || mark === "'") && /\p{L}/u.test(text.charAt(at + 1));
}
