import type { Memo, Sentence } from "../memo/memo.ts";
import { standsForNorm } from "./antecedent.ts";
import { type Characterisation, createCharacteriser } from "./characterisation.ts";
import { createSupposition } from "./condition.ts";
import { createEllipsis } from "./ellipsis.ts";
import { createJudgment } from "./judgment.ts";
import type { Setting } from "./own-voice.ts";
import type { SentenceLabel } from "./reading.ts";
import { createSettings } from "./setting.ts";
import { createTopicReader, type Named, type Topic } from "./topic.ts";
import type { Vocabulary, Words } from "./vocabulary.ts";

/** A cell or an item that is a quotation and nothing else: wording that is spoken of. */
function isSpecimen({ text, cell, paragraph }: Sentence): boolean {
  return (
    (cell !== undefined || paragraph.kind === "list") &&
    /^(?:"[^"]+"|“[^”]+”|‘[^’]+’|«[^»]+»)[.;,]?$/.test(text)
  );
}

/** A sentence with its label and, for a claim, the words that make it one. */
export interface Labelled {
  readonly sentence: Sentence;
  readonly words: Words;
  readonly label: SentenceLabel;
  readonly claim?: Characterisation;
  readonly setting: Setting;
}

/** The order in which the first label that fits wins (specification, section 2, rule 11). */
const order: readonly SentenceLabel[] = [
  "claim",
  "rule",
  "reported",
  "question",
  "conditional",
  "mention",
  "other",
];

/** Labels every sentence of a memo that the author may answer for, in memo order (specification, section 2). */
export function createLabeller(vocabulary: Vocabulary): (memo: Memo) => Labelled[] {
  const topics = createTopicReader(vocabulary);
  const characterise = createCharacteriser(vocabulary);
  const settings = createSettings(vocabulary);
  const ellipsis = createEllipsis(vocabulary);
  const suppose = createSupposition(vocabulary);
  const { voice, judge, unmade, unnamed } = createJudgment(vocabulary);

  return (memo) => {
    const topicOf = topics.follow(memo);
    const settingOf = settings(memo);
    let before: Labelled | undefined;
    return memo.sentences.map((sentence) => {
      const named = topics.name(sentence.text);
      const topic = topicOf(sentence, named);
      const same = before?.sentence.paragraph === sentence.paragraph;
      const setting = settingOf(sentence, same && before?.label === "reported");
      const found = label(named, topic, setting, sentence, before);
      before = { sentence, words: named.words, setting, ...found };
      return before;
    });
  };

  type Found = Pick<Labelled, "label" | "claim">;

  function label(
    named: Named,
    topic: Topic,
    setting: Setting,
    sentence: Sentence,
    before: Labelled | undefined,
  ): Found {
    const found = characterisations(named, topic, setting, sentence.cell !== undefined);
    if (found.length === 0) return unspoken(named.words, topic, setting, sentence, before);
    const { lower } = named.words;
    const answered = found.find(({ label, claim }) => claim && (label === "reported" || label === "rule"));
    if (answered?.claim && ellipsis.answers(lower.slice(answered.claim.end)))
      return { label: "claim", claim: { ...answered.claim, negative: /(?:not|n't)[.)"]*$/.test(lower) } };
    if (isSpecimen(sentence)) return { label: "mention" };
    const best = found.reduce((a, b) => (order.indexOf(b.label) < order.indexOf(a.label) ? b : a));
    const supposed =
      best.claim !== undefined &&
      before?.sentence.paragraph === sentence.paragraph &&
      suppose(before.words, named.words, best.claim.start);
    if (best.label === "claim" && supposed) return { label: "conditional" };
    return best.label === "claim" ? best : { label: best.label };
  }

  /** The labels that the mentions of the norm give, each with what it characterises. */
  function characterisations(named: Named, topic: Topic, setting: Setting, cell: boolean): Found[] {
    const { words } = named;
    return named.mentions
      .filter((mention) => standsForNorm(mention, named, topic))
      .flatMap((mention): Found[] => {
        const claim = characterise(words, mention);
        if (claim) return [{ label: judge(words, claim, setting, cell), claim }];
        const empty = mention.naming === "pronoun" || mention.naming === "one" || mention.naming === "bare";
        return empty ? [] : [{ label: unmade(words, mention, setting) }];
      });
  }

  /** A sentence that does not name the norm: an ellipsis, a cell under the norm's head, the law, or nothing. */
  function unspoken(
    words: Words,
    topic: Topic,
    setting: Setting,
    sentence: Sentence,
    before: Labelled | undefined,
  ): Found {
    const claim =
      ellipsis.elliptic(words, sentence, before) ??
      (topic.about && topic.last === "this norm" ? ellipsis.breach(words) : undefined) ??
      (topic.head && sentence.cell ? ellipsis.headed(words, sentence.cell.column) : undefined);
    if (claim && voice(words, claim.start, claim.end, setting) === "own" && !setting.listed)
      return { label: "claim", claim };
    return { label: unnamed(words, topic, setting) };
  }
}
