import type { Span } from "../text/span.ts";
import type { Quoted } from "./quotation-marks.ts";

/** Fewer words may be a term or words that the author keeps at a distance, unless a citation stands behind them. */
const fewestWords = 4;

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/**
 * Whether words in quotation marks are quoted from a text, and are not a title, a name that the author gives
 * ("hereinafter") or a term. A few words are a quotation only where a citation stands directly behind them.
 */
export function isQuotation(text: string, { start, end, outer }: Quoted, isCitedBehind: boolean): boolean {
  const words = text.slice(start, end).match(word) ?? [];
  if (words.length < (isCitedBehind ? 1 : fewestWords)) return false;
  return !isTitle(words) && !isName(text, outer) && !isPublication(text, outer);
}

/** Words that titles write small. */
const small =
  /^(?:a|an|the|of|on|in|and|or|for|to|from|by|with|at|as|under|over|between|against|into|v|vs|de|du|la|le|des|et)$/;

/** Every word but small ones begins with a capital, and not all of it is in capitals. */
function isTitle(words: readonly string[]): boolean {
  const weighty = words.filter((one) => !small.test(one) && /^\p{L}/u.test(one));
  const isCapital = (one: string) => /^\p{Lu}/u.test(one);
  return weighty.length >= 2 && weighty.every(isCapital) && weighty.some((one) => /\p{Ll}/u.test(one));
}

/** `(the "Lakes Treaty")`, `(hereinafter "…")`, `entitled "…"`, `so-called "…"`. */
function isName(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (
    /\b(?:entitled|titled|headed|named|captioned|styled|so-called|known as|hereinafter|hereafter)[\s,:]*$/i.test(
      before,
    )
  )
    return true;
  const isBracketed =
    /\((?:the|an?|together|collectively|each|jointly|or|in short)[\s,:]*(?:the|an?)?\s*$/i.test(before);
  return isBracketed && /^\s*(?:\)|or\b|and\b)/.test(text.slice(end, end + 12));
}

/** What follows is a year or a volume, as behind the title of an article: `"…" (2023) 117 AJIL 601`, `"…," 9 Harv.`. */
function isPublication(text: string, { start, end }: Span): boolean {
  const behind = text.slice(end, end + 24);
  if (!/^,?\s+(?:\((?:\d{4}|forthcoming)\)|\[\d{4}\]|\d{1,3}\s+\p{Lu}|in \p{Lu})/u.test(behind)) return false;
  return /\p{L}[^.]{0,80},\s*$/u.test(text.slice(Math.max(0, start - 90), start));
}
