import { numbering } from "../../text/legal-abbreviations.ts";

/**
 * The words and punctuation marks of a text, with where each stands in it (UTF-16 offsets). What is typography is
 * gone: quotation marks, brackets without their contents, emphasis, bullets, ellipses, the difference between
 * forms of a letter (ligatures, full width), apostrophes and dashes, soft hyphens, and hyphens within a word, which
 * leave a flag behind. `forms` keep their case, `folds` are in lower case.
 */
export interface Tokens {
  readonly forms: readonly string[];
  readonly folds: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly flags: readonly number[];
}

/** A hyphen, perhaps at the end of a line, joins the token to the one before. */
export const joined = 1;
/** The number of a footnote or of a paragraph, or a bullet: a quotation may leave it out without saying so. */
export const skippable = 2;
/** No word but a punctuation mark. */
export const mark = 4;

/** What every dash is read as; a hyphen between spaces is a dash. */
export const dash = "–";

/** Hyphens and joiners that are seen at the end of a line at most. */
export const unseen = "\u00AD\u200B-\u200D\u2060\uFEFF";
const token = new RegExp(
  `[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}${unseen}]|['’ʼ](?=[\\p{L}\\p{N}]))*|\\.(?:\\s?\\.){2,}|[,;:.?!()/%&§¶$€£]`,
  "gu",
);
const invisible = new RegExp(`[${unseen}]`, "g");
const noted = /^(\p{L}*[\p{Ll}]{3})(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})$/u;
const beyondAscii = /[^\0-\x7F]/;

/** Reads any text; linear in it. */
export function readTokens(text: string): Tokens {
  const tokens = {
    forms: [] as string[],
    folds: [] as string[],
    starts: [] as number[],
    ends: [] as number[],
    flags: [] as number[],
  };
  let end = 0;
  const put = (form: string, start: number, stop: number, flag: number) => {
    tokens.forms.push(form);
    tokens.folds.push(form.toLowerCase());
    tokens.starts.push(start);
    tokens.ends.push(stop);
    tokens.flags.push(flag);
    end = stop;
  };
  for (const match of text.matchAll(token)) {
    const [seen] = match;
    const start = match.index;
    if (seen.length > 2 && seen.startsWith(".")) continue;
    const between = start - end > 1 || text[end] !== " " ? text.slice(end, start) : " ";
    const flag = between === " " || between === "" ? 0 : readBetween(between, end, put);
    const form = beyondAscii.test(seen) ? asRead(seen) : seen;
    const note = /\d|[^\0-\x7F]$/.test(seen.slice(-1)) ? noted.exec(seen) : null;
    if (note?.[1]) {
      put(asRead(note[1]), start, start + note[1].length, flag);
      put(asRead(note[2] ?? ""), end, start + seen.length, skippable);
    } else if (/^[\p{L}\p{N}]/u.test(form)) put(form, start, start + seen.length, flag);
    else put(form, start, start + seen.length, mark);
  }
  flagNumbers(text, tokens);
  return tokens;
}

/** A word as it is read, whatever forms of letters, apostrophes and invisible hyphens it is set in. */
export function asRead(word: string): string {
  return word.replace(invisible, "").normalize("NFKC").replace(/[’ʼ]/g, "'");
}

/** Whether what stands between two tokens joins them; a dash between them is a token of its own. */
function readBetween(
  between: string,
  at: number,
  put: (form: string, start: number, end: number, flag: number) => void,
): number {
  if (/^[-‐‑–](?:\s*[\r\n]\s*)?$/.test(between)) return joined;
  const found = /[—―]|--|(?:^|\s)[-–‐](?=\s|$)|–/.exec(between);
  if (!found || at === 0) return 0;
  const bullet = /[\r\n]\s*[-–—]\s*$/.test(between) ? skippable : 0;
  const start = at + found.index + (/^\s/.test(found[0]) ? 1 : 0);
  put(dash, start, at + found.index + found[0].length, mark | bullet);
  return 0;
}

/** Flags the numbers of footnotes and paragraphs. A number behind "para." or in "1.5" is none. */
function flagNumbers(text: string, { folds, starts, ends, flags }: Tokens & { flags: number[] }): void {
  for (let i = 0; i < folds.length; i++) {
    const fold = folds[i] ?? "";
    const start = starts[i] ?? 0;
    const end = ends[i] ?? 0;
    if (end - start > 3 || !/^\d+$/.test(fold)) continue;
    const before = text.slice(Math.max(0, start - 12), start);
    const after = text.slice(end, end + 3);
    if (isFootnoteNumber(before, after, folds[i - 2] ?? "", text.slice(start, end))) flags[i] = skippable;
    else if (/(?:^|[.!?:;]["'”’)\]]*\s*[\r\n]\s*)$/.test(before) && /^[.)]?\s+\S/.test(after)) {
      flags[i] = skippable;
      if (/^[.)]/.test(after)) flags[i + 1] = mark | skippable;
    }
  }
}

function isFootnoteNumber(before: string, after: string, word: string, number: string): boolean {
  if (/^[⁰¹²³⁴-⁹]+$/.test(number) || (/\[\^?$/.test(before) && after.startsWith("]"))) return true;
  // "In 1986.12 The Court": no figure of so many digits is followed by decimals and a capital.
  if (/\d{3}\.$/.test(before) && /^\s+["“‘]?\p{Lu}/u.test(after)) return true;
  if (numbering.has(word) || !/\p{Ll}{2}["'”’)\]]*[.,;:!?]["'”’)\]]*\s?$/u.test(before)) return false;
  if (!/\s$/.test(before)) return /^(?:[\s"'”’)\]]|$)/.test(after);
  return /[.!?]["'”’)\]]*\s$/.test(before) && /^\s["'“‘]?\p{Lu}/u.test(after);
}
