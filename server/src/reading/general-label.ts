import type { ClaimWords } from "../doctrine/doctrine.ts";
import type { Memo } from "../memo/memo.ts";
import { createEllipsis } from "./ellipsis.ts";
import { createClaimFinder } from "./general-claim.ts";
import { createGeneralJudgment } from "./general-judgment.ts";
import type { Labelled } from "./label.ts";
import type { Setting } from "./own-voice.ts";
import type { SentenceLabel } from "./reading.ts";
import { createSettings } from "./setting.ts";
import { readWords, type Vocabulary, type Words } from "./vocabulary.ts";

/** The order in which the first label that fits wins, as for non-intervention. */
const order: readonly SentenceLabel[] = [
  "claim",
  "rule",
  "reported",
  "question",
  "conditional",
  "mention",
  "other",
];

/** Labels every sentence of a memo for a norm whose words are data; `facts` are those on which its claims may hang. */
export function createGeneralLabeller(
  vocabulary: Vocabulary,
  claim: ClaimWords,
  facts: RegExp,
): (memo: Memo) => Labelled[] {
  const find = createClaimFinder(vocabulary, claim);
  const { judge, mention, voice } = createGeneralJudgment(vocabulary, claim, facts);
  const settings = createSettings(vocabulary);
  const ellipsis = createEllipsis(vocabulary);
  return (memo) => {
    const settingOf = settings(memo);
    let before: Labelled | undefined;
    return memo.sentences.map((sentence) => {
      const words = readWords(sentence.text);
      const same = before?.sentence.paragraph === sentence.paragraph;
      const setting = settingOf(sentence, same && before?.label === "reported");
      const elliptic = ellipsis.elliptic(words, sentence, before);
      const found =
        elliptic && voice(words, elliptic.start, elliptic.end, setting) === "own" && !setting.listed
          ? { label: "claim" as const, claim: elliptic }
          : label(words, setting);
      before = { sentence, words, setting, ...found };
      return before;
    });
  };

  function label(words: Words, setting: Setting): Pick<Labelled, "label" | "claim"> {
    const made = find.claims(words).map((claim) => ({ label: judge(words, claim, setting), claim }));
    const claimed = made.find(({ label }) => label === "claim");
    if (claimed) return claimed;
    const labels = made.map((one) => one.label);
    if (labels.length === 0) labels.push(...find.names(words).map((name) => mention(words, name, setting)));
    const best = labels.sort((a, b) => order.indexOf(a) - order.indexOf(b))[0];
    return { label: best ?? "other" };
  }
}
