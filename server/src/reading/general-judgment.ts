import type { ClaimWords } from "../doctrine/doctrine.ts";
import type { Span } from "../text/span.ts";
import type { Characterisation } from "./characterisation.ts";
import { createCondition } from "./condition.ts";
import type { Setting } from "./own-voice.ts";
import { createPartyReader } from "./party.ts";
import { isAsked } from "./question.ts";
import type { SentenceLabel } from "./reading.ts";
import { boundary, segmentStart } from "./segment.ts";
import { createSubject } from "./subject.ts";
import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";
import { createVoice } from "./voice.ts";

/**
 * The label that a claim by the words of a requirement, or a mere name of its norm, gives its sentence: the same voice,
 * questions and conditions as for non-intervention. `facts` are those on which the claim may hang.
 */
export function createGeneralJudgment(vocabulary: Vocabulary, claim: ClaimWords, facts: RegExp) {
  const voice = createVoice(vocabulary);
  const condition = createCondition(vocabulary, facts);
  const subject = createSubject(vocabulary);
  const party = createPartyReader(vocabulary);
  const policy = vocabulary.pattern("{policy}");
  const unasked = vocabulary.pattern("(?:on|as to|about|of) which [^.;]{0,40}?{withheld}");
  const agreed = vocabulary.pattern("^[^.;]{0,60}?(?:,| and) [^.;]{0,30}?{agreeing}");
  const notOf = vocabulary.phrases(claim.notOf);

  /** The law in the abstract: of States in general, as such, or under the norm's own conditions. */
  const isLaw = (words: Words, { start, end }: Span): boolean => {
    const lead = subjectBefore(words, start);
    const tail = words.lower.slice(end);
    const said = lead.toLowerCase() + words.lower.slice(start, end);
    if (party.isGeneric(said)) return true;
    if (defined.test(words.lower.slice(segmentStart(words, start), start))) return true;
    if (inGeneral.test(said) || has(must, words.lower.slice(start, end))) return true;
    if (asSuch.test(words.lower)) return !party.isNamed(lead) && !party.isDefinite(lead.toLowerCase());
    if (party.isNamed(words.text)) return false;
    if (/^\W*the state /.test(said)) return true;
    if (party.isDefinite(words.lower.slice(0, end))) return false;
    return (
      party.isGeneric(tail) ||
      against.test(tail) ||
      restrictive.test(tail) ||
      has(might, words.lower.slice(start, end))
    );
  };

  const judge = (words: Words, made: Characterisation, setting: Setting): SentenceLabel => {
    const { start, end } = made;
    if (isOfOthers(words, made) || domestic.test(words.lower.slice(end))) return "other";
    if (isLaw(words, made)) return "rule";
    const speaks = voice(words, start, end, setting);
    const hangs = condition(words, start, end);
    if (speaks === "prayer") return "other";
    if (isAsked(words, start)) return speaks === "withheld" ? "mention" : "question";
    if (hangs === "supposed" || hangs === "hanging")
      return speaks === "reported" ? "reported" : "conditional";
    const tail = words.lower.slice(end);
    if (speaks === "withheld" || has(unasked, tail) || isSpokenOf(words, made)) return "mention";
    if (speaks === "reported" && !has(agreed, tail)) return "reported";
    if (subject(words, made) === "delimited") return "mention";
    return has(policy, words.lower.slice(Math.max(0, start - 60), end)) ? "rule" : "claim";
  };
  /** Who is said to be responsible, or to have the right, is no State. */
  const isOfOthers = (words: Words, { start }: Span): boolean => {
    const said = subjectBefore(words, start).replace(auxiliary, "");
    if (party.isGroup(said)) return true;
    const lead = said.toLowerCase();
    const head = lead.split(/\s(?:of|by|from|in|on|at|for|against|with|to)\s/u)[0] ?? lead;
    return findAll(notOf, head).some(({ index, 0: found }) => head.charAt(index + found.length) !== "'");
  };

  /** A sentence that only names the norm. */
  const mention = (words: Words, name: Span, setting: Setting): SentenceLabel => {
    const speaks = voice(words, name.start, name.end, setting);
    if (speaks === "prayer") return "other";
    if (isAsked(words, name.start)) return "question";
    if (isOfOthers(words, name)) return "other";
    const said = words.text.replace(month, "").toLowerCase();
    if ((has(deontic, said) || has(asSuch, said)) && !party.isNamed(words.text)) return "rule";
    if (speaks === "reported") return "reported";
    const hangs = condition(words, name.start, name.end);
    return hangs === "supposed" || hangs === "hanging" ? "conditional" : "mention";
  };

  return { judge, mention, voice };
}

