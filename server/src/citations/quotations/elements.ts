import { asRead, joined, mark, readTokens, unseen } from "./tokens.ts";

/** What a quotation is made of, each with its place in the quotation (UTF-16 offsets). */
export type Element = Word | PunctuationMark | Insertion | Ellipsis;

interface Placed {
  readonly start: number;
  readonly end: number;
}

export interface Word extends Placed {
  readonly kind: "word";
  readonly form: string;
  readonly fold: string;
  /** A hyphen joins it to the word before. */
  readonly joined: boolean;
  /** "[T]he", "act[s]", "[un]lawful": the letters around the author's brackets, in lower case. */
  readonly altered?: { readonly before: string; readonly after: string };
}

export interface PunctuationMark extends Placed {
  readonly kind: "mark";
  readonly fold: string;
}

/** Words in brackets: the author's, instead of some of the source's or beside them. */
export interface Insertion extends Placed {
  readonly kind: "insertion";
  /** In lower case; none where the brackets are empty. */
  readonly folds: readonly string[];
}

/** "…", ". . .", "[…]", "(...)" or "* * *": words of the source are left out. */
interface Ellipsis extends Placed {
  readonly kind: "ellipsis";
}

const ellipsis = /[[(]\s*(?:…|\.(?:\s?\.)+)\s*[\])]|…|\.(?:\s?\.){2,}|\*\s?\*\s?\*/;
const letters = `[\\p{L}\\p{M}\\p{N}${unseen}]`;
const inWord = new RegExp(
  `(?<!${letters}['’]?)(?:${letters}|['’](?=${letters}))*\\[[\\p{L}\\p{M}'’]*\\](?:${letters}|['’](?=${letters})|\\[[\\p{L}\\p{M}'’]*\\])*`,
  "u",
);
const bracket = /\[[^[\]]*\]/;
const special = new RegExp(`${ellipsis.source}|${inWord.source}|${bracket.source}`, "gu");

/** What an author adds in brackets without changing a word. A pandoc citation in brackets is such a thing too. */
const remark =
  /^\[(?:sic\b|recte\b|\^?\d{1,3}\]|.*@\w|.*\b(?:emphas[ie]s|italics)\b|.*\bomitted\]|.*\btranslation\]|.*\bin (?:the )?original\])/is;
const longestRemark = 120;

/**
 * Reads a quotation with the brackets and ellipses that lawyers use. Ellipses and punctuation at either end say
 * nothing, since every quotation is taken out of its context, and so does punctuation beside an ellipsis.
 */
export function readElements(quotation: string): Element[] {
  const elements: Element[] = [];
  let from = 0;
  for (const match of quotation.matchAll(special)) {
    elements.push(...readWords(quotation, from, match.index));
    const element = readSpecial(match[0], match.index, quotation);
    if (element) elements.push(element);
    from = match.index + match[0].length;
  }
  elements.push(...readWords(quotation, from, quotation.length));
  return trim(elements);
}

/** The tokens of the quotation as they stand, every bracket and ellipsis taken for the source's own. */
export function readLiterally(quotation: string): Element[] {
  return trim(readWords(quotation, 0, quotation.length));
}

/**
 * The tokens between two brackets or ellipses. A letter stands for these at either end, so that a dash or a hyphen
 * beside them has words on both sides.
 */
function readWords(text: string, from: number, to: number): (Word | PunctuationMark)[] {
  const between = text.slice(from, to);
  const lead = from > 0 && /^[^\p{L}\p{M}\p{N}'’]/u.test(between) ? "x" : "";
  const trail = to < text.length && /[^\p{L}\p{M}\p{N}'’]$/u.test(between) ? "x" : "";
  const { forms, folds, starts, ends, flags } = readTokens(lead + between + trail);
  const isBehindHyphen = lead === "" && /\[[^[\]]*-\]$/.test(text.slice(Math.max(0, from - 40), from));
  const words = folds.map((fold, i): Word | PunctuationMark => {
    const start = from + (starts[i] ?? 0) - lead.length;
    const place = { start, end: start + (ends[i] ?? 0) - (starts[i] ?? 0) };
    const flag = flags[i] ?? 0;
    if (flag & mark) return { kind: "mark", fold, ...place };
    const isJoined = (flag & joined) !== 0 || (i === 0 && isBehindHyphen);
    return { kind: "word", form: forms[i] ?? "", fold, joined: isJoined, ...place };
  });
  return words.slice(lead.length, words.length - trail.length);
}

function readSpecial(seen: string, start: number, quotation: string): Element | undefined {
  const place = { start, end: start + seen.length };
  if (!/[\p{L}\p{N}]/u.test(seen) && !/^\[\s*\]$/.test(seen)) return { kind: "ellipsis", ...place };
  if (seen.length <= longestRemark && remark.test(seen)) return undefined;
  if (!seen.startsWith("[") || !seen.endsWith("]") || seen.indexOf("]") < seen.length - 1) {
    const form = asRead(seen.replace(/[[\]]/g, ""));
    const before = asRead(seen.slice(0, seen.indexOf("[")));
    const after = asRead(seen.slice(seen.lastIndexOf("]") + 1));
    const altered = { before: before.toLowerCase(), after: after.toLowerCase() };
    const isJoined = /[\p{L}\]][-‐‑]$/u.test(quotation.slice(Math.max(0, start - 3), start));
    return { kind: "word", form, fold: form.toLowerCase(), joined: isJoined, altered, ...place };
  }
  return { kind: "insertion", folds: readTokens(seen).folds, ...place };
}

/** Without ellipses at either end, marks at either end or beside an ellipsis, and ellipses in a row. */
function trim(elements: readonly Element[]): Element[] {
  const kept = dropMarksBehindGaps(dropMarksBehindGaps(elements).reverse()).reverse();
  const start = kept.findIndex(({ kind }) => kind !== "ellipsis");
  const end = kept.findLastIndex(({ kind }) => kind !== "ellipsis");
  const inner = start < 0 ? [] : kept.slice(start, end + 1);
  return inner.filter(({ kind }, i) => kind !== "ellipsis" || inner[i - 1]?.kind !== "ellipsis");
}

function dropMarksBehindGaps(elements: readonly Element[]): Element[] {
  let behindGap = true;
  return elements.filter(({ kind }) => {
    if (kind === "mark" && behindGap) return false;
    behindGap = kind === "ellipsis";
    return true;
  });
}
