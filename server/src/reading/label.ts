import type { Memo, Paragraph, Sentence } from "../memo/memo.ts";
import { type Characterisation, createCharacteriser } from "./characterisation.ts";
import { createCondition } from "./condition.ts";
import type { NormMention } from "./norm.ts";
import { isAsked } from "./question.ts";
import type { SentenceLabel } from "./reading.ts";
import { findOwnSide } from "./speaker.ts";
import { createSubject } from "./subject.ts";
import { createTopicReader, type Named, sure, type Topic } from "./topic.ts";
import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";
import { createVoice, type Setting } from "./voice.ts";

/** A sentence with its label and, for a claim, the words that make it one. */
export interface Labelled {
  readonly sentence: Sentence;
  readonly words: Words;
  readonly label: SentenceLabel;
  readonly claim?: Characterisation;
  readonly topic: Topic;
  readonly setting: Setting;
}

/** "… have never been held to breach it, and this one does not.": the author's own ellipsis. */
const sameSentence =
  /[,;] (?:and|but|yet) (?!it )[^,;:]{2,60} (?:is|was|are|were|does|did|do|has|have)(?: not|n't| too| so| one| also)[.)"]*$/u;

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
  const voice = createVoice(vocabulary);
  const condition = createCondition(vocabulary);
  const subject = createSubject(vocabulary);
  const { pattern } = vocabulary;
  const may = pattern(
    "(?<!\\p{L})(?:may|can|could|might)(?: not)? (?!well)(?:[\\p{L}]+ly |also |itself |be |in principle )*$",
  );
  const drawn = pattern(
    "(?<!\\p{L})(?:thus|therefore|accordingly|hence|consequently|it follows|so that|conclude)(?!\\p{L})",
  );
  const policy = pattern("{policy}");
  const law = pattern("{law words}");
  const ellipses = [
    pattern(
      "^(?:but |and |yet )?nor (?:is|was|were|are|did|does|do|has|have|had|would|will|could|can) (?![^.]*\\b(?:matter|it)\\b)(?:[\\p{L}'-]+ ){0,9}[\\p{L}'-]+\\.?$",
    ),
    pattern(
      "^(?:but |and |yet )?(?!(?:it|that|this|they|we|i|he|she|there|which|none|nobody) )[^,;:?]{2,110} (?:was|were|is|are|did|does|do|has|have|would)(?: not|n't| too| also| so| likewise| as well| neither)\\.?$",
    ),
    pattern("^(?:but |and )?so (?:was|were|is|are|did|does|do|has|have|would) [^,;:?]{3,80}\\.?$"),
    pattern(
      "^(?:but |and )?(?:much )?the same (?:is true|goes|holds|can be said|must be said|may be said|conclusion follows|is so) (?:of|for|in)[^;:?]{3,120}$",
    ),
  ];
  const verdictCell = pattern(
    '^["(]?(?:(?:yes|no|not|likely|probably|almost|certainly|arguably|clearly|clear|plain|grave|serious|obvious|textbook|flagrant|a|an|in our view|still|plainly|possibly|unlikely|most|very)[,;:.—– ]+)*(?:breach|breached|violation|violated|infringement|infringed|contravention|unlawful|prohibited|wrongful|compliant|consistent|inconsistent|contrary|compatible|incompatible|lawful|permitted|within|outside|(?:{near misses}))(?!\\p{L})',
  );
  const reportingHead = pattern("{other speakers}");
  const introducing = pattern("{attribution verbs}|{view nouns}|{attribution phrases}|{impersonal views}");
  const statesLaw = pattern("{norm heads}|{law words}");

  const holds = (mention: NormMention, { mentions }: Named, topic: Topic, words: Words): boolean => {
    if (sure(mention)) return true;
    const earlier = mentions.some((m) => sure(m) && m.end <= mention.start);
    switch (mention.naming) {
      case "bare":
        return (
          topic.about ||
          topic.head ||
          (/coerc/.test(words.lower) &&
            /(?<!\p{L})states?(?!\p{L})|government|methods|means/u.test(words.lower))
        );
      case "anaphor":
        return (
          earlier ||
          topic.last === "this norm" ||
          (topic.last === "an article" &&
            topic.about &&
            /principle|norm/.test(words.lower.slice(mention.start, mention.end)))
        );
      case "pronoun":
        return (
          earlier ||
          topic.before ||
          (/(?:norm|principle|rule|prohibition|duty)/.test(
            words.lower.slice(Math.max(0, mention.start - 90), mention.start),
          ) &&
            topic.last === "this norm")
        );
      default:
        return (
          mentions.some(
            (m) =>
              m.end <= mention.start &&
              (m.naming === "conclusion" ||
                m.naming === "verb" ||
                (m.naming === "bare" && topic.about) ||
                m.naming === "name"),
          ) || topic.concluded
        );
    }
  };

  /** The label that one characterisation gives its sentence. */
  const judge = (words: Words, made: Characterisation, setting: Setting, cell: boolean): SentenceLabel => {
    const { start, end } = made;
    const conditionOf = condition(words, start, end);
    const speaks = voice(words, start, end, setting);
    if (speaks === "prayer") return "other";
    if (isAsked(words, start)) return speaks === "withheld" ? "mention" : "question";
    if (conditionOf === "supposed" || conditionOf === "hanging")
      return speaks === "reported" ? "reported" : isRule(words, made, conditionOf) ? "rule" : "conditional";
    if (speaks === "withheld") return "mention";
    if (
      made.mention.naming === "pronoun" &&
      /(?:binds?|appl(?:y|ies) to|addresse[sd] to|governs?)\s/.test(words.lower.slice(0, start))
    )
      return "rule";
    if (
      /(?:^|[\s"'])(?:terms?|words?|phrases?|labels?|expressions?|formulas?|heading|title|sentence) ["']?(?:an? )?$/u.test(
        words.lower.slice(Math.max(0, made.mention.start - 24), made.mention.start),
      )
    )
      return "mention";
    const what = subject(words, made);
    if (speaks === "reported") return what === "element" && made.form === "norm acts" ? "rule" : "reported";
    if (what === "element" && !cell) return "rule";
    if (what === "delimited") return "mention";
    const lead = words.lower.slice(Math.max(0, start - 200), start);
    if (
      /^there /.test(words.lower.slice(start)) &&
      /^,? (?:without|absent|unless|where|in the absence)\b/.test(words.lower.slice(end))
    )
      return "rule";
    if (
      has(policy, lead) &&
      (what === "class" || /welcome|under which|text (?:which|that)|time|law (?:should|ought)/.test(lead))
    )
      return "rule";
    if (has(may, lead) && what === "class" && !has(drawn, lead)) return "rule";
    if (made.form === "noun" && has(policy, words.lower)) return "rule";
    if (made.form === "norm acts" && has(policy, words.lower.slice(Math.max(0, start - 200), end)))
      return "rule";
    if (
      made.form === "noun" &&
      /(?:claim|claims|allegation|allegations|issue|question|finding|accusation|case) (?:of|for|about)\s+(?:\p{L}+\s){0,3}$/u.test(
        words.lower.slice(Math.max(0, start - 50), start),
      )
    )
      return "mention";
    if (
      /(?:must|before|until|unless|in order that|for) (?:[\p{L}]+ ){0,4}$/u.test(
        words.lower.slice(Math.max(0, start - 50), start),
      ) &&
      /^there/.test(words.lower.slice(start))
    )
      return "rule";
    return "claim";
  };
  /** "Absent coercion, there is no prohibited intervention": no conduct, so the rule. */
  const isRule = (words: Words, made: Characterisation, kind: string): boolean =>
    kind === "hanging" &&
    (/^there (?:is|can be|may be|will be)/.test(words.lower.slice(made.start)) ||
      subject(words, made) === "element");

  const unmade = (words: Words, mention: NormMention, setting: Setting): SentenceLabel => {
    const speaks = voice(words, mention.start, mention.end, setting);
    if (speaks === "prayer") return "other";
    if (isAsked(words, mention.start)) return speaks === "withheld" ? "mention" : "question";
    const deontic =
      /\b(?:must|shall|may not|may|requires?|forbids?|prohibits?|protects?|applies|apply|binds?|means|is (?:a|the) (?:rule|principle|norm)|no state|every state|states|ought|should|entails|part of|consists|essence|element|elements|limbs?|coerc\p{L}*|is infringed|involves)\b/u.test(
        words.lower,
      );
    if (deontic && !(speaks === "reported" && !has(law, words.lower))) return "rule";
    if (speaks === "reported") return "reported";
    return condition(words, mention.start, mention.end) === "none" ? "mention" : "conditional";
  };

  return (memo) => {
    const side = findOwnSide(memo);
    const topicOf = topics.follow(memo);
    const lists = reportedLists(memo);
    let previous: Labelled | undefined;
    return memo.sentences.map((sentence) => {
      const named = topics.name(sentence.text);
      const { words } = named;
      const topic = topicOf(sentence, named);
      const same = previous?.sentence.paragraph === sentence.paragraph;
      const head = sentence.cell ? `${sentence.cell.column}`.toLowerCase() : "";
      const setting: Setting = {
        side,
        listed:
          lists.has(sentence.paragraph) ||
          (head !== "" && has(reportingHead, head) && !/\b(?:our|my|this)\b/.test(head)),
        afterReport: same && previous?.label === "reported",
      };
      const labelled = {
        sentence,
        words,
        topic,
        setting,
        ...labelOf(named, topic, setting, sentence, previous),
      };
      previous = labelled;
      return labelled;
    });
  };

  function labelOf(
    named: Named,
    topic: Topic,
    setting: Setting,
    sentence: Sentence,
    before: Labelled | undefined,
  ): Pick<Labelled, "label" | "claim"> {
    const { words } = named;
    const cell = sentence.cell !== undefined;
    const held = named.mentions.filter((mention) => holds(mention, named, topic, words));
    const found: { label: SentenceLabel; made?: Characterisation }[] = [];
    for (const mention of held) {
      const made = characterise(words, mention);
      if (made) found.push({ label: judge(words, made, setting, cell), made });
      if (!made && mention.naming !== "pronoun" && mention.naming !== "one" && mention.naming !== "bare")
        found.push({ label: unmade(words, mention, setting) });
    }
    if (found.length === 0) {
      const made = elliptic(words, sentence, before) ?? (topic.head && cell ? headed(words) : undefined);
      if (made && voice(words, made.start, made.end, setting) === "own" && !setting.listed)
        return { label: "claim", claim: made };
      return { label: unnamed(words, topic, setting) };
    }
    const answered = found.find(({ label, made }) => made && (label === "reported" || label === "rule"));
    if (answered?.made && sameSentence.test(words.lower.slice(answered.made.end)))
      return {
        label: "claim",
        claim: { ...answered.made, negative: /(?:not|n't)[.)"]*$/.test(words.lower) },
      };
    const best = found.reduce((a, b) => (order.indexOf(b.label) < order.indexOf(a.label) ? b : a));
    return best.label === "claim" && best.made ? { label: "claim", claim: best.made } : { label: best.label };
  }

  /** "The broadcasts were not.": the predicate stands in the claim before. */
  function elliptic(
    words: Words,
    sentence: Sentence,
    before: Labelled | undefined,
  ): Characterisation | undefined {
    if (before?.label !== "claim" || !before.claim || words.lower.length > 160) return undefined;
    const same = before.sentence.paragraph === sentence.paragraph;
    if (!(same ? ellipses : ellipses.filter((_, i) => i !== 1)).some((form) => has(form, words.lower)))
      return undefined;
    const negative = /\b(?:not|nor)\b|n't/.test(words.lower) || before.claim.negative;
    return {
      start: 0,
      end: words.lower.length,
      mention: { naming: "one", start: 0, end: words.lower.length },
      negative,
      form: "bare",
    };
  }
  /** "Not breached" in a column headed by the norm. */
  function headed(words: Words): Characterisation | undefined {
    const match = findAll(verdictCell, words.lower)[0];
    if (!match || words.lower.length > 120) return undefined;
    const negative = /\b(?:no|not|lawful|consistent|compliant|compatible|permitted|outside|unlikely)\b/.test(
      match[0],
    );
    return {
      start: 0,
      end: match[0].length,
      mention: { naming: "one", start: 0, end: match[0].length },
      negative,
      form: "bare",
    };
  }
  /** A sentence that does not name the norm: the law of the paragraph's norm, or nothing. */
  function unnamed(words: Words, topic: Topic, setting: Setting): SentenceLabel {
    if (!topic.about) return "other";
    const coercion = /coerc/.test(words.lower) || has(statesLaw, words.lower);
    if (!coercion) return "other";
    if (isAsked(words, Math.max(0, words.lower.search(/coerc|norm|principle|rule|law/)))) return "question";
    const at = Math.max(0, words.lower.search(/coerc|must/));
    if (
      /^what (?:custom|customary law|the law|international law|the rule|the norm|the principle|it) (?:prohibits|forbids|requires|protects|condemns|outlaws) is/.test(
        words.lower,
      )
    )
      return "rule";
    const general =
      /^(?:the (?:interference|element|test|touchstone|essence|second|first|method|means|matter|requirement)|coercion|an? |both |where |it must|there must|mere |only )/.test(
        words.lower,
      );
    if (
      general &&
      /\b(?:must|requires?|means|is|are)\b/.test(words.lower) &&
      /\b(?:must|coerci\p{L}+|elements?|limbs?)\b/u.test(words.lower) &&
      !/\b(?:was|were)\b/.test(words.lower)
    )
      return voice(words, at, at + 1, setting) === "reported" ? "reported" : "rule";
    return "other";
  }
  /** Lists that a sentence like "Several States have said so:" introduces. */
  function reportedLists(memo: Memo): Set<Paragraph> {
    const lists = new Set<Paragraph>();
    memo.paragraphs.forEach((paragraph, i) => {
      const intro = memo.paragraphs[i - 1]?.sentences.at(-1)?.text.toLowerCase();
      if (
        (paragraph.kind === "list" || paragraph.kind === "table") &&
        intro &&
        /:\s*$/.test(intro) &&
        has(introducing, intro)
      ) {
        if (!/\b(?:we|our|i|my|this (?:memo|memorandum|brief|note|opinion))\b/.test(intro))
          lists.add(paragraph);
      }
    });
    return lists;
  }
}
