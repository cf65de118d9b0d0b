import type { Span } from "../../../text/span.ts";
import type { Places } from "../places.ts";

/** One record of a .ris file: its tags in order, TY first. */
export interface RisRecord {
  readonly span: Span;
  /** The line of its TY, from 1. */
  readonly line: number;
  readonly tags: readonly (readonly [tag: string, value: string])[];
}

const tagged = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

/** No datum of a record is longer; the rest of a longer line is left out. In UTF-16 units. */
const longestLine = 20_000;

/**
 * Splits a .ris file into its records; yields how far it is after each line. A record without an end ends with the
 * next, and is a problem. Linear in the text; never throws.
 */
export function* scanRis(text: string, places: Places): Generator<number, RisRecord[]> {
  const records: RisRecord[] = [];
  let open: Draft | undefined;
  let stray = false;
  const close = (end: number, complaint?: string) => {
    if (!open) return;
    const { start, head, line, tags } = open;
    records.push({ span: { start, end }, line, tags });
    if (complaint) places.complain({ start, end: head }, complaint);
    open = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    const words = text.slice(at, Math.min(end, at + longestLine)).trim();
    const [, tag, value = ""] = tagged.exec(words) ?? [];
    if (tag === "TY") {
      close(at, "the record has no end: ER is missing");
      open = { start: at, head: end, line: places.lineOf(at), tags: [[tag, value.trim()]] };
      stray = false;
    } else if (tag === "ER") close(end);
    else if (open && tag) open.tags.push([tag, value.trim()]);
    else if (open) goOn(open, words);
    else if (tag && !stray) {
      places.complain({ start: at, end }, "the record has no beginning: TY is missing");
      stray = true;
    }
    at = end + 1;
    yield Math.min(at, text.length);
  }
  close(text.length, "the record has no end: ER is missing");
  return records;
}

interface Draft {
  readonly start: number;
  /** Behind the line of its TY. */
  readonly head: number;
  readonly line: number;
  readonly tags: (readonly [tag: string, value: string])[];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** A line without a tag goes on with the field before it. */
function goOn({ tags }: Draft, words: string): void {
  const [tag, value] = tags.at(-1) ?? [];
  if (tag && words && (value?.length ?? 0) < longestLine) tags[tags.length - 1] = [tag, `${value}\n${words}`];
}