const inGeneral =
  /^\W*(?:(?:every|each|any) |an? (?:\p{L}+ly )?(?:wrongful act|unlawful act|breach|violation)(?!\p{L}))/u;
const must =
  /(?<!\p{L})(?:must|shall|should|ought)(?! (?:\p{L}+ )?be (?:held|found|regarded|considered|taken|deemed))(?!\p{L})/u;
const might = /(?<!\p{L})(?:might|may be|could be|can be)(?! (?:taken|adopted|resorted|used))(?!\p{L})/u;
const asSuch =
  /(?<!\p{L})(?:as such|per se|in itself|in themselves|by itself|ipso facto|automatically|without more)(?!\p{L})/u;
/** "A State that is injured by a wrongful act may": the subject is a State in general, by what defines it. */
const defined =
  /(?:^|[;:,.] |(?<!\p{L})(?:that|where|when|if) )["(]?(?:an?|any|every|each|no|only an?) (?:[\p{L}-]+ )?states? (?:that|which|who)(?!\p{L})[^;]*$/u;
/** "against an unlawful intervention": any, not the one of the case. */
const against = /^ (?:only )?(?:against|in (?:response|answer|reaction) to|for|to|by) (?:an?|any|every) /;
const restrictive =
  /^[\s,]*(?:only|if|when|where|unless|provided|so long as|as long as|insofar|in so far|to the extent|except)(?!\p{L})/u;
/** "illegal under the Penal Code", "unlawful in Ruritanian law": another law than the law of nations. */
const domestic =
  /^ (?:under|in|by) (?!(?:[\p{L}'-]+ ){0,4}?(?:international|customary|responsibility|general))(?:[\p{L}'-]+ ){1,4}(?:law|act|code|statute|statutes|constitution)(?!\p{L})/u;
/** What stands between a subject and the words of the claim. */
const auxiliary =
  /(?:(?<!\p{L})(?:is|are|was|were|has|have|had|may|can|could|would|will|not|also|thus|therefore|be|been|\p{L}+ly)\s*)+$/u;
const month = /(?<=\d )May|May(?= \d)/g;
const deontic =
  /(?<!\p{L})(?:must|shall|may not|may|requires?|presupposes?|depends?|means|entails?|forbids?|prohibits?|permits?|prohibition|contains? no|(?:is|are) (?:subject to|governed by))(?!\p{L})/u;

/** The subject of the verb at `at`, roughly: what stands before it in its clause. */
function subjectBefore({ lower, text }: Words, at: number): string {
  const clause = text.slice(boundary(lower, at), at);
  return clause.split(/,\s/).findLast((part) => /\p{L}/u.test(part.replace(only, ""))) ?? clause;
}
/** Words that are no subject: "however", "therefore". */
const only =
  /(?<!\p{L})(?:however|therefore|thus|accordingly|too|in (?:our|my) (?:view|opinion)|\p{L}+ly)(?!\p{L})/giu;

/** "The term 'unlawful espionage'": the words are spoken of, not used. */
function isSpokenOf({ lower }: Words, { mention: { start } }: Characterisation): boolean {
  return /(?:^|[\s"'])(?:terms?|words?|phrases?|labels?|expressions?|formulas?|heading|title) ["']?(?:an? )?$/u.test(
    lower.slice(Math.max(0, start - 24), start),
  );
}
