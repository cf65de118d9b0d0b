import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";

/**
 * What a condition does to the words at a place (specification, rules 5 and 11): it may hold them itself, for the
 * sake of argument; it may make them hang on a fact of coercion or of doxfare; a neutral one leaves them a claim.
 */
export type Condition = "none" | "supposed" | "hanging" | "neutral";

export function createSupposition({ pattern }: Vocabulary) {
  const facts = pattern("{coercive or doxfare facts}");
  /** "Suppose that the note had asked for the bill. It would then have breached the norm." */
  return (before: Words, words: Words, start: number): boolean =>
    supposing.test(before.lower) &&
    has(facts, before.lower) &&
    /(?<!\p{L})(?:would|might|could|then|in (?:that|such an?) (?:event|case))(?!\p{L})/u.test(
      words.lower.slice(0, start),
    );
}

const supposing =
  /^(?:now |but |and |so |next,? |then )?(?:suppose|imagine|assume|let us (?:now )?(?:suppose|assume|imagine)|picture|take (?:now )?the case (?:where|in which)|had )(?!\p{L})[^?]*$/u;

/** `given` are the facts on which a claim of another norm may hang. */
export function createCondition({ pattern }: Vocabulary, given?: RegExp) {
  const markers = pattern("{condition markers}");
  const inverted = pattern(
    "(?:^|[.;:,—–] ?|(?<!\\p{L})(?:and|but) )(?:had|were|should) (?=(?:it|the|that|this|he|she|they|a|an|any|its|no|unit|[\\p{L}]+) )",
  );
  const facts = given ?? pattern("{coercive or doxfare facts}");
  const bare = pattern("(?:absent|without|in the absence of|lacking|failing|but for)");
  const mainClause =
    /[,;]\s+(?:then\s+)?(?:(?:in (?:our|my) (?:view|opinion),?|however,|therefore,|still,|clearly,|plainly)\s+)?(?:it|the|that|this|these|those|there|we|i|he|she|they|its|their|his|her|a|an|no|any|such|what|one|our|neither|nobody|nothing|for then|because then|ring|because|\p{L}+['’]s|\p{L}+)\s/gu;

  return (words: Words, start: number, end: number): Condition => {
    const { lower } = words;
    const floor = clauseFloor(lower, start);
    const before = lower.slice(floor, start);
    const places = [
      ...findAll(markers, before).map((m) => ({ at: m.index, word: m[0] })),
      ...findAll(inverted, before)
        .filter(
          (m) =>
            lower.indexOf(" ", floor + m.index + m[0].length) > 0 &&
            (m.index === 0 || /[.;:,—–]|and|but/.test(m[0])),
        )
        .filter((m) => m.index === 0 || !/,/.test(m[0]) || /had $/.test(m[0]))
        .map((m) => ({ at: m.index, word: m[0] })),
    ].sort((a, b) => a.at - b.at);
    for (const { at, word } of places.reverse()) {
      if (
        /(?:as|what|even|whether|or|see|ask|asked|asks|wonder) $/.test(
          before.slice(Math.max(0, at - 8), at),
        ) &&
        /^if/.test(word)
      ) {
        if (!/even $/.test(before.slice(Math.max(0, at - 6), at))) continue;
      }
      if (
        /(?:surprised|surprising|astonish\p{L}+|remarkable|strange|odd) $/u.test(
          before.slice(Math.max(0, at - 14), at),
        )
      )
        continue;
      if (
        /^if/.test(word) &&
        /^if (?:anything|at all|ever|any|not|only|need be|you like|you will|there (?:were|is|was) (?:one|any))\b/.test(
          before.slice(at),
        )
      )
        continue;
      const isBare = has(bare, word);
      if (isBare && !/^\W*$|[,;:(]\s*$|(?:cannot|not|that|and|but),?\s*$/.test(before.slice(0, at))) continue;
      const clause = before.slice(at);
      const commas = findAll(mainClause, clause);
      const last = commas.at(-1);
      if (!last && (prompted.test(clause) || outdone.test(lower.slice(end)))) return "neutral";
      if (!last && !isBare) return "supposed";
      const condition = last ? clause.slice(0, last.index) : clause.slice(0, 60);
      if (has(facts, condition.slice(word.length))) return "hanging";
      return "neutral";
    }
    const behind = lower.slice(end, end + 400).split(";")[0] ?? "";
    const marker = findAll(markers, behind).find(
      (m) =>
        !has(bare, m[0]) &&
        !/(?:as|even|what|see|not|only in part) $/.test(behind.slice(Math.max(0, m.index - 5), m.index)),
    );
    if (!marker) return "none";
    return has(facts, behind.slice(marker.index + marker[0].length)) ? "hanging" : "neutral";
  };
}

/** Where the clauses begin that bear on `at`: behind a semicolon, unless "then" points back beyond it. */
function clauseFloor(lower: string, at: number): number {
  const semicolon = lower.lastIndexOf(";", at);
  const back = then.test(lower.slice(semicolon + 1, at)) ? lower.lastIndexOf(";", semicolon - 1) : semicolon;
  return Math.max(back + 1, 0, at - 600);
}

/** "If that is not a breach, nothing is.": no condition, but emphasis. */
const outdone =
  /^[^,;]{0,40}, (?:then )?(?:nothing|what)(?: ever)? (?:is|was|can be|could be|will be|would be|does|did)[.?!"]*$/u;

/** "If asked about our own services: …": when something is said, not when it is so. */
const prompted =
  /^if (?:\p{L}+ )?(?:asked|pressed|pushed|challenged|questioned|raised|needed|necessary|needs? be)(?!\p{L})[^:]*: /u;

/** "Suppose the banks had yielded; the attack would then be …" */
const then =
  /(?<!\p{L})(?:then|in (?:that|such an?) (?:event|case)|on that (?:hypothesis|supposition|assumption))(?!\p{L})/u;

export type ConditionReader = ReturnType<typeof createCondition>;
