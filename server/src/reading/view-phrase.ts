import { createOwnVoice, type Setting } from "./own-voice.ts";
import { findAll, has, type Vocabulary } from "./vocabulary.ts";

/** Finds nouns that attribute: "in Kilovaty's view", "according to", "Ruritania's contention is that". */
export function createViewPhrases(vocabulary: Vocabulary) {
  const { pattern } = vocabulary;
  const { own, isSide, adopts, holdsView, isForecastOfClaim } = createOwnVoice(vocabulary);
  const phrases = pattern(
    "{attribution phrases} (?!(?:the|this|these|those|any|that) (?:(?:author|writer|undersigned)(?!\\p{L})|(?:[\\p{L}-]+ ){0,3}?(?:tests?|standards?|measures?|criteria|criterion|definition|rules?|law|evidence|facts?|record|yardstick)(?!\\p{L})))",
  );
  const inView = pattern(
    "(?:in|on|for|from|to|under|by|upon) (?:(?:[\\p{L}.-]+ ){0,5}?[\\p{L}.-]+(?:'s|s')|their|his|her|its|that|this|such an?|an? (?:second|third|newer|wider|rival|competing)) (?:[\\p{L}-]+ ){0,2}?{view nouns}",
  );
  const viewThat = pattern(
    "(?:'s|s'|their|his|her|its|the|a|an|whose|this|that)(?: [\\p{L}-]+){0,5}? {view nouns}(?: [^,;:]{0,60}?)?(?: (?:that|is|was|to|of)(?!\\p{L})|:|,)",
  );
  const nounThat = pattern("{view nouns} that$");

  /** Whether the words before a place put it down as somebody else's view. */
  return (before: string, setting: Setting): boolean => {
    if (holdsView(before)) return false;
    for (const list of [phrases, inView, viewThat])
      for (const match of findAll(list, before)) {
        if (
          /\bas (?:\S+ ){0,5}\S*$/u.test(before.slice(Math.max(0, match.index - 50), match.index)) &&
          factiveAhead.test(before.slice(match.index))
        )
          continue;
        if (
          list !== phrases &&
          /(?:^|[ ,(])as $/.test(before.slice(Math.max(0, match.index - 4), match.index))
        )
          continue;
        if (setAside.test(before.slice(Math.max(0, match.index - 50), match.index + match[0].length)))
          continue;
        if (list === viewThat && answered.test(before.slice(match.index))) continue;
        const chunk = before.slice(Math.max(0, match.index - 30), match.index + match[0].length + 40);
        if (
          own(match[0], setting) ||
          isSide(before.slice(Math.max(0, match.index - 30), match.index), setting) ||
          adopts(chunk) ||
          isForecastOfClaim(chunk)
        )
          continue;
        if (
          list === inView &&
          /(?:that|this) (?:[\p{L}-]+ )*\p{L}+$/u.test(match[0]) &&
          !/'s|s'/.test(match[0]) &&
          !setting.afterReport
        )
          continue;
        if (
          list === viewThat &&
          !/^(?:'s|s'|their|his|her|its|whose)\s/.test(match[0]) &&
          !has(nounThat, match[0].trimEnd())
        )
          continue;
        return true;
      }
    return false;
  };
}

/** "Ostrava's answer is weak, and its breach …": the view has got its verdict, and the author goes on. */
const answered =
  /(?:(?:is|was|are|were|seems|remains) (?!that )|(?:fails|falls|collapses|misses|cannot|does not|did not)(?!\p{L}))[^;:]{2,80}, (?:and|but|so) (?!that )[^,;]*$/u;

/** "Despite Kilovaty's argument, …": named only to be set aside. */
const setAside =
  /(?:despite|notwithstanding|contrary to|regardless of|leaving aside|setting aside|pace|unlike|rejecting) [^,;:]{2,80}[,:]?$/u;

/** Verbs that make "as the Court's reasoning …" a fact. */
const factiveAhead =
  /(?:shows?|showed|demonstrates?|demonstrated|confirms?|confirmed|makes? clear|made clear|illustrates?|establish\p{L}*|noted|notes|recognises|recognised|explains|explained)\b/u;
