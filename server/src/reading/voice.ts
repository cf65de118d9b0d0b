import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";

/** Whose words they are: the author's own, somebody else's, or withheld ("we do not say that …"). */
export type Voice = "own" | "reported" | "withheld" | "prayer";

/** What voice needs to know beyond the sentence. */
export interface Setting {
  /** Lower-case names under which the author or the client speaks. */
  readonly side: readonly string[];
  /** The sentence stands in a list that an attribution introduces. */
  readonly listed: boolean;
  /** The sentence before reports somebody's view. */
  readonly afterReport: boolean;
}

const subjectReach = 110;

/** Whose words stand at `[start, end)` of the sentence (specification, section 2, rules 4, 7, 12 and 15). */
export function createVoice({ pattern }: Vocabulary) {
  const attribution = pattern("{attribution verbs}|{naming}");
  const naming = pattern("{naming}");
  const ownWords = pattern("{own words}|(?:our|my) (?:[\\p{L}]+ ){0,2}{view nouns}");
  const forecast = pattern(
    "(?:{forecasts}|court|tribunal|judge|chamber) (?:[\\p{L}]+ ){0,8}?{forecast verbs}",
  );
  const soundClaim = pattern("{sound claims}");
  const adopting = pattern("{adopting}|{agreeing}");
  const notAdopting = pattern("{not adopting}");
  const withheld = pattern("{withheld}");
  const prayer = pattern("{prayer}");
  const impersonal = pattern("{impersonal views}");
  const phrases = pattern("{attribution phrases} (?!(?:the|this) (?:author|writer|undersigned))");
  const inView = pattern(
    "(?:in|on|for|from|to|under|by|upon) (?:(?:[\\p{L}.-]+ ){0,5}?[\\p{L}.-]+(?:'s|s')|their|his|her|its|that|this|such an?|an? (?:second|third|newer|wider|rival|competing)) (?:[\\p{L}-]+ ){0,2}?{view nouns}",
  );
  const viewThat = pattern(
    "(?:'s|s'|their|his|her|its|the|a|an|whose|this|that)(?: [\\p{L}-]+){0,5}? {view nouns}(?: [^,;:]{0,60}?)?(?: (?:that|is|was|to|of)(?!\\p{L})|:|,)",
  );
  const nounThat = pattern("{view nouns} that$");
  const passive = pattern("{passive attribution}");
  const ownPassive = pattern("{own passive}");
  const disclaimed = pattern(
    "(?:alleged|so-called|purported|supposed|putative|claimed) (?:[\\p{L}-]+ ){0,2}?$",
  );
  const undisputed = pattern(
    "(?:nobody|no one|no-one|none|cannot|can hardly|hardly|not) (?:[\\p{L}]+ ){0,4}?(?:disput|doubt|deny|denie|denied|contest)",
  );
  const factiveAhead =
    /(?:shows?|showed|demonstrates?|demonstrated|confirms?|confirmed|makes? clear|made clear|illustrates?|establish\p{L}*|noted|notes|recognises|recognised|explains|explained)\b/u;
  const factive = /^(?:show|demonstrat|establish|confirm|prove|make clear|makes clear|made clear|recogni)/;
  const bareNouns =
    /^(?:claim|claims|note|notes|answer|answers|reason|reasons|object|objects|hold|hope|hopes|share|shares|support|supports|plead|fear|fears|list|lists|doubt|doubts|dispute|disputes|counter|counters|view|views|urge|urges|reply|replies|protest|protests|fear|say|state|reject|advise|found|finding|holding|press|term|terms|presents|present|call|calls|brand|brands|label|labels|view|views|treat|treats|deems)$/;
  const trailing = pattern(
    '^[^;]{0,200}?,? (?:{attribution phrases} |(?:or so )?(?:[\\p{L}.]+ ){1,5}?(?:argue|argues|argued|say|says|said|contends|contended|claims|claimed|writes|wrote|maintains|submits|insists|suggests|asserts|believes|thinks)(?: [\\p{L}]+){0,3}[.,)"]*$)',
  );

  const isSide = (chunk: string, { side }: Setting) => side.some((name) => wholeWord(chunk, name));
  const own = (chunk: string, setting: Setting) => has(ownWords, chunk) || isSide(chunk, setting);

  const governor = (words: Words, from: number, at: number, setting: Setting): Voice | undefined => {
    const stretch = words.lower.slice(from, at);
    const verbs = findAll(attribution, stretch);
    for (const verb of verbs.reverse()) {
      const start = from + verb.index;
      const end = start + verb[0].length;
      if (!governs(words, verb[0], start, end, at)) continue;
      const chunk = words.lower.slice(
        Math.max(from, start - subjectReach, boundary(words.lower, start)),
        start,
      );
      if (has(undisputed, `${chunk}${verb[0]}`)) return "own";
      if (has(adopting, chunk) || factive.test(verb[0])) return "own";
      if (/(?:^|[,(] ?|and |for )\s*as (?:\S+ ){1,8}$/u.test(chunk) && !has(notAdopting, verb[0]))
        return "own";
      if (own(`${chunk}${verb[0]}`, setting)) return "own";
      if (/^(?:tell|say|advise|inform|add|conclude|answer|note)$/.test(verb[0]) && instructing.test(chunk))
        return "own";
      if (/(?:^|\s)(?:law|norm|norms|rule|principle|prohibition)(?: \p{L}+){0,2}\s+$/u.test(chunk))
        return "own";
      if (
        (has(forecast, chunk) && !/would have $/.test(chunk)) ||
        (/\bone (?:may|can|must|should|is bound to)\b/.test(chunk) && has(naming, verb[0]))
      )
        return "own";
      if (/(?:best|properly|rightly|must be|should be|cannot be|can be|could be) (?:\p{L}+ )?$/u.test(chunk))
        continue;
      if (evidence.test(chunk)) return "own";
      if (has(soundClaim, words.lower.slice(Math.max(0, start - 40), end))) return "own";
      return "reported";
    }
    return undefined;
  };
  /** Whether the verb takes what stands at `at` as its content. */
  const governs = (words: Words, verb: string, start: number, end: number, at: number): boolean => {
    const between = words.lower.slice(end, at);
    const before = words.lower.slice(Math.max(0, start - 24), start);
    if (/^states?/.test(verb) && /\p{Lu}/u.test(words.text.charAt(start))) return false;
    if (bareNouns.test(verb) && isNoun(verb, before, between)) return false;
    if (/,\s(?:which|who)\s(?:\p{L}+\s){0,2}$/u.test(between) && !/\sthat\s/u.test(between)) return false;
    if (takesThat(between) || /^\s*[:,]?\s*"/u.test(between) || /^:/u.test(between)) return true;
    if (/^,\s*(?:\p{L}+\s){0,3}$/u.test(between))
      return /,\s*(?!(?:on|in|as|for|by|with|at|under|when|if|to|of|from|and|or|but)\s)(?:\p{L}+\s+){1,5}$/u.test(
        words.lower.slice(Math.max(0, start - 60), start),
      );
    if (
      has(naming, verb) &&
      /(?:^|\s)(?:as|to be|of)(?:\s|$)|^(?!\s(?:in|by|above|below|at|on|under|earlier|there|here)\s)(?:\s*\S+){0,6}\s*$/u.test(
        between,
      )
    )
      return !/,\s+(?:the|it|this|that|its|a|an|they|we|there|no)\s/u.test(between);
    return (
      speech.test(verb) &&
      /^\s(?!(?:is|are|was|were|has|have|had|did|does|would|will|in|by|to|from|on|with|for|at|of|as|up|out|down|into|under|over|about|against|and|or|when|where|while|before|after)\s)/u.test(
        between,
      ) &&
      between.length < 220 &&
      !/[,;)]/u.test(between.replace(/^[^,]{0,12},[^,]{0,30},/u, "")) &&
      !/\p{L}+ed by|which|who /u.test(between.slice(0, 30))
    );
  };

  return (words: Words, start: number, end: number, setting: Setting): Voice => {
    const from = segmentStart(words, start);
    const before = words.lower.slice(from, start);
    if (has(prayer, before)) return "prayer";
    if (has(withheld, words.lower.slice(from, end))) return "withheld";
    const governed = governor(words, from, start, setting);
    const after = words.lower.slice(end, end + 260);
    if (governed) return governed;
    if (has(disclaimed, before)) return "reported";
    if (
      /^(?:Thus |So |And |See )?(?:(?:Professor|Judge|Mr|Ms|Dr)\.? )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?: \([^)]*\))?: "/u.test(
        words.text.slice(from, start + 1),
      )
    )
      return "reported";
    const link = words.lower.slice(Math.max(from, start - 60), end);
    if (has(passive, link) && !has(ownPassive, link) && !own(link, setting)) return "reported";
    if (has(impersonal, before) && !has(soundClaim, before)) return rejected.test(after) ? "own" : "reported";
    if (
      /(?:give|gives|gave|cite|cites|cited|mention|mentions|list|lists|listed|name|names|named|offer|offers|offered|treat|treats),? (?:as (?:an? )?)?$/.test(
        before,
      ) &&
      !own(before.slice(-60), setting)
    )
      return "reported";
    for (const list of [phrases, inView, viewThat])
      for (const match of findAll(list, before)) {
        if (
          /\bas (?:\S+ ){0,5}\S*$/u.test(before.slice(Math.max(0, match.index - 50), match.index)) &&
          factiveAhead.test(before.slice(match.index))
        )
          continue;
        const chunk = before.slice(Math.max(0, match.index - 30), match.index + match[0].length + 40);
        if (
          own(match[0], setting) ||
          isSide(before.slice(Math.max(0, match.index - 30), match.index), setting) ||
          has(adopting, chunk) ||
          has(soundClaim, chunk)
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
          !/'s|s'|\b(?:their|his|her|its|whose)\b/.test(match[0]) &&
          !has(nounThat, match[0].trimEnd())
        )
          continue;
        return "reported";
      }
    const saying =
      /\p{Lu}\p{L}+ (?:(?:has|have|had|also|once|since|never|first|then|now) ){0,2}\p{Ll}+(?:s|ed) that\s/u.exec(
        words.text.slice(from, start),
      );
    if (
      saying &&
      !factive.test(saying[0].split(" ").at(-3) ?? "") &&
      !/(?:means|follows|shows|proves|fact|is|was)\sthat/.test(saying[0]) &&
      !own(saying[0].toLowerCase(), setting)
    )
      return "reported";
    const tail = findAll(trailing, after)[0];
    if (
      tail &&
      !own(tail[0], setting) &&
      !/(?:^|, )(?:as|and|but|though|or(?! so)|nor|because|since|which|who) |otherwise|never/u.test(tail[0])
    )
      return "reported";
    if (
      /^(?:for|to) /u.test(words.lower) &&
      /^(?:For|To) (?:Professor |Prof\. |Mr\.? |Ms\.? |Dr\.? )?(?!The)\p{Lu}\p{L}+[ ,]/u.test(
        words.text.slice(from),
      ) &&
      !isSide(words.lower.slice(0, 40), setting)
    )
      return "reported";
    return setting.listed && !own(before, setting) ? "reported" : "own";
  };
}

