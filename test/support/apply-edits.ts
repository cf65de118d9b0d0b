import type { Edit } from "../../server/src/assist/fixes/fix.ts";

/** The text after edits that do not overlap; of several at one place the first stands first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let from = 0;
  const parts = edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, text: words }) => {
      const part = text.slice(from, span.start) + words;
      from = span.end;
      return part;
    });
  return parts.join("") + text.slice(from);
}
