import { createOwnVoice, type Setting, type Voice } from "./own-voice.ts";
import { boundary, subjectReach } from "./segment.ts";
import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";

/** Reads whose verb governs a place of the sentence: "Kilovaty argues that …", "we conclude that …"; none may. */
export function createAttribution(vocabulary: Vocabulary) {
  const { pattern } = vocabulary;
  const { own, adopts, isForecastOfClaim } = createOwnVoice(vocabulary);
  const attribution = pattern("{attribution verbs}|{naming}");
  const naming = pattern("{naming}");
  const forecast = pattern(
    "(?:{forecasts}|court|tribunal|judge|chamber) (?:[\\p{L}]+ ){0,8}?{forecast verbs}",
  );
  const notAdopting = pattern("{not adopting}");
  const undisputed = pattern(
    "(?:nobody|no one|no-one|none|cannot|can hardly|hardly|not) (?:[\\p{L}]+ ){0,9}?(?:disput|doubt|deny|denie|denied|contest)",
  );

  return (words: Words, from: number, at: number, setting: Setting): Voice | undefined => {
    const stretch = words.lower.slice(from, at);
    const verbs = findAll(attribution, stretch);
    for (const verb of verbs.reverse()) {
      const start = from + verb.index;
      const end = start + verb[0].length;
      if (!governs(words, verb[0], start, end, at)) continue;
      if (isUnattributed(verb[0], words.lower.slice(from, start), words.lower.slice(end, at))) continue;
      const chunk = words.lower.slice(
        Math.max(from, start - subjectReach, boundary(words.lower, start)),
        start,
      );
      if (has(undisputed, `${chunk}${verb[0]}`)) return "own";
      if (coordinated.test(chunk) && own(words.lower.slice(from, start), setting)) return "own";
      if (adopts(chunk) || factive.test(verb[0])) return "own";
      if (/(?:^|[,(] ?|and |for )\s*as (?:\S+ ){1,8}$/u.test(chunk) && !has(notAdopting, verb[0]))
        return "own";
      if (own(`${chunk}${verb[0]}`, setting)) return "own";
      if (/^(?:tell|say|advise|inform|add|conclude|answer|note)$/.test(verb[0]) && instructing.test(chunk))
        return "own";
      if (
        /(?:^|\s)(?:law|norm|norms|rule|principle|prohibition)(?! (?:school|firm|professor|lecturer|officer))(?: \p{L}+){0,2}\s+$/u.test(
          chunk,
        )
      )
        return "own";
      if (
        (has(forecast, chunk) && !/would have $/.test(chunk)) ||
        bound.test(chunk) ||
        /\bexpect (?:an?|the|any) (?:\p{L}+ ){0,3}to $/u.test(chunk) ||
        ((/\bone (?:may|can|cannot|could|must|should|is bound to)\b/.test(chunk) || appraising.test(chunk)) &&
          has(naming, verb[0]))
      )
        return "own";
      if (
        /(?:best|properly|rightly|(?:must|should|ought to|cannot|can|could|has to|have to|may)(?: \p{L}+)? be) (?:\p{L}+ )?$/u.test(
          chunk,
        )
      )
        continue;
      if (
        evidence.test(chunk) ||
        /(?:difficult|hard|impossible|easy|possible) (?:for \p{L}+ )?to $/u.test(chunk)
      )
        return "own";
      if (isForecastOfClaim(words.lower.slice(Math.max(0, start - 40), end))) return "own";
      return "reported";
    }
    return undefined;
  };

  function isUnattributed(verb: string, before: string, behind: string): boolean {
    if (!unattributed.test(before)) return false;
    if (/^(?:conceding|granting|assuming|supposing|imagine|imagining|suppose)$/.test(verb)) return true;
    if (/what $|which $/.test(before)) return /^(?:mark|stamp|brand|render|present)s?(?:ed)?$/.test(verb);
    return (
      participle.test(verb) &&
      /^ (?:in|thus|so|from|as|against|together|by|alone|with|on|over)\s/.test(behind)
    );
  }

  /** Whether the verb takes what stands at `at` as its content. */
  function governs(words: Words, verb: string, start: number, end: number, at: number): boolean {
    const between = words.lower.slice(end, at);
    if (!takesThat(between) && /^[^(]*\)|,\s(?:because|since|although|though|but)\s/u.test(between))
      return false;
    const before = words.lower.slice(Math.max(0, start - 24), start);
    if (
      /^(?:alleged|complained of|relied on|pleaded|invoked|described)$/.test(verb) &&
      /^ (?:against|by|in|above|below|here|there|of|earlier) /.test(between) &&
      !/(?:has|have|had|is|was|it|who) $/.test(before)
    )
      return false;
    if (/^finds?$|^found$/.test(verb) && /^ (?:itself|themselves|himself) /.test(between)) return false;
    if (
      /, (?:which|who|whom|whose) [^,]*$/u.test(words.lower.slice(Math.max(0, start - 90), start)) &&
      /^[^,]*, /.test(between)
    )
      return false;
    if (/^states?/.test(verb) && /\p{Lu}/u.test(words.text.charAt(start))) return false;
    if (bareNouns.test(verb) && isNoun(verb, before, between)) return false;
    if (/,\s(?:which|who)\s(?:\p{L}+\s){0,2}$/u.test(between) && !/\sthat\s/u.test(between)) return false;
    if (takesThat(between) || /^\s*[:,]?\s*"/u.test(between) || /^:/u.test(between)) return true;
    if (/^,\s*(?:\p{L}+\s){0,3}$/u.test(between))
      return /,\s*(?!(?:on|in|as|for|by|with|at|under|when|if|to|of|from|and|or|but)\s)(?:\p{L}+\s+){1,5}$/u.test(
        words.lower.slice(Math.max(0, start - 60), start),
      );
    if (/^as (?:he|she|it|they|we|each|if|usual|before|planned)\s/.test(words.lower.slice(at, at + 12)))
      return false;
    if (
      has(naming, verb) &&
      /(?:^|\s)(?:as|to be|of)(?:\s|$)|^(?!\s(?:in|by|above|below|at|on|under|earlier|there|here)\s)(?:\s*\S+){0,6}\s*$/u.test(
        between,
      )
    )
      return !/,\s+(?:the|it|this|that|its|a|an|they|we|there|no|and was|and is|and were)\s|,\s(?:for|and|but)\s*$/u.test(
        between,
      );
    return (
      speech.test(verb) &&
      /^\s(?!(?:is|are|was|were|has|have|had|did|does|would|will|in|by|to|from|on|with|for|at|of|as|up|out|down|into|under|over|about|against|and|or|when|where|while|before|after)\s)/u.test(
        between,
      ) &&
      between.length < 220 &&
      !/[,;)]/u.test(between.replace(/^[^,]{0,12},[^,]{0,30},/u, "")) &&
      !/\p{L}+ed by|which|who /u.test(between.slice(0, 30))
    );
  }
}

/** "They would have had to say that …": what anyone must say is the author's own forecast. */
const bound =
  /(?:would have had to|would have been (?:bound|obliged|forced|driven) to|could not (?:but|have (?:failed|avoided|helped)|fail to)|cannot (?:but|fail to)) $/u;

/** "Seen in that light, …", "precisely what marks the leak as …": nobody else looks at it so. */
const unattributed = /(?:^|[,;:] )(?:but |and |yet |even |so )*$|(?:^|\s)(?:what|that which) $/u;
const participle =
  /^(?:seen|viewed|considered|regarded|taken|read|judged|treated|understood|described|put|held|found) ?$/u;

/** "Haven has said it since and says it again": the subject stands before the first verb. */
const coordinated = /^\s*(?:and|or|then)\s+(?:(?:again|also|then|has|have|had|\p{L}+ly)\s+)*$/u;

/** "It is not possible to call it …", "To call it … would be": the author appraises the name. */
const appraising =
  /(?:^|[,;:] )(?:it|that) (?:is|was|would be|will be|seems|may be|cannot be)(?! (?:\p{L}+ ){0,2}(?:tempting|common|usual|fashionable|customary|open)) (?:[^\s,]+ ){1,6}to $|^(?:but |yet |and )?(?:simply |merely )?to $/u;

/** They state a fact, so that whoever says so is right in the author's eyes. */
export const factive =
  /^(?:show|demonstrat|establish|confirm|prove|make clear|makes clear|made clear|recogni)/;

/** Words of attribution that are nouns as well. */
const bareNouns =
  /^(?:claim|claims|note|notes|answer|answers|reason|reasons|object|objects|hold|hope|hopes|share|shares|support|supports|plead|fear|fears|list|lists|doubt|doubts|dispute|disputes|counter|counters|view|views|urge|urges|reply|replies|protest|protests|fear|say|state|reject|advise|found|finding|holding|press|term|terms|presents|present|call|calls|brand|brands|label|labels|view|views|treat|treats|deems)$/;

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
  if (/^ of /.test(behind)) return true;
  if (/(?:^|\s)(?:that|this)\s+$/u.test(before) && verb.endsWith("s")) return false;
  return /(?:^|\s|')(?:a|an|the|this|that|those|these|what|same|other|no|any|of|its|their|s|so-called|sound|strong|good|short|quick|brief|simple|whose|such|for|my|our|his|her|to whom)\s+$/u.test(
    before,
  );
}
