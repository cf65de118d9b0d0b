import type { Source } from "../../doctrine/doctrine.ts";
import { type CitationForm, formatCitation } from "../format.ts";
import type { WrittenStyle } from "../style-of.ts";

/** How a source looks in prose where it is written out rather than named by its key. */
export interface WrittenForm {
  readonly form: "full" | "short";
  /** Words without which it does not occur, to be looked for first. */
  readonly anchor: string;
  /** The whole of it; group 1 is the number of the note that a short form refers to. */
  readonly pattern: RegExp;
}

/** Shorter than this, words are no citation but a name. */
const shortest = 10;

const styles: readonly WrittenStyle[] = ["bluebook", "oscola"];
const known = new WeakMap<Source, readonly WrittenForm[]>();

/** The full and the short form of a source in both styles, as `formatCitation` writes them, whatever fills their gaps. */
export function writtenForms(source: Source): readonly WrittenForm[] {
  const made = known.get(source) ?? styles.flatMap((style) => formsIn(source, style));
  known.set(source, made);
  return made;
}

/** Signs that writers and programs exchange, made alike. Keeps the length. */
export function alike(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function formsIn(source: Source, style: WrittenStyle): WrittenForm[] {
  const full = piecesOf(source, style, "full").filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const [short = ""] = piecesOf(source, style, "short");
  return [...fullForm(full), ...shortForm(short)];
}

/** All pieces in their order, with the pinpoint and what the source did not hold between them. */
function fullForm(pieces: readonly string[]): WrittenForm[] {
  const anchor = pieces.toSorted((a, b) => b.length - a.length)[0] ?? "";
  if (anchor.length < shortest) return [];
  // A name without a figure, such as "U.N. Charter", is a citation where a place follows.
  const place = pieces.some((piece) => /\d/.test(piece)) ? "" : needsPlace;
  return [{ form: "full", anchor, pattern: new RegExp(pieces.map(verbatim).join(".{0,80}?") + place, "g") }];
}

/** The piece before the number of the note or the pinpoint. */
function shortForm(piece: string): WrittenForm[] {
  const anchor = piece.trimEnd();
  if (anchor === "") return [];
  const behind = /(?:supra note|\(n)$/.test(anchor)
    ? String.raw`\s(\d+)`
    : /\d/.test(anchor)
      ? ""
      : needsPlace;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${verbatim(anchor)}${behind}`, "gu");
  return [{ form: "short", anchor, pattern }];
}

const needsPlace = String.raw`,? (?:art\.?|arts\.?|pmbl\.?|preamble|¶|para\.?) ?\d*`;

/** What a citation is made of between its gaps and the place where a pinpoint stands, as prose shows it. */
function piecesOf(source: Source, style: WrittenStyle, form: CitationForm): string[] {
  const write = (pinpoint: string) => asProse(formatCitation(source, { style, form, pinpoint }).snippet);
  const [plain, pinned] = [write(""), write("para. 987654321")];
  let same = 0;
  while (same < plain.length && plain[same] === pinned[same]) same++;
  const pieces = [...plain.slice(0, same).split(gap), ...plain.slice(same).split(gap)];
  return form === "short" ? pieces : pieces.map((piece) => piece.trim());
}

const gap = "\0";

/** Gaps are told by the syntax of snippets; an address is one sign, as prose has it. */
function asProse(snippet: string): string {
  const words = snippet
    .replace(/\$\{\d+:\[[^\]]*\]\}/g, gap)
    .replace(/\\([\\$}])/g, "$1")
    .replace(/<?https?:\/\/[^\s>]+>?/g, "\uFFFC")
    .replace(/(?<!\\)\*/g, "")
    .replace(/\\([*_<\\`])/g, "$1");
  return alike(words);
}

function verbatim(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
