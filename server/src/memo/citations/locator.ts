import { type LocatorLabel, readLocatorTerm } from "./locator-terms.ts";

/** A stretch of the words behind a key, by offsets into them. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What stands behind a key: the place in the source, then words that follow it. Empty stretches are absent. */
export interface Behind {
  /** `whole` holds term, value and braces; `value` the value alone. */
  readonly locator?: { readonly label: LocatorLabel; readonly value: Stretch; readonly whole: Stretch };
  readonly suffix?: Stretch;
}

/**
 * Reads the words behind a key as pandoc does: a locator is a term and figures, or figures alone, which count
 * pages; braces make a locator of any words, and empty braces say that there is none. The rest is the suffix.
 */
export function readBehindKey(words: string): Behind {
  const start = /^,?\s*/.exec(words)?.[0].length ?? 0;
  const found = words[start] === "{" ? readBraces(words, start) : readPlain(words, start);
  const suffix = trim(words, found?.whole.end ?? 0);
  return {
    ...(found && found.value.start < found.value.end && { locator: found }),
    ...(suffix && { suffix }),
  };
}

function readBraces(words: string, start: number): Behind["locator"] {
  let open = 0;
  for (let at = start; at < words.length; at++) {
    if (words[at] === "{") open++;
    else if (words[at] === "}" && --open === 0) {
      const term = readTermAt(words.slice(0, at), start + 1);
      const from = term?.end ?? start + 1;
      const value = trim(words, from, at, false) ?? { start: from, end: from };
      return { label: term?.label ?? "page", value, whole: { start, end: at + 1 } };
    }
  }
  return undefined;
}

/** The term from the offset on, white space around it included. */
function readTermAt(words: string, offset: number) {
  const from = skipSpace(words, offset);
  const term = readLocatorTerm(words.slice(from));
  return term && { label: term.label, start: from, end: skipSpace(words, from + term.end) };
}

function readPlain(words: string, start: number): Behind["locator"] {
  const term = readTermAt(words, start);
  const named = term && readFigures(words, term.end, romanOrDigits);
  const label = named ? term.label : "page";
  const figures = named ? romanOrDigits : digits;
  const first = named ?? readFigures(words, start, digits);
  if (!first) return undefined;
  let { end } = first;
  for (let next = readNext(words, end, figures); next; next = readNext(words, end, figures)) end = next.end;
  return { label, value: { start: first.start, end }, whole: { start, end } };
}

/** Figures that go on behind a comma or a space. */
function readNext(words: string, end: number, figures: RegExp): Stretch | undefined {
  const between = /^(?:,\s*|\s+)/.exec(words.slice(end, end + 50))?.[0].length;
  return between === undefined ? undefined : readFigures(words, end + between, figures);
}

/** "33-35", "2(4)", "(xv)-(xvii)", "4.2.1": brackets belong to the word. */
const word = /(?:[([{][^\s()[\]{}]*[)\]}]|\.(?=[\p{L}\p{N}])|[-–:]|[^\s\p{P}])+/uy;
const digits = /\d/;
const romanOrDigits =
  /\d|(?<!\p{L})(?=[ivxlcdm])m*(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})(?!\p{L})/iu;

function readFigures(words: string, start: number, figures: RegExp): Stretch | undefined {
  word.lastIndex = start;
  const found = word.exec(words)?.[0];
  return found !== undefined && figures.test(found) ? { start, end: start + found.length } : undefined;
}

/** The stretch without white space at its ends, and without the comma that begins it; undefined if nothing is left. */
function trim(words: string, from: number, to = words.length, comma = true): Stretch | undefined {
  const lead = (comma ? /^[\s,]*/ : /^\s*/).exec(words.slice(from, to))?.[0].length ?? 0;
  const start = from + lead;
  const end = start + words.slice(start, to).trimEnd().length;
  return start < end ? { start, end } : undefined;
}

function skipSpace(words: string, offset: number): number {
  return offset + (/^\s*/.exec(words.slice(offset))?.[0].length ?? 0);
}
