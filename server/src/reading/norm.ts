import type { Span } from "../text/span.ts";
import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";

/**
 * How a sentence names non-intervention: by its name; by a noun phrase that itself judges ("unlawful intervention");
 * by a verb ("intervened unlawfully"); by a bare "intervention"; or through words that stand for one of these.
 */
export type Naming = "name" | "conclusion" | "verb" | "bare" | "anaphor" | "pronoun" | "one";

export interface NormMention extends Span {
  readonly naming: Naming;
}

/** Finds where a sentence may name the norm. What stands for it counts only if the context says so: see topic.ts. */
export function createNormFinder({ pattern }: Vocabulary): (words: Words) => NormMention[] {
  const affairs = "(?: (?:in|into|with) (?:[^\\s.;?!]+ ){0,7}{affairs})";
  const breaching = "(?:{breach verbs}|{compliance verbs}|{contrary}|{consistent}|within|outside|under)";
  const forms: [Naming, RegExp][] = [
    [
      "name",
      pattern(
        `(?:{norm heads} (?:of|on|against|concerning|regarding|called|is|as to) (?:"|(?:[\\p{L}-]+ )){0,2}?)?{non-intervention}"?(?:[ -]+{norm heads})?${affairs}?`,
      ),
    ],
    [
      "name",
      pattern(
        `{norm heads} (?:of|on|against|prohibiting|forbidding|barring) (?:(?!of|to|in|not)[\\p{L}-]+ ){0,3}?{non-interference}${affairs}?`,
      ),
    ],
    ["name", pattern(`{non-interference}(?: (?:norm|principle|rule|obligation|duty)|${affairs})`)],
    [
      "name",
      pattern(
        `{norm heads} (?:of|on|against|prohibiting|forbidding|barring) (?:(?!of |to |in |not )[\\p{L}-]+ ){0,3}?(?:interventions?|intervening)${affairs}?`,
      ),
    ],
    [
      "name",
      pattern(
        `{norm heads} (?:of|on|against|prohibiting|forbidding|barring) (?:(?!of |to |not )[\\p{L}-]+ ){0,3}?(?:interference|interfering|meddling)${affairs}`,
      ),
    ],
    [
      "name",
      pattern(
        `{norm heads} (?:that|which) (?:forbids?|prohibits?|bars?|outlaws?|bans?) (?:all |any |such )?(?:interventions?|interference${affairs})${affairs}?`,
      ),
    ],
    ["name", pattern(`{norm heads} (?:not )?to (?:intervene|interfere|meddle)${affairs}`)],
    [
      "name",
      pattern(
        `(?:duty|duties|obligation|obligations|undertaking) (?:[^\\s.;,]+ ){1,8}?not to intervene${affairs}?`,
      ),
    ],
    [
      "name",
      pattern(
        "intervention is (?:only |itself )?(?:prohibited|wrongful|unlawful|forbidden)(?= (?:when|if|where|only|by|as|because)|[.,])",
      ),
    ],
    ["name", pattern("(?:{norm heads} not|prohibition|ban) to intervene")],
    [
      "name",
      pattern(
        `{norm heads} to (?:refrain|abstain) from (?:(?:any|all|such|unlawful) )?(?:intervening|intervention|(?:interfering|interference)${affairs})`,
      ),
    ],
    [
      "name",
      pattern(
        `(?:forbids?|forbade|prohibits?|prohibited|bars?|barred|enjoins?|enjoined) (?:(?:a|every|any|all|one|each) )?(?:states?|governments?|powers?|another) (?:to|from) (?:interven|interfer|meddl)(?:e|ing)`,
      ),
    ],
    [
      "name",
      pattern(
        `no state (?:may|can|shall|has the right to|is entitled to|has any right to|must) (?:interven|interfer|meddl)e`,
      ),
    ],
    [
      "name",
      pattern(
        `states? (?:must|shall|may|should|ought|are (?:bound|obliged|required)|is (?:bound|obliged|required))(?: not)?(?: to)?(?: (?:refrain|abstain|desist) from)? (?:interven|interfer|meddl)(?:e|ing)${affairs}`,
      ),
    ],
    [
      "pronoun",
      pattern(
        "(?<=^|[;:] )it(?= (?:is|was|has been|had been|would be|will be|may be|can be) (?:not |also |therefore |thus )?(?:violated|breached|infringed|contravened|offended|respected|engaged|broken)| (?:(?:does|did|would|will|may|can|should)(?: not)? )?{norm acts})",
      ),
    ],
    [
      "conclusion",
      pattern(
        `interventions? of (?:the |an? )(?:[\\p{L}-]+ ){0,3}?{unlawful}(?: (?:kind|sort|type|character|nature))?`,
      ),
    ],
    [
      "conclusion",
      pattern(`{unlawful}(?:,? (?:and |or )?[\\p{L}-]+){0,2}?[ -]+interventions?(?:${affairs})?`),
    ],
    [
      "conclusion",
      pattern(
        `{unlawful}(?:,? (?:and |or )?[\\p{L}-]+){0,2}? (?:interference|meddling|intrusion)s?${affairs}`,
      ),
    ],
    ["conclusion", pattern(`interventions?(?: by (?:[^\\s.;]+ ){0,3}[^\\s.;]+)?${affairs}`)],
    [
      "conclusion",
      pattern(`(?:interventions?|(?:interference|meddling)${affairs}) (?:[^\\s.;]+ ){0,4}?{legal sense}`),
    ],
    [
      "verb",
      pattern(`(?:interven|interfer|meddl)(?:es|ed|ing|e)(?!\\p{L}) (?:so )?{unlawfully}(?:${affairs})?`),
    ],
    ["verb", pattern(`{unlawfully} (?:interven|interfer|meddl)(?:es|ed|ing|e)(?!\\p{L})(?:${affairs})?`)],
    ["verb", pattern(`interven(?:es|ed|ing|e)(?!\\p{L})(?: [\\p{L}]+ly|,[^.;]{0,80}?,)?${affairs}`)],
    ["bare", pattern(`(?<![\\p{L}-])interventions?(?![\\p{L}-])`)],
    ["bare", pattern(`{unlawful} (?:interference|meddling)`)],
    [
      "bare",
      pattern(
        "(?:the|a) {unlawful} (?:category|class|zone|territory|kind|sort|variety)|(?:the|that|this) (?:wrong|unlawful|forbidden|prohibited|right|lawful|permitted) side of (?:the|that|this) line",
      ),
    ],
    [
      "conclusion",
      pattern(
        "interventions? of (?:the|a|that) (?:[\\p{L}]+ )?(?:kind|sort|type|class|description) (?:that|which) (?:[\\p{L}]+ ){0,2}?(?:law|custom|norm|principle) (?:{norm acts}|does not (?:permit|allow|tolerate|suffer))",
      ),
    ],
    [
      "anaphor",
      pattern(
        "(?<![\\p{L}])(?:the|this|that|these|those|said|such|same|both|either) (?:(?:very|same|said|latter|former|classical|classic|customary|first|second|orthodox|traditional|old|aforementioned|relevant|former) )?(?:norm|principle|rule|prohibition|duty|obligation)s?(?![\\p{L}]|'s| (?:of(?! (?:customary|international|which))|on(?! (?:the|any|either|this|that|both|its|all|every) (?:[\\p{L}]+ )?(?:test|view|ground|grounds|basis|reading|approach|facts|occasion|count|occasions|footing|account|score|reckoning))|against|to|not|that|laid|contained|concerning|governing|requiring|under|in (?:art|question of)))",
      ),
    ],
    [
      "anaphor",
      pattern(
        "(?:this|that|these|those|the same) (?:[\\p{L}-]+ ){0,3}?(?:criteria|criterion|tests?|standards?|yardstick)(?!\\p{L})",
      ),
    ],
    ["pronoun", pattern("(?<={breach nouns} of )(?:it|them)(?![\\p{L}'])")],
    ["pronoun", pattern(`(?<=${breaching} )(?:it|them)(?![\\p{L}'])`)],
    [
      "one",
      pattern(
        `(?<=(?:is|was|were|are|be|been|became|becomes|become|constitutes|constituted) (?:(?:not|clearly|plainly|itself|also) )?)(?:one|such|both)(?= ?(?:[.;,:)]|$|when|from|because|since|on|as|in |and|but|too|even|whether|as soon))`,
      ),
    ],
    ["one", pattern("(?<=there (?:is|was|has been|had been) )none(?= ?(?:[.;,:)]|$|here|in |at all))")],
  ];
  const elsewhere = pattern("{other interventions}");
  const otherPromise = pattern("{other non-interference}");
  const worth =
    /interven|interfer|meddl|nonint|norm|principle|rule|prohibition|duty|obligation|criteri|test|standard|yardstick|(?<!\p{L})(?:it|them|one|such|both)(?!\p{L})/u;
  return (words) => {
    if (!worth.test(words.lower)) return [];
    const foreign = has(elsewhere, words.lower);
    const mentions = forms.flatMap(([naming, form]) =>
      findAll(form, words.lower).map(({ index, 0: found }) => ({
        naming,
        start: index,
        end: index + found.length,
      })),
    );
    return longest(mentions).filter((mention) => {
      const found = words.lower.slice(mention.start, mention.end);
      if (
        /non[\s-]?interference/.test(found) ||
        (mention.naming === "verb" && /(?:neither|either|each) party/.test(words.lower))
      )
        return !has(otherPromise, words.lower);
      return (
        mention.naming === "name" || mention.naming === "anaphor" || mention.naming === "pronoun" || !foreign
      );
    });
  };
}

/** More mentions than any sentence of a lawyer has; what lies beyond is not read, so that no text is slow. */
const most = 60;

/** Of mentions that overlap, the longest; of equals, the first. */
function longest(mentions: readonly NormMention[]): NormMention[] {
  const kept: NormMention[] = [];
  const size = (m: NormMention) => m.end - m.start;
  const first = mentions.toSorted((a, b) => a.start - b.start).slice(0, 4 * most);
  for (const mention of first.sort((a, b) => size(b) - size(a)))
    if (kept.every((other) => mention.end <= other.start || other.end <= mention.start)) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start).slice(0, most);
}