/** "The allegation that … fails": the author answers it. */
const rejected =
  /^[^.;,]{0,60}?\s(?:(?:must|would|will|should|therefore|thus|clearly|plainly|also|cannot|does not|is|are|was)\s)+?(?:fail|be rejected|succeed|stand|wrong|unfounded|misconceived|untenable|without merit|hopeless|mistaken|unpersuasive|baseless|groundless|bad)\b|^[^.;,]{0,60}?\s(?:fails|has no merit|has no substance|falls away|collapses|cannot stand)\b/u;

/** "Tell the board that …", "you may add that …": the author's own words, to be passed on. */
const instructing =
  /^(?:.*[:,] ?)?(?:please |just |so |then |and )?$|\byou (?:can|may|could|should|might) $/u;

/** Verbs that may govern a clause without "that": "Kilovaty says the leak …". */
const speech =
  /^(?:say|says|said|argue|argues|argued|claims|claimed|think|thinks|thought|believe|believes|believed|contends|contended|maintains|maintained|insists|insisted|suggests|suggested|asserts|asserted|submits|submitted|alleges|alleged|writes|wrote|replies|replied|answers|answered|adds|added|concludes|concluded|feels|felt|fears|feared|tells|told|holds it|denies|denied|objects|objected|knows|knew|supposes|complains|complained)$/;

