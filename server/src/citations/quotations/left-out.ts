import { negatesAt } from "./negation.ts";

const boundary = /^[.,;:?!()–]$/;
const auxiliary =
  /^(?:may|might|shall|should|must|can|could|will|would|need|ought|is|are|was|were|be|been|do|does|did|has|have|had)$/;
const adverb = /^(?:yet|even|ever|always|also|thereby|\p{L}{3,}ly)$/u;

/** In a gap of so few words every negation bears on what is kept: "was by no means lawful". */
const narrow = 4;

/** Where an omission takes away a negation that bears on the words around it: what a lawyer may not do. */
type SwallowedAt = "start" | "end";

/**
 * Whether words left out of a quotation, in lower case and with their punctuation, take with them a negation of the
 * words that are kept. It must stand at the edge of the gap ("may [not, save with consent,] intervene") or the gap
 * be a few words; a negation inside a clause that is left out whole ("the measures[, which were not notified,]")
 * changes nothing of what is kept.
 */
export function swallowsNegation(gap: readonly string[]): SwallowedAt | undefined {
  const first = gap.findIndex((word) => boundary.test(word));
  const last = gap.findLastIndex((word) => boundary.test(word));
  const left = first < 0 ? gap : gap.slice(0, first);
  const right = gap.slice(last + 1);
  const start = auxiliary.test(left[0] ?? "") || adverb.test(left[0] ?? "") ? 1 : 0;
  if (negatesClause(left, 0) || (start === 1 && negatesClause(left, 1))) return "start";
  const end = adverb.test(right.at(-1) ?? "") ? right.length - 2 : right.length - 1;
  if (end >= 0 && (negatesAt(right, end) || negatesAt(right, right.length - 1))) return "end";
  const few = first < 0 && gap.length <= narrow;
  return few && gap.some((_, i) => negatesClause(gap, i)) ? "start" : undefined;
}

/** "Without notice" negates what follows it in the gap, and goes with it. */
function negatesClause(words: readonly string[], i: number): boolean {
  return negatesAt(words, i) && !/^(?:without|except|unless|sans)$/.test(words[i] ?? "");
}
