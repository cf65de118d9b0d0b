import type { Span } from "../text/span.ts";
import { createLinks, type Link, reach } from "./link.ts";
import type { NormMention } from "./norm.ts";
import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";
import { createYardstick } from "./yardstick.ts";

/**
 * Words that put conduct under the norm: from the start of the link ("violated", "was … a", "falls outside") to the
 * end of the norm's name. Whether they are the author's own, and about conduct at all, is decided elsewhere.
 */
export interface Characterisation extends Span {
  readonly mention: NormMention;
  /** Says that there is no breach. */
  readonly negative: boolean;
  /** `noun` presupposes ("its breach of the norm"), `bare` has no verb ("No breach of the norm."). */
  readonly form: "verb" | "noun" | "bare" | "norm acts" | "naming" | "case";
}

/** Finds how a sentence puts conduct under the norm that it names at a place, if it does. */
export function createCharacteriser(vocabulary: Vocabulary) {
  const { pattern } = vocabulary;
  const links = createLinks(vocabulary);
  const measure = createYardstick(vocabulary);
  const negations = pattern(
    "(?<!\\p{L})(?:not|no|never|neither|nor|nothing|hardly|scarcely|cannot|without|fail|fails|failed|failure|refus\\p{L}*|less clear|unlikely|doubt|doubtful|far from|nobody|none|\\p{L}+n't)(?!\\p{L})",
  );
  const suffering = pattern("{breach verbs}|{compliance verbs}|engaged|observed|respected");
  const acts = pattern("{norm acts}");
  const nothingThat = pattern(
    "(?:nothing|anything|something|what|everything|all|more than|(?:very|sort of|kind of|type of) (?:thing|conduct|act)|(?:just|precisely|exactly|not|hardly|scarcely|never|quite|the very) (?:the|an?) (?:sort|kind|type|species) of [\\p{L}-]+|conduct|thing) (?:that |which |at which )?(?:the |this |any )?$",
  );
  const possessive = pattern("(?:(?<!\\p{L})(?:its|their|his|her|our|your)|\\p{L}'s?)(?: [\\p{L}-]+){0,3} $");
  const definite = pattern("(?<!\\p{L})(?:the|this|that|these|those|such)(?: [\\p{L}-]+){0,2} $");
  const unlawfulness = pattern(
    "^(?: (?:in|into|of|by|with) (?:[^\\s.;:,?!]+ ){0,4}[^\\s.;:,?!]+)? (?:is|was|were|are|remains|remained) (?:(?:not|also|therefore|thus|plainly|clearly|itself|still|likewise|accordingly|manifestly|in) ){0,3}?{unlawful}(?!\\p{L}| (?:when|where|if|only|unless))",
  );
  const fragment = vocabulary.only("fragment openings", "degree");

  /** The first match of a verb behind the norm's name with nothing but auxiliaries and adverbs between. */
  const following = (verb: RegExp, behind: string): string | undefined => {
    const skipped = /^,[^,;]{0,80},/u.exec(behind)?.[0].length ?? 0;
    const first = findAll(verb, behind.slice(skipped))[0];
    if (!first || !links.fill(behind.slice(skipped, skipped + first.index))) return undefined;
    return behind.slice(0, skipped + first.index + first[0].length);
  };
  /** Nothing but degree, answer and hedge stands before, and no verb behind: "Contested, but in our view a". */
  const isFragment = ({ lower }: Words, at: number, end: number) =>
    at < 80 &&
    fragment(lower.slice(0, at)) &&
    !/^[^.;:!?]*(?<!\p{L})(?:is|are|was|were|has|have|had|does|did|means|must|requires?|entails?|presupposes?)(?!\p{L})/u.test(
      lower.slice(end),
    ) &&
    /^["')]*(?:$|[.,;:!(]| (?:because|since|for|in (?:our|my)|under|either|at all|here|though|by|nor|on)(?!\p{L}))/u.test(
      lower.slice(end),
    );
  const isNegative = ({ lower }: Words, link: Link, end: number): boolean => {
    const floor = Math.max(clauseStart(lower, link.start), link.start - 60);
    const said = lower.slice(floor, end).replace(noDenial, " ");
    return (findAll(negations, said).length % 2 === 1) !== link.complies;
  };
  const make = (
    words: Words,
    mention: NormMention,
    link: Link,
    form: Characterisation["form"] = "verb",
  ): Characterisation => ({
    start: link.start,
    end: Math.max(link.end, mention.end),
    mention,
    negative: isNegative(words, link, mention.start),
    form: link.naming ? "naming" : form,
  });
  const asserted = (start: number, end: number): Link => ({ start, end, complies: false });

  /** "a breach of the norm": placed by a verb, presupposed, or alone in its sentence. */
  function byNoun(
    words: Words,
    mention: NormMention,
    noun: Link,
    floor: number,
  ): Characterisation | undefined {
    const phrase = nounPhrase(words.lower, noun.start, floor);
    const link = links.toConclusion(words, Math.max(0, phrase - 110), phrase);
    if (link) return make(words, mention, link);
    if (isFragment(words, phrase, mention.end))
      return make(words, mention, asserted(phrase, noun.end), "bare");
    const before = words.lower.slice(Math.max(0, phrase - 40), phrase);
    const behind = words.lower.slice(mention.end, mention.end + reach);
    const fronted = isFronted(words.lower, phrase, mention.end);
    if (fronted)
      return { ...make(words, mention, asserted(phrase, mention.end)), negative: /not|n't/.test(fronted) };
    if (happened.test(behind) || rightly.test(before))
      return make(words, mention, asserted(phrase, mention.end));
    const article = words.lower.slice(Math.max(0, phrase - 40), noun.start);
    if (/\b(?:any|alleged|possible|no)\b/.test(article) || /\b(?:an?)\s+$/.test(article)) return undefined;
    return has(possessive, before) || has(definite, article)
      ? make(words, mention, asserted(phrase, noun.end), "noun")
      : undefined;
  }
  /** "The norm was not breached", "the norm does not reach the leak". */
  function bySubject(words: Words, mention: NormMention): Characterisation | undefined {
    const behind = words.lower.slice(mention.end, mention.end + reach);
    const suffered = following(suffering, behind);
    const tail = suffered ?? following(acts, behind);
    if (tail === undefined) return undefined;
    return {
      start: mention.start,
      end: mention.end + tail.length,
      mention,
      negative: has(negations, tail),
      form: suffered ? "verb" : "norm acts",
    };
  }
  function ofNorm(words: Words, mention: NormMention, floor: number): Characterisation | undefined {
    const before = words.lower.slice(floor, mention.start);
    const drawn = limit.exec(before);
    if (drawn && drawing.test(words.lower.slice(mention.end))) {
      const link = links.toNorm(words, floor, floor + drawn.index + drawn[0].indexOf(" "));
      if (link) return make(words, mention, link);
    }
    const behind = words.lower.slice(mention.end, mention.end + reach);
    const intact = leaving.exec(before);
    const state = intact && unbroken.exec(behind);
    if (intact && state) {
      const link = { start: floor + intact.index, end: mention.end + state[0].length, complies: true };
      return make(words, mention, link);
    }
    const nothing = findAll(nothingThat, before)[0];
    if (nothing && following(acts, behind) !== undefined)
      return make(words, mention, asserted(floor + nothing.index, mention.end));
    const echoed = echo.exec(behind);
    if (echoed)
      return {
        ...make(
          words,
          mention,
          asserted(mention.end + echoed.index, mention.end + echoed.index + echoed[0].length),
        ),
        negative: /not|n't/.test(echoed[0]),
      };
    const link = links.toNorm(words, floor, mention.start);
    const noun = links.breachNoun(words, floor, mention.start);
    if (noun && (!link || noun.start > link.start) && !(link && link.end > noun.start))
      return byNoun(words, mention, noun, floor);
    return link ? make(words, mention, link) : bySubject(words, mention);
  }
  function ofConclusion(words: Words, mention: NormMention, floor: number): Characterisation | undefined {
    const phrase = nounPhrase(words.lower, mention.start, floor);
    const link = links.toConclusion(words, floor, phrase);
    if (link) return make(words, mention, link);
    if (mention.naming === "one") return undefined;
    const fronted = isFronted(words.lower, phrase, mention.end);
    if (fronted)
      return { ...make(words, mention, asserted(phrase, mention.end)), negative: /not|n't/.test(fronted) };
    if (happened.test(words.lower.slice(mention.end, mention.end + reach)))
      return make(words, mention, asserted(phrase, mention.end));
    const alone = asserted(phrase, mention.end);
    if (isFragment(words, phrase, mention.end)) return make(words, mention, alone, "bare");
    if (isApposed(words.lower, phrase, mention.end)) return make(words, mention, alone, "noun");
    const found = judgedItself(words, mention, phrase);
    if (found) return found;
    const before = words.lower.slice(Math.max(0, phrase - 40), phrase);
    return mention.naming === "conclusion" && (has(possessive, before) || pointed.test(before))
      ? make(words, mention, alone, "noun")
      : undefined;
  }

  /** "This intervention is illegal": the noun is the conduct, and the verb judges it. */
  function judgedItself(words: Words, mention: NormMention, phrase: number): Characterisation | undefined {
    const verdict = findAll(unlawfulness, words.lower.slice(mention.end, mention.end + reach))[0]?.[0];
    const determined =
      /(?:(?:this|that|these|those|such|its|their|his|her|the|\p{L}+'s?|\p{L}+n) (?:[\p{L}-]+ ){0,2}|\p{L}+n )$/u.test(
        words.lower.slice(Math.max(0, phrase - 40), mention.start),
      );
    if (verdict === undefined || /improper/.test(verdict) || !determined) return undefined;
    return {
      start: mention.start,
      end: mention.end + verdict.length,
      mention,
      negative: has(negations, verdict),
      form: "verb",
    };
  }

  return (words: Words, mention: NormMention): Characterisation | undefined => {
    const floor = Math.max(words.lower.lastIndexOf(";", mention.start - 1) + 1, mention.start - reach, 0);
    const measured =
      mention.naming === "one" || mention.naming === "pronoun" ? undefined : measure(words, mention);
    if (measured) return { ...measured, mention };
    switch (mention.naming) {
      case "verb":
        return finite(words.lower, mention)
          ? make(words, mention, asserted(mention.start, mention.end))
          : undefined;
      case "conclusion":
      case "bare":
      case "one":
        return ofConclusion(words, mention, floor);
      default:
        return ofNorm(words, mention, floor);
    }
  };
}

/** "A breach of the norm it was not": the verb behind, where the noun begins its clause. */
function isFronted(lower: string, at: number, end: number): string | undefined {
  const verb = /^,? (?:it|they|this|that|these|those) (?:is|are|was|were)(?: not|n't)?(?!\p{L})/u.exec(
    lower.slice(end),
  );
  return verb && /(?:^|[;:—–] )$/u.test(lower.slice(0, at)) ? verb[0] : undefined;
}

/** "to treat it as a breach of the norm, for a breach it was": the author answers for the echo. */
const echo =
  /(?<=[,;—–] (?:for |and |but )?)an? (?:violation|breach|infringement|contravention|intervention) (?:it|this|that) (?:is|was|has been)(?: not|n't)?(?=[.,;)]|$| (?:and|but|in|on|by)(?!\p{L}))/u;

/** "an apology for this unlawful intervention": pointed at, and so presupposed. */
const pointed = /(?:^|\s)(?:for|by|of|in|to|against|from|after|before) (?:this|that|these|those) $/u;

/** "The jamming, an unlawful intervention by any measure, also cost …" */
function isApposed(lower: string, at: number, end: number): boolean {
  return (
    /(?:^|[.;:] )(?:the|this|that|these|those|its|their|his|her|[\p{L}'-]+) [^,;:.]{2,80}, $/u.test(
      lower.slice(0, at),
    ) &&
    /^an? /.test(lower.slice(at)) &&
    /^(?:[^,;:.]{0,60}),(?! (?:and|or|nor|but) )/u.test(lower.slice(end))
  );
}

/** Words with "no" that deny nothing of the conduct. */
const noDenial =
  /(?:that|which|who|whom) (?:nobody|no one|none) [^,;]{2,60}?(?= (?:is|are|was|were)\b)|(?:without|with no|have no|had no) (?:\p{L}+ )?(?:hesitation|doubt|difficulty|question)|(?:no|little) doubt|not (?:only|merely|just|least)|no less than|nothing (?:less|short|other|more)(?: of| than)?|(?:whether or not|cannot (?:seriously |really )?be (?:doubted|disputed|denied)|nobody (?:doubts|disputes|denies)|no one (?:doubts|disputes|denies))/gu;

/** "No breach of the norm occurred", "a breach of the norm has been made out". */
const happened =
  /^ (?:(?:has|have|had|is|was|were|been|not|yet|thus|therefore|also|accordingly|ever|can|cannot|could|to|be) )*(?:occurred|discernible|discovered|detected|in evidence|taken place|took place|made out|established|committed|shown|proved|proven|found)\b/u;
/** "the line that the norm draws" */
const limit =
  /(?:line|lines|limits?|bounds|boundar(?:y|ies)|fences?|threshold|bar|mark) (?:(?:that|which) )?(?:the |this |that )?$/u;
const drawing =
  /^ (?:draws?|drew|sets?|lays? down|laid down|fixes|fixed|marks?|marked|establish(?:es|ed)|imposes?|imposed|traces?)\b/u;

/** "They left the norm untouched." */
const leaving = /(?<!\p{L})(?:leaves?|left|leaving|kept|keeps?) (?:the |that |this |any )?$/u;
const unbroken =
  /^(?: (?:itself|quite|wholly|entirely|altogether|perfectly))? (?:untouched|intact|undisturbed|unscathed|unbroken|unimpaired|unharmed|undamaged|inviolate|alone|where it (?:was|is|stood|stands))(?!\p{L})/u;

/** "was right to complain of a breach": the author answers for it too. */
const rightly =
  /(?:right|wrong|correct|mistaken|justified|entitled) (?:to|in) (?:\p{L}+ ){1,2}(?:of |about )?(?:an? )?$/u;

/** Where the noun phrase that ends at `at` begins: its article and adjectives stand before it. */
function nounPhrase(lower: string, at: number, floor: number): number {
  const found =
    /(?:(?:^|[\s("])(?:an?|the|any|no|not)\s+)?(?:(?:[\p{L}-]+ly|most|clear(?:er|est)?|plain(?:er|est)?|grav(?:e|er|est)|serious|further|flagrant|manifest|obvious|textbook|direct|crud(?:e|est)|worst|purest)[\s,]+){0,3}$/u.exec(
      lower.slice(Math.max(floor, at - 80), at),
    );
  if (!found || found[0] === "") return at;
  return at - found[0].length + (/^[\s("]/.test(found[0]) ? 1 : 0);
}

/** A verb that says what somebody did: not an infinitive, not a gerund behind a preposition. */
function finite(lower: string, { start, end }: NormMention): boolean {
  const verb = /(?:interven|interfer|meddl)(es|ed|ing|e)/u.exec(lower.slice(start, end))?.[1];
  const before = lower.slice(Math.max(0, start - 40), start);
  if (verb === "ing") return /(?:is|are|was|were|be|been|having been)(?: \p{L}+ly| not)* $/u.test(before);
  if (verb === "e" && /(?:is|was|are|were)(?: not)?(?: to)? $/u.test(before)) return true;
  if (/(?:shall|must|should|may|can)(?: not|not)? $/u.test(before)) return false;
  if (verb === "e")
    return /(?:did|does|do|will|would|may|might|can|could|\p{L}+n't|likely to|who|that)(?: \p{L}+ly| not| well)* $/u.test(
      before,
    );
  return !/(?:if|unless) (?:\p{L}+ )?$/u.test(before);
}

/** Where the clause around `at` begins, roughly: behind the last semicolon, colon, dash or "but". */
function clauseStart(lower: string, at: number): number {
  const floor = Math.max(0, at - 400);
  const before = lower.slice(floor, at);
  const marks = [
    ";",
    ": ",
    " but ",
    " — ",
    " – ",
    ", because ",
    ", since ",
    ", although ",
    " whereas ",
    ", and it ",
    ", and the ",
  ];
  const ends = marks
    .map((mark) => before.lastIndexOf(mark) + mark.length)
    .filter((end, i) => end >= (marks[i]?.length ?? 0));
  return floor + Math.max(0, ...ends);
}
