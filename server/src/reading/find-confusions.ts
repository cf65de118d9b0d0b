import type { Confusable } from "../doctrine/doctrine.ts";
import type { Sentence } from "../memo/memo.ts";
import { sourceSpan } from "../memo/prose.ts";
import { overlaps, type Span } from "../text/span.ts";
import { createOwnWords } from "./own-words.ts";
import type { Reading, TermUse } from "./reading.ts";
import { createSentenceOf } from "./sentence-of.ts";
import { createVocabulary, findAll, readWords } from "./vocabulary.ts";

/** A sentence that calls something by one term and shows that it is another. */
export interface Confusion {
  readonly use: TermUse;
  readonly confusable: Confusable;
  /** The words that show it. */
  readonly sign: Span;
  readonly signText: string;
}

/**
 * The confusions that a sentence shows by itself, in memo order. Only a plain statement in the author's own words
 * counts: it calls something by the term ("was a countermeasure") and holds a sign of the other term, in one clause
 * or a subordinate one. What is negated, doubted, asked, supposed or attributed to somebody is none.
 */
export function findConfusions({ memo, terms }: Pick<Reading, "memo" | "terms">): Confusion[] {
  const isOwn = createOwnWords(memo);
  const sentenceOf = createSentenceOf(memo);
  const namesBehind = (id: string, { run, at }: TermUse, end: number) =>
    terms.some((other) => other.term.id === id && other.run === run && other.at > at && other.at < end);
  return terms.flatMap((use) => {
    const suspects = use.term.confusable.filter(({ signs }) => signs.length > 0);
    const sentence = suspects.length > 0 ? sentenceOf(use) : undefined;
    if (!sentence) return [];
    const end = sentence.at + sentence.text.length;
    return suspects
      .flatMap((confusable) => readSigns(use, sentence, confusable))
      .filter(({ confusable }) => isOwn(use) && !namesBehind(confusable.term, use, end))
      .slice(0, 1);
  });
}

const called =
  /(?:^|[\s,])(?:is|are|was|were|(?:constitut|amount|qualif|count|serv)\p{L}+(?: to| as)?|by way of|as)(?: an?| the| its| their| such)?(?: (?!not|no|never|hardly|neither|nothing|than|rather|if)[\p{L}-]+){0,2} $/u;

/** Words that make a statement a supposition, a question, a rule about cases or somebody else's view. */
const reserve =
  /(?<!\p{L})(?:if|whether|unless|suppos\p{L}*|assum\p{L}*|would|could|may|might|can|cannot|should|perhaps|arguabl[ey]|argu\p{L}+|alleg\p{L}+|assert\p{L}*|claim\p{L}*|contend\p{L}*|maintain\p{L}*|submit\p{L}*|insist\p{L}*|say|says|said|saying|calls|calling|call|describ\p{L}*|regard\p{L}*|consider\p{L}*|view\p{L}*|treat|treats|treated|treating|deem\p{L}*|according|so-called|wrong to|wrongly|mistak\p{L}*|error|absurd|follow)(?!\p{L})/u;

function readSigns(use: TermUse, sentence: Sentence, confusable: Confusable): Confusion[] {
  const { lower } = readWords(sentence.text);
  const at = use.at - sentence.at;
  const term = { start: at, end: at + use.text.length };
  return findAll(signsOf(confusable), lower).flatMap((match) => {
    const sign = { start: match.index, end: match.index + match[0].length };
    if (overlaps(sign, term) || !isPlainCall(lower, term, sign)) return [];
    const span = sourceSpan(sentence.run.prose, sentence.at + sign.start, sentence.at + sign.end);
    return [{ use, confusable, sign: span, signText: sentence.text.slice(sign.start, sign.end) }];
  });
}

/** Whether the sentence says without reserve that something is what the term names, and the sign is of the same thing. */
function isPlainCall(lower: string, term: Span, sign: Span): boolean {
  const rest = lower.slice(0, sign.start) + " ".repeat(sign.end - sign.start) + lower.slice(sign.end);
  if (!called.test(rest.slice(0, term.start)) || reserve.test(rest) || rest.endsWith("?")) return false;
  const [first, second] = sign.start < term.start ? [sign, term] : [term, sign];
  if (clauseEnd.test(rest.slice(first.end, second.start))) return false;
  return !negation.test(rest.slice(0, term.start)) && !negated.test(rest.slice(0, sign.start));
}

const clauseEnd = /[;:]|(?<!\p{L})(?:and|but|or|while|whereas|yet|unlike|than)(?!\p{L})/u;
const negation = /(?<!\p{L})(?:not|\p{L}+n't|never|hardly|neither|nor|no|none|nothing|nobody)(?!\p{L})/u;
const negated = new RegExp(`${negation.source}(?: [\\p{L}-]+){0,3} $`, "u");

/** A doctrine outlives many memos, so its signs are compiled once. */
function signsOf(confusable: Confusable): RegExp {
  const known = compiled.get(confusable) ?? createVocabulary({ signs: confusable.signs }).pattern("{signs}");
  compiled.set(confusable, known);
  return known;
}

const compiled = new WeakMap<Confusable, RegExp>();
