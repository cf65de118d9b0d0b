import type { Span } from "../text/span.ts";

/** A quotation by offsets into a text, its marks left out. */
export interface Quoted extends Span {
  /** The same with its marks. */
  readonly outer: Span;
  /** It is not closed where the text ends: the next paragraph may go on with it. */
  readonly isOpen: boolean;
}

/** What ends a quotation that begins with the mark. */
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "“": "”",
  "„": "“”",
  "‘": "’",
  "«": "»",
};

/**
 * The outermost quotations in a text, in order: in typographic marks of English, French and German and in straight
 * ones, single ones where they are the outer marks. An apostrophe is no mark. A mark that is not closed before the
 * next of its kind opens, or at all, quotes nothing; at the end of the text it leaves a quotation open.
 */
export function findQuoted(text: string): Quoted[] {
  const found: Quoted[] = [];
  const places = [...text.matchAll(/["'“”„‘’«»]/g)].map((match) => match.index);
  for (let i = 0; i < places.length; i++) {
    const start = places[i] ?? 0;
    if (!opens(text, start)) continue;
    const end = findEnd(text, places, i);
    if (end === "never" && text[start] !== "'") found.push(quote(text, start, text.length, true));
    if (typeof end === "string") continue;
    found.push(quote(text, start, places[end] ?? start, false));
    i = end;
  }
  // Only the last may be open; one before it lacks its closing mark.
  return found.filter(({ isOpen }, i) => !isOpen || i === found.length - 1);
}

/** The number of the mark that ends the quotation which the mark `i` begins, or why there is none. */
function findEnd(text: string, places: readonly number[], i: number): number | "never" | "reopened" {
  const mark = text.charAt(places[i] ?? 0);
  let last: number | undefined;
  for (let j = i + 1; j < places.length; j++) {
    const at = places[j] ?? 0;
    if (closes(text, at, mark)) {
      if (!isPossessive(text, at)) return j;
      last ??= j;
    } else if (text[at] === mark && opens(text, at)) return last ?? "reopened";
  }
  return last ?? "never";
}

function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  const behind = text.slice(at + 1, at + 6);
  if (closing[mark] === undefined || behind === "") return false;
  if (mark === "«" || mark === "„") return true;
  if (/^[\s,;:.!?)\]]/.test(behind) || /[\p{L}\p{N}]/u.test(before)) return false;
  if (mark === "“") return true;
  if (mark === '"') return /^[\s([{—–/‘'*-]?$/.test(before);
  // "'Tis", "the '90s": the apostrophe of words cut short.
  return /^[\s([{—–/“"*-]?$/.test(before) && !/^(?:\d\ds?\b|tis\b|twas\b|em\b|cause\b|til\b)/i.test(behind);
}

function closes(text: string, at: number, opener: string): boolean {
  if (!closing[opener]?.includes(text.charAt(at))) return false;
  if (opener === "«") return true;
  return /\S/.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** "The States’ rights": it may close a quotation, but only if none behind it does so without doubt. */
function isPossessive(text: string, at: number): boolean {
  const isSingle = text[at] === "’" || text[at] === "'";
  return isSingle && /[sxz]/i.test(text.charAt(at - 1)) && /^ \p{L}/u.test(text.slice(at + 1, at + 3));
}

/** What stands between the marks at the offsets, without the white space that French sets there. */
function quote(text: string, open: number, close: number, isOpen: boolean): Quoted {
  const words = text.slice(open + 1, close);
  const lead = words.length - words.trimStart().length;
  const start = open + 1 + lead;
  const end = Math.max(start, open + 1 + words.trimEnd().length);
  return { start, end, outer: { start: open, end: isOpen ? close : close + 1 }, isOpen };
}
