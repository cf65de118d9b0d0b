import type { Span } from "../text/span.ts";

/**
 * The words of one block as the reader sees them: emphasis marks, link targets, HTML, code and footnote
 * calls are gone, an inline code or image is one U+FFFC, and a line break is one space. `offsets[i]` is the
 * UTF-16 offset in the memo of unit `i` of `text`; the array has one entry more than `text`, for its end.
 */
export interface Prose {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** The stretch of the memo that shows the units `[start, end)` of the prose. */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  const from = prose.offsets[start] ?? 0;
  if (end <= start) return { start: from, end: from };
  return { start: from, end: (prose.offsets[end - 1] ?? from) + 1 };
}
