import type { Memo, Paragraph } from "./memo.ts";

/** The footnotes by the paragraph that calls them first; those that nothing calls are left out. */
export function notesByCaller(memo: Memo): ReadonlyMap<Paragraph, readonly Paragraph[]> {
  const notes = new Map<Paragraph, Paragraph[]>();
  for (const paragraph of memo.paragraphs) {
    if (!paragraph.caller) continue;
    const called = notes.get(paragraph.caller);
    if (called) called.push(paragraph);
    else notes.set(paragraph.caller, [paragraph]);
  }
  return notes;
}
