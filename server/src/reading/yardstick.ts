import type { Span } from "../text/span.ts";
import type { NormMention } from "./norm.ts";
import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";

/** What is judged by the norm as by a yardstick: the words that judge, and whether they deny a breach. */
export interface Measured extends Span {
  readonly negative: boolean;
  /** A case under the norm or the norm's test is judged, and through it the conduct. */
  readonly form: "verb" | "case";
}

/** "Under these rules the broadcasts hold up well." */
const faring =
  /^,? (?!(?:that|which|who|and|or)\s)[^.;:?!]{4,110}? (?:holds? up|held up|stands? up|stood up|pass(?:es|ed)? muster|fares? (?:well|badly|ill)|fared (?:well|badly|ill)|(?:is|are|was|were) in the clear)(?!\p{L})/u;

/** How far from the norm's name the words that judge may stand, in units of text. */
const far = 160;

/**
 * Finds conduct that is measured by the norm without a verb of breach: "Under the norm, the hack was unlawful", "the
 * elements of prohibited intervention are met", "the complaint of intervention is unfounded".
 */
export function createYardstick({ pattern, only }: Vocabulary) {
  const framing = pattern("{frames} (?:(?:the|any|our|this|at any rate) )?$");
  const testing = pattern(
    "(?<![\\p{L}-])(?:(?:all|both|each|none|some|two|three|no) )?(?:of )?(?:(?:the|its|these) )?(?:(?!whether|if |that |when )[\\p{L}-]+ ){0,2}?{norm tests} (?:[^.;:?!]{0,40}? )?(?:of|for|to|that make) (?:(?:the|an?|any) )?(?:{breach nouns} of (?:the )?)?$",
  );
  const pleading = pattern(
    "(?<![\\p{L}-])(?:(?:[\\p{L}.-]+(?:'s|s')|its|their|the|any|an?|no|this|that) )?(?:(?!whether|if |that |when )[\\p{L}-]+ ){0,2}?{case nouns} (?:of|for|on|in|under|based on|founded on|resting on|as to|about) (?:(?:the|an?|any) )?(?:alleged )?(?:{breach nouns} of (?:the )?)?$",
  );
  const predicate = "{copulas} (?:(?!{copulas} )[^\\s.;:?!]+ ){0,5}?{legal predicates}";
  const judged = pattern(`^(?: (?:is|are|was) concerned)?,? [^.;:?!]{2,${far}}?${predicate}`);
  const judgedBefore = pattern(predicate);
  /** "makes the release wrongful", "was tiresome but lawful" */
  const rendered = pattern(
    "(?:makes?|made|making|renders?|rendered) (?:[^\\s.;:?!]+ ){1,6}?{legal predicates}",
  );
  const coordinate = pattern(
    "(?:makes?|made|making|renders?|rendered|(?:but|and|or|yet) (?:[\\p{L}]+ ){0,2}?{legal predicates}$)",
  );
  const met = pattern(
    "^[^.;:?!]{0,60}?(?:{copulas}|{auxiliaries}) (?:[^\\s.;:?!]+ ){0,4}?{met}(?! (?:only )?(?:when|where|if|by showing))",
  );
  const outcome = pattern("^[^.;:?!]{0,80}?{outcomes of a case}");
  const denial = pattern(
    "(?<!\\p{L})(?:not|no|none|never|neither|nor|hardly|scarcely|cannot|nothing|\\p{L}+n't)(?!\\p{L})",
  );
  const lawful = pattern("{lawful predicates}");
  const failing = pattern("{failing}");
  const fill = only("degree", "auxiliaries", "legal predicates", "unlawful");

  const denies = (said: string) => findAll(denial, said).length % 2 === 1;

  return ({ lower }: Words, mention: NormMention): Measured | undefined => {
    const floor = Math.max(0, mention.start - far, lower.lastIndexOf(";", mention.start) + 1);
    const before = lower.slice(floor, mention.start);
    const behind = lower.slice(mention.end, mention.end + 2 * far);
    const measured = has(framing, before) ? (byFrame(behind) ?? beforeFrame(before)) : undefined;
    if (measured) return measured;
    const test = findAll(testing, before)[0];
    const passed = test && findAll(met, behind)[0];
    if (passed && !/\b(?:when|where|if|only|unless)\b/.test(passed[0]))
      return {
        start: floor + test.index,
        end: mention.end + passed[0].length,
        negative: denies(test[0] + passed[0]),
        form: "case",
      };
    const plea = findAll(pleading, before)[0];
    const ended = plea && findAll(outcome, behind)[0];
    if (ended)
      return {
        start: floor + plea.index,
        end: mention.end + ended[0].length,
        negative: has(failing, ended[0]) !== denies(ended[0]),
        form: "case",
      };
    return undefined;

    /** "Under the norm, the hack was unlawful." */
    function byFrame(after: string): Measured | undefined {
      const fared = faring.exec(after);
      if (fared)
        return {
          start: mention.end + fared.index,
          end: mention.end + fared[0].length,
          negative: /well|up|muster|clear/.test(fared[0]) !== denies(fared[0]),
          form: "verb",
        };
      const found = findAll(judged, after)[0]?.[0];
      const verb = found && findAll(judgedBefore, found).at(-1);
      if (!found || !verb || !fill(verb[0])) return undefined;
      return {
        start: mention.end + verb.index,
        end: mention.end + found.length,
        negative: denies(verb[0]) !== has(lawful, verb[0]),
        form: "verb",
      };
    }
    /** "The hack was unlawful under the norm." */
    function beforeFrame(ahead: string): Measured | undefined {
      const verb = findAll(judgedBefore, ahead).at(-1) ?? findAll(rendered, ahead).at(-1);
      if (
        !verb ||
        !(fill(verb[0]) || has(coordinate, verb[0])) ||
        ahead.slice(verb.index + verb[0].length).length > 60
      )
        return undefined;
      if (/[,:]|\b(?:that|which|because|if|and)\b/u.test(ahead.slice(verb.index + verb[0].length)))
        return undefined;
      return {
        start: floor + verb.index,
        end: mention.end,
        negative: denies(verb[0]) !== has(lawful, verb[0]),
        form: "verb",
      };
    }
  };
}
