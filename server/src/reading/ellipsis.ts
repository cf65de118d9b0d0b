import type { Sentence } from "../memo/memo.ts";
import type { Characterisation } from "./characterisation.ts";
import type { SentenceLabel } from "./reading.ts";
import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";

/** What an ellipsis can lean on: the sentence before with its label. */
export interface Before {
  readonly sentence: Sentence;
  readonly label: SentenceLabel;
  readonly claim?: Characterisation;
}

/** "… have never been held to breach it, and this one does not.": the author's own ellipsis. */
const sameSentence =
  /[,;] (?:and|but|yet) (?!it |that )[^,;:]{2,60} (?:is|was|are|were|does|did|do|has|have)(?: not|n't| too| so| one| also)[.)"]*$/u;

/** "The summer school is.": behind a denial, what stands against it. */
const plain =
  /^(?:but |and |yet )?(?!(?:it|that|this|they|we|i|he|she|there|which|what|none|nobody|here|so) )[^,;:?]{4,80} (?:is|was|were|are|did|does|do|has|have)\.?$/u;

/** Reads claims whose predicate stands elsewhere: in the sentence before, or in the head of the column (rule 2). */
export function createEllipsis({ pattern }: Vocabulary) {
  const ellipses = [
    pattern(
      "^(?:but |and |yet )?nor (?:is|was|were|are|did|does|do|has|have|had|would|will|could|can) (?![^.]*\\b(?:matter|it)\\b)(?:[\\p{L}'-]+ ){0,9}[\\p{L}'-]+\\.?$",
    ),
    // "The festival was not, and neither was the article.", "The gift was not, tasteless though it may be."
    pattern(
      "^(?:but |and |yet )?(?!(?:it|that|this|they|we|i|he|she|there|which|none|nobody) )[^,;:?]{2,110} (?:was|were|is|are|did|does|do|has|have) not(?:, (?:and|but) (?:neither|nor|so) [^;:?]{3,120}|, [\\p{L}]+ (?:though|as) [^;:?]{3,120}|, however [^;:?]{3,80})\\.?$",
    ),
    // "None of them was."
    pattern(
      "^(?:but |and |yet )?(?:none|neither|both|all|each|most|some|two|three) of (?:them|these|those|the \\p{L}+) (?:was|were|is|are|did|does|do|has|have)(?: not| so)?\\.?$",
    ),
    // "Nor was it by the canvassing that went before"
    pattern("^(?:but |and |yet )?nor (?:is|was|were|are) it by [^;:?]{3,200}(?:$|: )"),
    // "The handing over of the board compounded that violation."
    pattern(
      "^(?:but |and |yet )?[^;:?]{2,160} (?:compounded|compounds|aggravated|aggravates|repeated|renewed|prolonged|prolongs|continued|continues|deepened|deepens|completed) (?:that|this|the) (?:violation|breach|infringement|contravention|wrong)(?:, [^;:?]{2,80})?\\.?$",
    ),
    // "Nor did the refusal, in June 2022, to reinstate the tranche."
    pattern(
      "^(?:but |and |yet )?(?:nor|so|neither) (?:is|was|were|are|did|does|do|has|have|had|would|will|could|can) (?:the|a|an|its|their|his|her|that|this|those|these|any) [^,;:?]{2,70}, (?:in|on|at|of|about|for|by|to|with|after|before|which|who|whose|made|however|again) [^;:?]{2,160}$",
    ),
    // "The recognition, in the course of the conflict, of those who combat it, is."
    pattern(
      "^(?:but |and |yet )?(?!(?:it|that|this|they|we|i|he|she|there|which|none|nobody) )[^,;:?]{2,80}, [^;:?]{2,90}, (?:is|was|were|are|did|does|do|has|have|would)(?: not|n't| too| also)?\\.?$",
    ),
    // "The publication was probably one too.", "The jamming was another."
    pattern(
      "^(?:but |and |yet |[^,;:?]{2,60}, )?(?!(?:that|this|they|we|i|he|she|there|which|none|nobody) )[^,;:?]{2,110} (?:was|were|is|are)(?: (?:not|also|probably|clearly|arguably|likely|plainly|certainly|perhaps|undoubtedly))* (?:one|another|no different|no exception|a second|a third|the other)(?: too| also| as well| either)?\\.?$",
    ),
    pattern(
      "^(?:but |and |yet )?(?!(?:it|that|this|they|we|i|he|she|there|which|none|nobody) )[^,;:?]{2,110} (?:was|were|is|are|did|does|do|has|have|would)(?: not|n't| too| also| so| likewise| as well| neither)\\.?$",
    ),
    pattern(
      "^(?:but |and |yet )?(?!(?:it|that|this|they|we|i|he|she|there|which|what|none|nobody) )[^,;:?]{4,110} (?:(?<=(?:second|other|latter|former|rest|third|first|others) (?:[\\p{L}]+ )?)(?:does|did|do)|(?:probably|certainly|clearly|plainly|arguably|likely|undoubtedly) (?:is|was|were|are|does|did|do))\\.?$",
    ),
    pattern("^(?:but |and )?so (?:was|were|is|are|did|does|do|has|have|would) [^,;:?]{3,80}\\.?$"),
    pattern(
      "^(?:but |and |[^,;:?]{3,80}, )?(?:much |exactly )?the same (?:is true|goes|holds|holds true|applies|can be said|must be said|may be said|conclusion follows|is so),?(?: [^,;:?]{2,30},)? (?:of|for|in|to)[^:?]{3,200}$",
    ),
  ];
  // "The press campaign of the autumn was not a violation.", "The refusal was no breach either."
  const bareBreach = pattern(
    "^(?:but |and |yet )?(?!(?:it|that|this|they|we|i|he|she|there|which|none|nobody) )[^,;:?]{2,110} (?:is|was|were|are)(?: (?:not|also|likewise|equally|itself|too|clearly|plainly|certainly|probably))* (?:an?|no|another|such an?|a further|a second) (?:breach|violation|infringement|contravention)(?: too| either| also| as well| at all)?\\.?$",
  );
  const verdictCell = pattern(
    '^["(]?(?:(?:yes|no|not|likely|probably|almost|certainly|arguably|clearly|clear|plain|grave|serious|obvious|textbook|flagrant|a|an|in our view|still|plainly|possibly|unlikely|most|very)[,;:.—– ]+)*(?:breach|breached|violation|violated|infringement|infringed|contravention|unlawful|prohibited|wrongful|compliant|consistent|inconsistent|contrary|compatible|incompatible|lawful|permitted|within|outside|(?:{near misses}))(?!\\p{L})',
  );

  return { elliptic, headed, breach, answers: (behind: string) => sameSentence.test(behind) };

  /** "The broadcasts were not.": the predicate stands in the claim before. */
  function elliptic(
    words: Words,
    sentence: Sentence,
    before: Before | undefined,
  ): Characterisation | undefined {
    if (before?.label !== "claim" || !before.claim || words.lower.length > 160) return undefined;
    const same = before.sentence.paragraph === sentence.paragraph;
    if (
      !(same && before.claim.negative && plain.test(words.lower) && words.lower.length < 90) &&
      !(
        same
          ? ellipses
          : ellipses.filter(({ source }) => !source.endsWith("neither)?\\.?$") && !source.includes("(?<="))
      ).some((form) => has(form, words.lower))
    )
      return undefined;
    const contrasted =
      before.claim.negative &&
      !/(?<!\p{L})(?:so|same|too|also|likewise|equally|either|neither)(?!\p{L})/u.test(words.lower);
    const negative =
      /\b(?:not|nor|no)\b|n't/.test(words.lower) ||
      (before.claim.negative && !(contrasted && plain.test(words.lower)));
    return whole(words.lower.length, negative);
  }
  /** "The second release was no breach.": the norm named last is the one that is meant. */
  function breach(words: Words): Characterisation | undefined {
    if (words.lower.length > 160 || !has(bareBreach, words.lower)) return undefined;
    return whole(words.lower.length, /\b(?:not|no)\b|n't/.test(words.lower));
  }
  /** "Not breached" in a column headed by the norm. */
  function headed(words: Words, head: string): Characterisation | undefined {
    const none = /breach|violat|infring/i.test(head) && noneCell.test(words.lower);
    if (none) return whole(words.lower.length, true);
    const match = findAll(verdictCell, words.lower)[0];
    if (!match || words.lower.length > 120) return undefined;
    const negative = /\b(?:no|not|lawful|consistent|compliant|compatible|permitted|outside|unlikely)\b/.test(
      match[0],
    );
    return whole(match[0].length, negative);
  }
}

/** "Clearly none", in a column that asks for a breach. */
const noneCell =
  /^(?:\p{L}+ly |almost |in our view,? |again,? )*none(?:[.,;]|$| (?:in our|that|on|at all|is|was))/u;

/** A characterisation that is the whole of a stretch of words. */
function whole(end: number, negative: boolean): Characterisation {
  return { start: 0, end, mention: { naming: "one", start: 0, end }, negative, form: "bare" };
}
