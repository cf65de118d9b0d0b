import type { Characterisation } from "./characterisation.ts";
import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";

/**
 * What is characterised: a specific act or actor; a class of acts; the norm's own elements, as when a rule is
 * unpacked; or acts that a restrictive clause only delimits (specification, section 2, rules 10 and 11).
 */
export type Subject = "specific" | "class" | "element" | "delimited";

export function createSubject({ pattern }: Vocabulary) {
  const boundary = pattern(
    "(?:[;:—–]|(?<!\\p{L})(?<!(?:by|of|in|to|for|with|from|on|at|under|through|after|before) )(?:that(?! (?:state|government)s?(?!\\p{L}))|because|since|although|though|but|whether|if|when|while|whereas))(?: |$)|, (?:and|so) |, (?=(?:it|they|that|this|he|she) )",
  );
  const adverbial = pattern(
    '^(?:[,\\s"(]|(?:accordingly|therefore|thus|hence|moreover|however|consequently|finally|nor|and|but|yet|so|nevertheless|also|then|here|there|still|again|likewise|similarly|first|secondly?|thirdly?|either way|put differently|at the same time|[\\p{L}]+ly),? |{own words}[^,]{0,60}?(?:,| that )|(?:(?:so|as) far as|insofar as|measured|judged|tested|viewed|seen|in|on|for|by|under|at|with|from|as|to|after|before|since|upon|despite|given|following|of)(?: [^\\s,]+){1,14},)+',
  );
  const generic = pattern(
    "^(?:(?:a|an|any|no|every|each|all|only|most|such|some|mere|the|merely|prohibited|unlawful|wrongful|non|other) ){0,3}(?:[\\p{L}-]+ ){0,1}?{norm elements}",
  );
  const states = pattern(
    "^(?:(?:no|any|every|each|a|an|one|all|other|another|third|the|target|only|most) ){0,2}(?:states?|governments?)(?: or [\\p{L}]+ )?(?!\\p{L}| (?:of|[a-z](?!\\p{L})|b(?!\\p{L})))",
  );
  const definite = pattern(
    "(?<!\\p{L})(?:the|this|that|these|those|its|his|her|their|our|both|such|it|they|she|he|we|neither|each|two|three|four|all three|all of)(?!\\p{L})",
  );
  const pointing =
    /^(?:it|this|what|that|these|those|such|nothing|anything)\b|\b(?:this|that|these|those|such) (?:sort|kind|type|gravity|nature|character|scale|order)\b|\bsuch\b|\bthe\b/u;
  const conduct = pattern("{general conduct}");
  const practice = pattern("{practices}");
  const element = pattern("{norm elements}");
  const general = pattern(
    '^(?:[\\s,"(]|(?:a|an|any|every|all|only|no|such|most|many|some|other|certain|these|those|state|foreign|cyber|covert|overt|that|which|merely|simply|just|mere|not|do|does|or|and|another) )*(?:{general conduct}|{norm elements})',
  );
  const past =
    /^(?:was|were|had|violated|breached|infringed|contravened|offended|transgressed|fell|went|came|amounted|constituted|crossed|rose|became|committed|engaged|ran|broke|defied|reached|there was|there were|did|didn't|wasn't|weren't|complied|respected|conformed|conflicted|qualified|exceeded|strayed|tipped|lay|remained|stayed)\b/;

  return (words: Words, made: Characterisation): Subject => {
    const floor = Math.max(0, made.start - 400);
    const before = words.lower.slice(floor, made.start);
    const auxiliary =
      /(?:(?<!\p{L})(?:has|have|had|did|does|do|is|are|was|were|will|would|may|might|can|could|shall|should|must|be|been|cannot|not|never|also|so|thus|therefore|accordingly|too|both|itself|likewise|still|\p{L}+n't|\p{L}+ly|,)\s+)*$/u.exec(
        before,
      )?.[0] ?? "";
    const upTo = withoutInsertion(before.slice(0, before.length - auxiliary.length), auxiliary);
    const relative = /(,?)\s*(?:^|\s|\()(which|who|that)\s*$/u.exec(upTo);
    if (relative) {
      const noun = upTo.slice(0, relative.index);
      const pronoun =
        relative[2] === "that" &&
        (relative[1] === "," ||
          /(?:^|[;:,]|(?:^|\s)(?:and|but|or|so|for|how|why|if|as|than|when|because|all|see|why))\s*$/u.test(
            noun,
          ));
      if (pronoun) return "specific";
      if (relative[2] === "that" && auxiliary === "" && adjectival.test(words.lower.slice(made.start)))
        return "specific";
      if (relative[1] === "," && relative[2] !== "that") return "specific";
      if (relative[2] === "which" && /, (?:the|an?) (?:\p{L}+ ){1,4}of$/u.test(noun.trimEnd()))
        return "specific";
      if (/(?:what|all|everything|(?:is|was) (?:that|this|it))$/u.test(noun)) return "specific";
      if (holdingNothing.test(noun)) return "specific";
      if (cleft.test(noun) || described.test(noun)) return "specific";
      if (
        /(?:^|\s)(?:is|was|were|are|be|constitutes?|it was|it is)\s+(?:an?|the)\s(?:\p{L}+\s){0,4}\p{L}+$/u.test(
          noun,
        )
      )
        return "specific";
      if (
        !/(?:say|says|said|argue[sd]?|is|was|conclude[sd]?|find|found|view|follows|clear|doubt|think|submit|opinion)$/u.test(
          noun,
        )
      )
        return "delimited";
    }
    if (
      auxiliary === "" &&
      /^(?:in|contrary|at) /.test(words.lower.slice(made.start)) &&
      indefinite.test(upTo)
    )
      return "delimited";
    const chunk = subjectText(upTo);
    const finite = `${auxiliary.trimStart()}${words.lower.slice(made.start, made.end)}`;
    const tail = words.lower.slice(made.end, made.end + 60);
    const happened = /\b(?:was|were|had)\b/.test(words.lower.slice(made.start, made.end));
    const whenever =
      !happened &&
      /^[\s,]*(?:only\s+)?(?:when|where|if|unless|only|insofar|to the extent|by (?!reason)|until|whenever)\b/u.test(
        tail,
      );
    if (made.form === "norm acts") return actsOn(words, made, tail);
    if (made.form === "naming" || made.form === "case") return "specific";
    if (isBareInfinitive(before)) return "element";
    if (
      /^(?:respects?|observes?|abides? by|honou?rs?)\b/.test(words.lower.slice(made.start)) &&
      !has(practice, chunk) &&
      !has(conduct, chunk)
    )
      return "delimited";
    if (/^\s*(?:an?|any|every|mere|such an?) (?:breach|violation|infringement)\b/.test(chunk))
      return "element";
    if (isGeneric(chunk, past.test(finite))) return "element";
    if (past.test(finite) || /^(?:has|have|had)\b/.test(finite)) return "specific";
    if (chunk.trim() === "" || made.form !== "verb")
      return made.form === "verb" && whenever ? "element" : "specific";
    if (whenever && /^(?:it|the (?:norm|principle|rule|prohibition))/u.test(chunk))
      return has(practice, tail) ? "class" : "element";
    if ((bareKind.test(chunk.trimStart()) || kindByState.test(chunk.trimStart())) && !has(element, chunk))
      return "class";
    if (has(definite, chunk) || properNoun(words, floor + upTo.length - chunk.length, made.start))
      return "specific";
    return "class";
  };

  function subjectText(upTo: string): string {
    const last = findAll(boundary, upTo).at(-1);
    const chunk = last ? upTo.slice(last.index + last[0].length) : upTo;
    const lead = findAll(adverbial, chunk)[0];
    return lead && lead[0].length < chunk.length ? chunk.slice(lead[0].length) : chunk;
  }
  function isGeneric(chunk: string, isPast: boolean): boolean {
    const text = chunk.trim();
    if (/^(?:mere )?(?:attempts?|efforts?) to /.test(text) && has(element, text) && !has(practice, text))
      return true;
    const kind = kindOfConduct.exec(text);
    if (kind && !has(element, text)) return false;
    if (kindOfThing.test(text)) return false;
    if (/^not (?:every|all|each|any)(?!\p{L})/u.test(text)) return true;
    if (/'s|s'/.test(text.slice(0, 60)) && !/another's|state's/.test(text)) return false;
    if (/^(?:\p{L}+ly |all |any |such )?unilateral (?:coercive |economic |sanctions )/u.test(text))
      return false;
    if (/^that (?:state|government)(?!\p{L})/u.test(text)) return false;
    if (has(states, text))
      return !/\b(?:that|which|who|whose)\b/u.test(text) || (has(element, text) && !has(practice, text));
    if (has(generic, text)) return !has(practice, text.replace(element, ""));
    if (has(general, text) && !pointing.test(text) && !isPast) return !has(practice, text);
    return /^(?:coercion|influence|persuasion|criticism|the element|the interference|the intervention must)/.test(
      text,
    );
  }
  /** "The norm prohibits X": a claim where X is conduct, the rule where X is what the norm is made of. */
  function actsOn(words: Words, made: Characterisation, tail: string): Subject {
    if (/ in \S+(?:'s|s') way$/u.test(words.lower.slice(made.start, made.end))) return "specific";
    const object = tail.trimStart().replace(/^(?:exactly|precisely|just|only|even|also) /, "");
    if (
      /\b(?:nothing|anything|everything) (?:that|which) /u.test(
        words.lower.slice(Math.max(0, made.start - 16), made.start + 2),
      )
    )
      return "specific";
    if (/^(?:a |an |any |every |each |all |one |another |other )?(?:states?|governments?)\b/u.test(object))
      return "element";
    if (/^(?:this|that|these|those) (?:kind|sort|type|form)s? of (?!interven|interfer)/.test(object))
      return "specific";
    if (ofThisKind.test(object) && !has(element, object)) return "specific";
    if (has(general, object) || /^(?:only|coercive|methods|means|what|such)\b/.test(object)) return "element";
    if (/^(?:this|that|these|those|it|them|its|his|her|their|such)\b/u.test(object)) return "specific";
    return has(practice, object)
      ? "class"
      : /^the\b/u.test(object) && /(?:did|was|were|has|does) /.test(words.lower.slice(made.start, made.end))
        ? "specific"
        : "element";
  }
  /** A capital within the subject, but for words that are always written so. */
  function properNoun(words: Words, from: number, to: number): boolean {
    const subject = words.text
      .slice(from, to)
      .replace(/\b(?:State|States|Article|Court|Parties|Nicaragua|Charter|Government|Governments|I)\b/g, "");
    return (
      /(?:[\p{L},"]\s+)["(]?\p{Lu}\p{L}+/u.test(subject) ||
      (from > 3 && /^["(\s]*\p{Lu}\p{L}+/u.test(subject)) ||
      /^\p{Lu}\p{L}+'s\b/u.test(subject)
    );
  }
}

/** "may, depending upon its effects, breach": the insertion behind the auxiliary is no part of the subject. */
function withoutInsertion(text: string, auxiliary: string): string {
  if (auxiliary.includes(",") && auxiliary.trim() !== ",") return text;
  return text.replace(
    /\s(?:has|have|had|did|does|do|is|are|was|were|will|would|may|might|can|could|shall|should|must|cannot|\p{L}+n't)(?: not)?, [^,;]{2,80},?\s*$/u,
    " ",
  );
}

/** "I'd put that on the wrong side of …": no verb follows, so that "that" is the thing itself. */
const adjectival =
  /^(?:on|in|at|within|inside|outside|beyond|below|above|contrary|inconsistent|incompatible|under)\s/;

/** "The decree contains nothing that offends the norm." */
const holdingNothing =
  /(?:^|\s)(?:contain|d|ha|say|said|show|find|found|see|saw|disclose|reveal|include|involve|was|were|is|are)(?:id|oes|o|s|d|ve)? (?:nothing|little|anything)(?: (?:in|on|about) [^,;]{2,40})?$/u;

/** "It is what they kept from becoming law that …", "It was the second note that …" */
const cleft =
  /(?:^|[;:,] |and |but )it (?:is|was) (?:not |precisely |just |exactly )?(?:the |this |that |these |those |in |by |its |what |where |how |when |who |\p{L}+'s )[^;]{2,140}$/u;

/** "regards it as a measure that makes a mockery of the norm" */
const described =
  /(?:^|\s)(?:regards?|considers?|sees?|treats?|describes?|views?)\s(?:it|this|that|them|these|those|the (?:\p{L}+ ){1,4})\s?as (?:an?|the)\s(?:\p{L}+\s){0,4}\p{L}+$/u;

/** "a loan of this kind" */
const ofThisKind =
  /^(?:an? |any )?(?:[\p{L}-]+ ){1,4}(?:of|on) (?:this|that|such an?) (?:kind|sort|type|nature|order|description|scale|character)(?!\p{L})/u;

/** "State funds", "a coercive assault": the first word only describes conduct. */
const kindOfThing =
  /^(?:state|government) (?!to |may |must |shall |can |could |should |will |would |is |has |does |did |or |and |that |which |who |conduct|action|acts?\b|behaviou?r|intervention|interference|measures?\b|coercion|influence|persuasion)\p{L}+s?(?: |$)|^(?:an?|the|this|that|any|such an?) (?:non-?)?coercive (?!interven|interfer|means|methods?|measures?|acts?\b|actions?\b|conduct|pressure|influence|behaviou?r|element|effect|character)\p{L}/u;

/** "Operations against the machinery of elections": a bare plural names a kind, whatever is said of it. */
const bareKind =
  /^(?:(?!(?:the|these|those|its|their|his|her|our|both|all|such)\b)[a-z-]+ ){0,2}[a-z-]*[^su]s (?:against|of|on|in|to|for|by|with|from|at|directed|aimed|that|which|conducted) /;

/** "the spreading of falsehoods by a State": what States do, whichever does it. */
const kindByState =
  /^the \p{L}+(?:ing|ion|ment) of (?:[^\s,]+ ){1,8}by (?:an?|any|one|another) (?:foreign |other |third )?(?:state|government|power)(?!\p{L})/u;

/** "An operation that erases votes": a kind of conduct, told by what it does and not by the norm's own elements. */
const kindOfConduct =
  /^(?:an?|any|every|all) (?:\p{L}+ )?(?:operations?|acts?|measures?|campaigns?|attacks?) (?:that|which|by which|against|on|directed at|aimed at|designed to) /u;

/** "any operation by a State in breach of the norm": acts are picked out, none is judged. */
const indefinite =
  /(?:^|\s)(?:(?:an?|any|every|each|another|no|all|those) (?:foreign |other |third )?(?:states?|governments?|part(?:y|ies)|person|persons|power|powers|actors?)|(?:any|every) \p{L}+) $/u;

/** "to amount to": what something must do or is meant to do, unless a hedge or a finding carries it. */
function isBareInfinitive(before: string): boolean {
  const verb = /(\p{L}+)(?: not)? to (?:be |have |have been )?(?:\p{L}+ly )?$/u.exec(before)?.[1];
  if (verb === undefined) return /^(?:.*[.;:,] )?to (?:be |have |have been )?$/.test(before);
  return !/^(?:likely|unlikely|seem|seems|seemed|appear|appears|appeared|held|found|said|bound|certain|sure|prove|proves|proved|come|comes|came|going|fail|fails|failed|enough|sufficient|serious|grave|so|as|considered|understood|taken|close|is|was|are|were|and|or|but|not|amounts|ought|thought|shown|begin|begins|began|begun|continue|continues|continued|cease|ceases|ceased|threaten|threatens|threatened|manage|manages|managed)$/.test(
    verb,
  );
}

export type SubjectReader = ReturnType<typeof createSubject>;