/** "Nothing in the file suggests that …": what evidence says, the author says. */
const evidence =
  /(?:^|\s)(?:record|records|evidence|file|facts|material|materials|circumstances|timing|logs?|history|chronology|nothing|data|sequence)(?: (?:before|in|of|on) (?:\p{L}+ ){1,4})?\s*(?:(?:strongly|clearly|also|all|does not|do not|plainly) )?$/u;

/** "told the Court on the second day that …", but not "is treated is not a matter that …". */
function takesThat(between: string): boolean {
  const until = /^((?:[^,;]{0,60}?|,[^,;]{0,60},))\s(?:that|how)[\s,]/u.exec(between)?.[1];
  if (until === undefined || /\s(?:is|are|was|were)(?:\s|$)/u.test(until)) return false;
  return !/(?:^|\s)(?:nothing|anything|something|everything|all|one|matter|thing|way|those)$/u.test(until);
}

/** "its claim", "no doubt", "Short answer:": the word is a noun here. */
function isNoun(verb: string, before: string, behind: string): boolean {
  if (/^:/.test(behind) && /^[^.;:]{0,24}$/.test(before) && /^(?:\S+ )?$/.test(before.trimStart()))
    return true;
  if (/(?:^|\s)(?:that|this)\s+$/u.test(before) && verb.endsWith("s")) return false;
  return /(?:^|\s|')(?:a|an|the|this|that|no|any|of|its|their|s|sound|strong|good|short|quick|brief|simple|whose|such|for|my|our|his|her|to whom)\s+$/u.test(
    before,
  );
}

