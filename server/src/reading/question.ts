import { segmentStart } from "./segment.ts";
import type { Words } from "./vocabulary.ts";

/** Whether the words at `start` are asked, not said (specification, section 2, rules 6 and 13). */
export function isAsked(words: Words, start: number): boolean {
  const { lower } = words;
  if (/\?["')\]]*$/.test(lower)) {
    const turn = Math.max(lower.lastIndexOf("; ", lower.length), -1);
    if (start > turn) return true;
  }
  const from = segmentStart(words, start);
  const before = lower.slice(from, start);
  const at = before.lastIndexOf("whether");
  const asking =
    at >= 0 ? at : before.search(/(?:ask(?:s|ed)?|wonder(?:s|ed)?|see|know|decide) if (?!.*\bif\b)/u);
  if (/(?:doubtful|doubts?|questionable) $/u.test(before.slice(0, Math.max(0, at)))) return false;
  if (asking < 0 || (at >= 0 && /\p{L}/u.test(before.charAt(at - 1)))) return false;
  const clause = before.slice(asking);
  const concessive =
    /^whether or not/.test(clause) || asking === 0 || /[,(]\s*$/.test(before.slice(0, asking));
  const closes =
    /,\s+(?:it|the|that|this|these|those|there|we|i|they|its|their|his|her|a|an|no|any|such|in our|in my|[a-z]+'s|both|neither|each)\s/u.test(
      clause,
    );
  const or = /^whether[^,]*\sor\s/u.test(clause);
  const aside = clause.replace(/,\s+(?:and|or)\s[^,]{2,90},(?=\s)/gu, " ");
  /** "Whether it may is for the State to decide, and the note took that away": the second clause is said. */
  const goesOn = /,\s+(?:and|but)\s+(?:it|the|we|i|that|this|they)\s/u.test(aside);
  if (asking === 0 && !or) return !goesOn;
  if (closes && concessive && or) return false;
  return !goesOn;
}
