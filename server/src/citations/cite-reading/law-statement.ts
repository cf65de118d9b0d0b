import type { Span } from "../../text/span.ts";

/**
 * Where a sentence says, in its author's own voice and without reserve, what international law is: "International
 * law prohibits …", "Doxfare is unlawful", "States must not …". Of a statement about particular conduct nothing is
 * found, nor of one that the law is silent: no authority can be cited for a silence. `terms` are the sentence's terms of
 * law, by offsets into the text; `isNoun` tells a common noun that begins the sentence from a name.
 */
export function findLawStatement(
  text: string,
  terms: readonly Span[],
  isNoun: (word: string) => boolean,
): Span | undefined {
  if ([attribution, reserve, ownView].some((words) => words.test(text))) return undefined;
  const found = spanOf(lawSays.exec(text) ?? impersonal.exec(text)) ?? findGeneric(text, terms, isNoun);
  if (!found || /["“«]/.test(text.slice(0, found.end))) return undefined;
  return /\b(?:no|not|nothing|nor|neither|never|hardly|little)\s/i.test(text.slice(0, found.start))
    ? undefined
    : found;
}

function spanOf(match: RegExpExecArray | null): Span | undefined {
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** Words that put a statement down as somebody's view, or as one that is disputed. */
export const attribution =
  /\b(?:according to|views?|opinions?|accounts?|approach|theor(?:y|ies)|thesis|reading|interpretation|argu\p{L}*|claim(?:s|ed|ing)?|contend\p{L}*|contention|maintain\p{L}*|submit\p{L}*|suggest\p{L}*|assert\p{L}*|sa(?:y|ys|id|ying)|writ(?:e|es|ing|ten|er|ers)|wrote|think|thinks|thought|believ\p{L}*|insist\p{L}*|advocat\p{L}*|urg(?:e|es|ed|ing)|calls? for|called for|describ\p{L}*|defin\p{L}*|explain\p{L}*|observ\p{L}*|conclud\p{L}*|consider(?:s|ed)?|warn(?:s|ed)?|criti\p{L}*|scholar\p{L}*|literature|comment\p{L}*|authors?|academics?|experts?|manual|so-called|regarded|seen as|understood|propos\p{L}*|debat\p{L}*|contested|controvers\p{L}*|disput\p{L}*)\b/iu;

/** Words that tell a wish, a doubt or a condition from a statement of what is. */
const reserve =
  /\?|\b(?:should|ought|would|could|might|if|whether|unless|suppos\p{L}*|assum\p{L}*|perhaps|arguabl[ye]|probabl[ye]|possibl[ye]|likely|seems?|appears?|lege ferenda|emerging|evolving|unsettled|unclear|uncertain|open question)\b/iu;

/** "We", "our" and "in my": the author argues. */
const ownView = /\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y|me)\b/;

const always = String.raw`(?:(?:now|also|thus|therefore|accordingly|today|already|clearly|plainly|generally|always|still|likewise|expressly|implicitly|undoubtedly|indeed|in principle|as such)\s+)*`;
const law = String.raw`(?:(?:contemporary|modern|existing|current|positive|customary|general|public)\s+)*international\s+(?:humanitarian\s+|human\s+rights\s+|cyber\s+)?law|customary\s+law|the\s+(?:customary\s+)?(?:norm|principle|rule|prohibition|duty)\s+(?:of|on|against)\s+(?:[\p{L}-]+\s+){0,3}?[\p{L}-]+`;
const norm = String.raw`(?:(?:customary\s+)?international\s+law|(?:the\s+|State\s+)?sovereignty|the\s+(?:customary\s+)?(?:norm|principle|rule|prohibition)\b)`;

const lawSays = new RegExp(
  String.raw`\b(?:${law})\s+${always}(?:prohibits?|forbids?|bans?|outlaws?|proscribes?|bars?|permits?|allows?|authori[sz]es?|requires?|obliges?|obligates?|protects?|covers?|extends?\s+to|applies\s+to|reaches|includes?|encompasses|precludes?|condemns?|recogni[sz]es?|imposes?)\b`,
  "iu",
);

const lawful = String.raw`(?:un)?lawful|illegal|legal|prohibited|forbidden|proscribed|outlawed|banned|permitted|im?permissible|permissible|wrongful|illicit|contrary\s+to\s+${norm}|in\s+(?:breach|violation)\s+of\s+${norm}|(?:a|an)\s+(?:(?:clear|flagrant|serious)\s+)?(?:violation|breach|infringement)s?\s+of\s+${norm}|(?:an\s+)?internationally\s+wrongful\s+acts?|(?:an?\s+)?(?:prohibited|unlawful|wrongful)\s+interventions?`;

const impersonal = new RegExp(
  String.raw`\bit\s+is\s+${always}(?:${lawful})\s+(?:under\s+international\s+law\s+)?(?:for|to)\b|\bthere\s+is\s+${always}an?\s+(?:customary\s+|general\s+|binding\s+)?(?:rule|norm|prohibition|duty|obligation)\b`,
  "iu",
);

/** What may stand before the subject of a sentence. */
const opening =
  /^\s*(?:(?:thus|hence|accordingly|today|therefore|in\s+principle|(?:under|in)\s+(?:(?:customary|general|existing|current)\s+)*international\s+law),?\s+)?/i;
const saying = String.raw`(?:(?:is|are)\s+${always}(?:${lawful})|(?:violates?|breach(?:es)?|contravenes?|infringes?|offends?)\s+${norm}|(?:must|shall|may)\s+not\b|(?:is|are)\s+${always}(?:obliged|bound|required|forbidden|prohibited|entitled)\b|(?:has|have)\s+(?:a|the)\s+(?:duty|obligation|right)\b)`;
/** As far as the verb lies from the head of its subject: "The release of papers by a foreign service is …". */
const onward = String.raw`(?:\s[^\s,.;:]+){0,12}?\s+`;

const states = new RegExp(
  String.raw`^(?:every\s+|each\s+|any\s+|a\s+|all\s+|no\s+)?states?\s+(?:${saying}|(?:must|may|shall)\b)`,
  "iu",
);
const anySuch = new RegExp(String.raw`^(?:an?|any|every|each|all)\b${onward}${saying}`, "iu");
const behindTerm = new RegExp(`^${onward}${saying}`, "iu");
const qualified = String.raw`(?:\s+(?:of|by|from|to|in|on|against|that|which|who|with|without)${onward}|\s+)${saying}`;
const pronoun =
  /^(?:the|this|these|those|that|both|they|its?|his|her|their|some|many|most|several|few|two|three|such|what|none|neither|there|here|nothing|each|much|more|others?|another)\b/i;
const plural = new RegExp(String.raw`^\p{L}+(?:\s\p{Ll}[\p{L}-]*){0,3}(?<=[^s]s)${qualified}`, "u");
const singular = new RegExp(String.raw`^\p{L}{3,}${qualified}`, "u");

/**
 * A statement about all of a kind: about States, about "any release", about a noun without an article, or a plural. A
 * name in it makes it one about particular conduct.
 */
function findGeneric(
  text: string,
  terms: readonly Span[],
  isNoun: (word: string) => boolean,
): Span | undefined {
  const start = opening.exec(text)?.[0].length ?? 0;
  const from = terms.find((one) => one.start === start)?.end ?? start;
  const match = from > start ? behindTerm.exec(text.slice(from)) : findSubject(text.slice(from), isNoun);
  if (!match) return undefined;
  const found = { start, end: from + match[0].length };
  const names = text.slice(found.start + 1, found.end).match(/(?<![\p{L}])\p{Lu}\p{L}*/gu) ?? [];
  return names.every((name) => /^States?$/.test(name)) ? found : undefined;
}

function findSubject(text: string, isNoun: (word: string) => boolean): RegExpExecArray | null {
  const known = states.exec(text) ?? anySuch.exec(text);
  if (known || pronoun.test(text)) return known;
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  const word = /^\p{L}+/u.exec(text)?.[0] ?? "";
  return plural.exec(lower) ?? (isNoun(word) ? singular.exec(lower) : null);
}