export type VoiceReader = ReturnType<typeof createVoice>;

/** Where the segment that one attribution can govern begins: behind a semicolon, a full stop or a "but" with a new subject. */
export function segmentStart(words: Words, at: number): number {
  const floor = Math.max(0, at - 700);
  const before = words.lower.slice(floor, at);
  let start = 0;
  for (const match of before.matchAll(
    /;\s|\.\s|\s[—–]\s|--\s|[,)]\s(?:but|yet|whereas|while|although|though)\s(?!that|not|to|for|in|of|by|only|merely)|\)\s/gu,
  ))
    if (match[0] !== ") " || /^\)\s/.test(match[0]))
      start =
        match[0].startsWith(")") && !/but|yet|whereas/.test(match[0]) ? start : match.index + match[0].length;
  return floor + start;
}

/** Where the subject of the verb at `at` may begin. */
function boundary(lower: string, at: number): number {
  const floor = Math.max(0, at - subjectReach);
  const before = lower.slice(floor, at);
  let start = 0;
  for (const match of before.matchAll(
    /[;:—–]\s|,\s(?:and|but|or|because|since|so)\s|\sthat\s|\swhat\s|\sbecause\s|\ssince\s|\s(?:and|but)\s(?=(?:it|he|she|they|we|i|the|this|in)\s)/gu,
  ))
    start = match.index + match[0].length;
  return floor + start;
}

function wholeWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/[\p{L}]/u.test(text.charAt(at - 1)) && !/[\p{L}]/u.test(text.charAt(at + word.length));
}
