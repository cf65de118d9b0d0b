import type { Characterisation } from "./characterisation.ts";
import { createCondition } from "./condition.ts";
import type { NormMention } from "./norm.ts";
import type { Setting } from "./own-voice.ts";
import { isAsked } from "./question.ts";
import type { SentenceLabel } from "./reading.ts";
import { createSubject } from "./subject.ts";
import type { Topic } from "./topic.ts";
import { has, type Vocabulary, type Words } from "./vocabulary.ts";
import { createVoice } from "./voice.ts";

/** The label that a characterisation, a mere mention of the norm, or neither gives its sentence. */
export function createJudgment(vocabulary: Vocabulary) {
  const voice = createVoice(vocabulary);
  const condition = createCondition(vocabulary);
  const subject = createSubject(vocabulary);
  const { pattern } = vocabulary;
  const may = pattern(
    "(?<!\\p{L})(?:may|can|could|might)(?: not)?(?:, [^,;]{2,80},)? (?!well)(?:[\\p{L}]+ly |also |itself |be |in principle |in (?:some|certain|given|extreme|appropriate) (?:circumstances|cases|conditions|situations) )*$",
  );
  const drawn = pattern(
    "(?<!\\p{L})(?:thus|therefore|accordingly|hence|consequently|it follows|so that|conclude)(?!\\p{L})",
  );
  const policy = pattern("{policy}");
  const law = pattern("{law words}");
  const statesLaw = pattern("{norm heads}|{law words}");

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
    if (isSpokenOf(words, made.mention)) return "mention";
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
    if (what === "class" && /(?<!\p{L})(?:should|ought)(?: \p{L}+){0,3} $/u.test(lead)) return "rule";
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
    if (speaks === "withheld" || isSpokenOf(words, mention)) return "mention";
    const deontic =
      /\b(?:intervention is|presupposes?|depends?|threshold|concept|defined|must|shall|may not|may|requires?|forbids?|prohibits?|protects?|applies|apply|binds?|means|is (?:a|the) (?:rule|principle|norm)|no state|every state|states|ought|should|entails|part of|consists|essence|element|elements|limbs?|coerc\p{L}*|is infringed|involves)\b/u.test(
        words.lower,
      );
    if (deontic && !(speaks === "reported" && !has(law, words.lower))) return "rule";
    if (speaks === "reported") return "reported";
    return condition(words, mention.start, mention.end) === "none" ? "mention" : "conditional";
  };

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

  return { voice, judge, unmade, unnamed };
}

/** "The term 'prohibited intervention'": the words are spoken of, not used. */
function isSpokenOf({ lower }: Words, { start }: NormMention): boolean {
  return /(?:^|[\s"'])(?:terms?|words?|phrases?|labels?|expressions?|formulas?|heading|title|sentence|paragraph on)(?: (?:is|was))? ["']?(?:an? )?$/u.test(
    lower.slice(Math.max(0, start - 24), start),
  );
}
