import type { Labelled } from "./label.ts";
import type { Stance } from "./stance.ts";
import { findIn, has, type Vocabulary } from "./vocabulary.ts";

/** One way of showing that a choice was, or was not, the State's own. */
interface Ground {
  readonly form: RegExp;
  /** A form that shows freedom; its negation shows pressure. */
  readonly free: boolean;
  /** What the sentence must also speak of. */
  readonly and?: RegExp;
}

/**
 * Grounds of coercion by construction (specification, section 3): what was withheld until the State acted, what it
 * could not but do, what it did or could have done all the same. Words stand in the lexicon; here is how they join.
 */
export function createGrounds({ pattern }: Vocabulary, stance: Stance) {
  const until =
    "(?:until|unless|once|only (?:when|after|once|if)|as soon as|for as long as|as long as|so long as|when|the (?:very )?(?:day|hour|moment|minute|week|morning)|on the (?:day|morning|date)|the day after|within (?:hours|days) of|if and only if|before|after)";
  const some = "(?:[^\\s.;?!]+ ){0,7}?";
  const words = (template: string) => pattern(`(?<![\\p{L}-])(?:${template})`);
  const grounds: Ground[] = [
    // "The ports stayed closed until the law was repealed", "flowed again once the minister had gone".
    {
      form: words(`{withholding} ${some}${until} ${some}{choosers and laws} ${some}{acts of State}`),
      free: false,
    },
    {
      form: words(`${until} ${some}{choosers and laws} ${some}{acts of State}[^.;?!]{0,60}? {withholding}`),
      free: false,
    },
    // "Change the law or freeze."
    {
      form: words(
        `(?<=^|[:;,—–"] ?"?)(?:either )?{commands} [^.;:?!]{2,60}?,? or (?:else|lose|face|freeze|go|see|watch|be|starve|we|the)`,
      ),
      free: false,
    },
    // "told which measure to drop"
    {
      form: words(
        "(?:told|instructed|ordered|directed|shown|informed) (?:what|which|whom|how|when|where) (?:[^\\s.;?!]+ ){0,4}?to [\\p{L}]+",
      ),
      free: false,
      and: pattern("{choosers}|{choices}"),
    },
    // "could do nothing but sign"
    {
      form: words(
        "(?:nothing|no way|no path|nothing left|nowhere)(?: left)?(?: to do| open| out)?(?: (?:for|to) (?:it|them))? (?:but|except|other than|save)(?: to)? [\\p{L}]+",
      ),
      free: false,
    },
    {
      form: words(
        `{choosers} (?:[\\p{L}]+ ){0,3}?(?:was|were|is|are|been|being) (?:[\\p{L}]+ly )?(?:unable to|incapable of|prevented from|stopped from|kept from|in no position to|powerless to) ${some}{official acts}`,
      ),
      free: false,
    },
    {
      form: words(
        "no (?:[\\p{L}]+ ){0,2}?{choosers} (?:of [^.;]{2,40} )?(?:could|can|would|will|may) (?:easily |reasonably |long |possibly |realistically )?(?:have )?(?:held out|hold out|resist|resisted|withstand|withstood|refuse|refused|endure|endured|survive|survived|stand|stood|said no|say no|afford|afforded|ignore|ignored)",
      ),
      free: false,
    },
    // "the choice was made by the hackers and not by the voters"
    {
      form: words(
        `{choices} ${some}(?:by|with|to|in) ${some}(?:and not|not|rather than|instead of|and no longer) ${some}{choosers}`,
      ),
      free: false,
    },
    {
      form: words(
        `(?:in place of|instead of|in lieu of|replacing|for that of|for those of) (?:that of )?(?:the )?${some}{choosers}(?:'s|s'|')?(?: own)?`,
      ),
      free: false,
      and: pattern("{choices}"),
    },
    // "The price of bread was fixed from a server room and not by the Cabinet."
    {
      form: words(
        "(?:fixed|set|decided|made|chosen|settled|drafted|written|taken|determined|laid down) (?:by|from|in|at|for) [^.;:?!]{2,80}?,? (?:and not|not|rather than|instead of) (?:by|in|at) (?:(?:the|its|any|their) )?(?:[\\p{L}]+ ){0,2}?{choosers}",
      ),
      free: false,
    },
    // "interfered with the freedom of the electorate to decide"
    {
      form: words(
        `{curbing} ${some}(?:freedom|liberty|ability|capacity|power|right)(?: of [^,.;]{1,60}?)? to {deciding}`,
      ),
      free: false,
    },
    {
      form: words(
        `(?:freedom|liberty|ability|capacity|power|right)(?: of [^,.;]{1,60}?)? to {deciding}[^.;]{0,60}? (?:was|were|has been|had been|is) (?:[\\p{L}]+ ){0,2}?(?:gone|lost|taken|destroyed|removed|curtailed|impaired|overborne|restricted|suspended|abolished)`,
      ),
      free: false,
    },
    // "resigned because their families had been threatened", "signed for fear of the embargo"
    {
      form: words(
        `{choosers} ${some}{acts of State} (?:[^.;?!]{0,60}? )?(?:because|since|as|for fear|out of fear|under|lest|in the face of) [^.;?!]{0,80}?(?:threat\\p{L}*|fear\\p{L}*|embargo|blockade|ultimatum|pressure|ransom|hostage\\p{L}*|blackmail\\p{L}*|cut off|shut off|intimidat\\p{L}*)`,
      ),
      free: false,
    },
    // "would not otherwise have signed"
    {
      form: words(
        "(?:would|could|might) (?:not |never )?(?:otherwise (?:not )?have|have [^.;?!]{0,50}? otherwise|not have [^.;?!]{2,60}? but for|never have [^.;?!]{2,60}? but for)",
      ),
      free: false,
      and: pattern("{choosers}|{choices}"),
    },
    // "tied the loan to the repeal of the statute"
    {
      form: words(
        "(?:tie|ties|tied|tying|link|links|linked|linking|attach|attached|hitch|hitched|peg|pegged|harness\\p{L}*) [^.;?!]{0,70}?(?:to|on|upon) (?:[^\\s.;?!]+ ){0,4}?(?:{acts of State nouns}|(?:any |an? |some )?(?:official )?(?:act|decision|vote|policy|concession)s?)",
      ),
      free: false,
    },
    // "made it impossible for the authorities to govern", "there was no election that the State could hold"
    {
      form: words(
        `(?:impossible|unthinkable|hopeless|futile|unsafe|too costly|too dangerous) for (?:(?:the|its|any|a) )?(?:[\\p{L}]+ ){0,2}?{choosers} to [\\p{L}]+`,
      ),
      free: false,
    },
    // "There was nothing that the Senate could lawfully do about the base."
    {
      form: words(
        "(?:nothing|little)(?: (?:was|is|remained|had been) left)? (?:that |which )?(?:(?:the|its|any|that|this) )?(?:[\\p{L}]+ ){0,2}?{choosers} (?:could|can|might|was able to|were able to) (?:[\\p{L}]+ly )?(?:do|decide|resolve|enact|say)",
      ),
      free: false,
    },
    // "By the date it had done everything on the list."
    {
      form: words(
        "(?:did|done|granted|conceded|performed|carried out) (?:everything|all|whatever|each thing|just what|exactly what)(?: that| on| in)? (?:[^\\s.;,?!]+ ){0,4}?(?:asked|demanded|wanted|required|ordered|dictated|list|told|ultimatum)",
      ),
      free: false,
      and: pattern("{choosers}|{choices}"),
    },
    // "made it impossible to hold the poll"
    {
      form: words(
        "(?:made|makes|making|rendered|rendering) (?:it )?(?:impossible|unsafe|futile|pointless|unlawful)(?: for [^.;,?!]{2,50}?)? to {official acts and votes}",
      ),
      free: false,
    },
    // "What it was to vote had been settled by the lender."
    {
      form: words(
        "(?:what|how|whom|which [\\p{L}]+|whether) (?:[^\\s.;,?!]+ ){1,4}?(?:was|were|is|are|should|would|could|might) (?:to )?{official acts and votes} (?:[^.;,?!]{0,40} )?(?:was|were|is|had been|has been) (?:[\\p{L}]+ )?(?:settled|decided|fixed|chosen|dictated|written|determined|laid down) (?:by|in|for|abroad|elsewhere)",
      ),
      free: false,
    },
    // "no way to hold the election"
    {
      form: words(
        "no (?:way|means|possibility|chance|prospect) (?:left )?(?:to {official acts and votes}|of (?:[\\p{L}]+ )?(?:holding|voting|deciding|counting|certifying|sitting|meeting|electing|enacting|governing|legislating|choosing|passing|repealing|refusing))(?!\\p{L})",
      ),
      free: false,
    },
    // "The measure aims at the fall of the elected government."
    {
      form: words(
        "(?:aim\\p{L}*|directed|calculated|meant|designed|intended|seeks?|sought|bent) (?:at|to|on) (?:(?:bring|bringing) about |compel |force |procure )?(?:the )?(?:fall|overthrow|removal|resignation|ouster|downfall|replacement) of (?:[^\\s.;,?!]+ ){0,3}?{choosers}",
      ),
      free: false,
    },
    // "The exclusion of its candidates was the price at which the wheat was released."
    {
      form: words(
        "(?:price (?:at|for) which|(?:was|were|is) the price (?:of|for)|price (?:of|for) (?:its|the|their) (?:return|release|relief|reopening|resumption|restoration)|the price (?:of|for) [^.;,?!]{2,60} (?:was|is))",
      ),
      free: false,
      and: pattern(
        "{acts of State nouns}|(?:exclusion|removal|obedience|pardon|amnesty|concession|amendment|policy|decision|vote|signature|repealed|withdrawn|dropped|wanted|asked for|demanded)",
      ),
    },
    // "The message was understood: the government dropped its bid."
    {
      form: words(
        "(?:message|hint|meaning|signal|lesson|warning|threat|point)(?: [^.;:?!]{0,60})? (?:was|were) (?:[\\p{L}]+ )?(?:understood|taken|lost|heeded|grasped)[^.?!]{0,50}? {choosers} (?:[\\p{L}]+ ){0,3}?{acts of State}",
      ),
      free: false,
    },
    // "It gave Doha ten days to shut the channel."
    {
      form: words(
        "(?:gave|gives|giving|given|allowed|allowing|granted) (?:[^\\s.;,?!]+ ){1,5}?(?:hours?|days?|weeks?|months?) (?:in which )?to (?:withdraw|repeal|close|shut|drop|abandon|sign|recogni[sz]e|comply|accept|expel|release|dissolve|change|amend|cancel|rescind|resign|leave|revoke|lift|hand|yield|agree|dismiss|end|stop|cease|reverse|renounce|ratify)",
      ),
      free: false,
      and: pattern("{choosers}|{choices}|{deciding}"),
    },
    // "made the reopening of the border depend on the answer"
    {
      form: words(
        "(?:made|makes?|making) [^.;?!]{3,110}? (?:depend|contingent|conditional|dependent|turn|hang|hinge) (?:on|upon) (?:the|its|their|that|an?) (?:[^\\s.;,?!]+ ){0,4}?(?:answer|reply|response|compliance|obedience|vote|decision|choice|policy|law|bill|treaty|recognition|repeal|withdrawal|signature|dismissal|resignation|composition|removal|abandonment|outcome|government|question)",
      ),
      free: false,
    },
    // "so that Congress should not be able to ratify the vote"
    {
      form: words(
        "(?:so that|in order that|lest) (?:(?:the|its|no|any|that) )?(?:[\\p{L}]+ ){0,2}?{choosers} (?:should|would|could|might|may|can|will) (?:not |never |no longer )?(?:be able to |be unable to |be free to |have to )?{official acts and votes}",
      ),
      free: false,
    },
    {
      form: words(
        "no (?:election|vote|referendum|ballot|poll|session|sitting|majority|government|cabinet|count|policy|law|decision)s? (?:that |which )?(?:[^\\s.;?!]+ ){0,4}?(?:could|can) (?:be )?(?:hold|held|take|taken|form|formed|make|made|pass|passed|counted|called|call)",
      ),
      free: false,
    },
    {
      form: words(
        `(?:out of|from|beyond) (?:the )?{choosers}(?:'s|s')? (?:control|hands|grasp|authority|reach|power)`,
      ),
      free: false,
    },
    // "What the ultimatum asked for was his head, and he was dismissed."
    {
      form: words(
        `(?:ultimatums?|blackmail\\p{L}*|ransom\\p{L}*|threats?|threaten\\p{L}*) [^.;?!]{0,120}? {acts of State}`,
      ),
      free: false,
      and: pattern("{choosers}|{choices}"),
    },
    // "The commission would have certified the same names had the site never gone down."
    {
      form: words(
        "would (?:still |in any case |in any event )?have [^.;?!]{2,100}? (?:had|if|even if|anyway|regardless|all the same|whether or not|in any case|in any event)(?!\\p{L})",
      ),
      free: true,
      and: pattern("{choosers}"),
    },
    {
      form: words(
        "(?:could|can|to|might) (?:[\\p{L}]+ )?(?:take|accept|have) (?:it |them )?or (?:to )?(?:leave|refuse|reject|decline)",
      ),
      free: true,
    },
    {
      form: words(
        `(?:nobody|no one|none|no member) (?:in|of|on|at) (?:the )?(?:[\\p{L}]+ ){0,2}?{choosers} (?:[\\p{L}]+ ){0,2}?(?:changed|altered|moved|dropped|withdrew|resigned|voted|acted|did|yielded|gave)`,
      ),
      free: true,
    },
    // "can keep its head of State or pay for its medicine"
    {
      form: words(
        `{choosers} [^.;?!]{0,60}?(?:can|could|may|might|must) (?:either )?(?:keep|have|save|retain|lose|give up|choose) (?:[^\\s.;?!]+ ){1,7}or (?:[^\\s.;?!]+ ){0,3}[^\\s.;?!]+`,
      ),
      free: false,
    },
    {
      form: words(
        "(?:not|no|hardly|scarcely|never|\\p{L}+n't) (?:[^\\s.;?!]+ ){0,5}?free (?:choice|decision|will|vote|election)",
      ),
      free: false,
    },
    // "did not tamper with voting machines or change votes"
    {
      form: words(
        "(?:(?:did|do|does|had|has|have|was|were)(?: not|n't)|never|neither|nor|nobody|no one|without) (?:[^\\s.;?!]+ ){0,6}?(?:tamper\\p{L}*|chang\\p{L}*|alter\\p{L}*|manipulat\\p{L}*|touch\\p{L}*|affect\\p{L}*|falsif\\p{L}*|delet\\p{L}*|mov(?:e|ed|ing)|switch\\p{L}*|rewr\\p{L}*|cancel\\p{L}*|block\\p{L}*) (?:with )?(?:[^\\s.;?!]+ ){0,4}?(?:votes?|ballots?|voting|tall(?:y|ies)|results?|counts?|outcome|rolls?|registers?|decisions?|polic(?:y|ies)|laws?|bills?)",
      ),
      free: true,
    },
    // "The offer could be declined", "viewers could switch off"
    {
      form: words(
        "(?:could|can|may|might|was able to|were able to|is able to|free to|at liberty to) (?:always |simply |freely |perfectly |just |equally |easily |well |have |be |been |as |both |either |still )*(?:declin\\p{L}*|refus\\p{L}*|ignor\\p{L}*|turn(?:ed)? (?:it |them |him |her )?(?:down|away|off)|reject\\p{L}*|walk(?:ed)? away|switch\\p{L}*|look(?:ed)? elsewhere|thrown? away|disregard\\p{L}*|change the channel|had elsewhere|found elsewhere|say no|said no|dismiss\\p{L}*|do without|done without|read or)",
      ),
      free: true,
    },
    // "No vote was lost and no bill withdrawn"
    {
      form: words(
        `(?:no|not a single|not one|none of the|not a|neither) (?:[\\p{L}-]+ ){0,2}?{choosers and laws} (?:of [^.;,]{2,40} )?(?:[\\p{L}]+ ){0,3}?(?:lost|lose|withdrawn|changed|change|altered|alter|repealed|resigned|resign|moved|shifted|turned|postponed|dropped|abandoned|reversed|affected|delayed|amended|compelled|forced|required|obliged|prevented|swayed|cast differently|at stake|hung|depended|yielded|budged)`,
      ),
      free: true,
    },
    // "No clause of the act was altered."
    {
      form: words(
        "(?:no|not a|not one|not a single) (?:single )?(?:clause|line|word|comma|article|provision|paragraph|page|figure) of (?:(?:the|its|their|any|that) )?(?:[\\p{L}-]+ ){0,2}?{choosers and laws} (?:was|were|is|has been|had been) (?:[\\p{L}]+ )?(?:altered|changed|amended|struck|withdrawn|rewritten|dropped|touched|moved)",
      ),
      free: true,
    },
    // "The bill passed in the form in which it had been introduced"
    {
      form: words(
        `{choosers and laws} (?:[^\\s.;?!]+ ){0,14}?(?:passed|carried|adopted|enacted|signed|ratified|voted|proceeded|went ahead|held|kept|pursued|continued|carried on|went on|met|stood|stayed|remained|took place) (?:[^.;?!]{0,60}? )?{unmoved}`,
      ),
      free: true,
    },
    {
      form: words(
        `{unmoved}[^.;?!]{0,60}? {choosers and laws} (?:[^\\s.;?!]+ ){0,3}?(?:passed|carried|adopted|enacted|signed|ratified|voted|proceeded|went ahead|held|kept|pursued|continued)`,
      ),
      free: true,
    },
    {
      form: words(
        "(?:master|mistress|author|judge|captain) of (?:its|their|his|her) own|in (?:full |sole |complete )?(?:control|command|charge) of (?:its|their|his|her) own",
      ),
      free: true,
    },
    // "The cabinet declined the loan and enacted the statute", "turned it down, and nothing came of it"
    {
      form: words(
        "(?:declined|refused|rejected|spurned|turned down|sent back|turned) (?:it|them|either|both|(?:[^\\s.;,?!]+ ){1,4}?(?:offers?|loans?|gifts?|requests?|proposals?|invitations?|demands?|terms|conditions?|ultimatums?|bids?|deals?|grants?|aid|money))(?:,? [^.;?!]{0,90}?)?,? and (?:[^.;?!]{0,40}? )?(?:enacted|adopted|passed|voted|signed|kept|held|carried on|went on|went its own|decided|ratified|elected|proceeded|nothing (?:came|happened|followed|was))",
      ),
      free: true,
      and: pattern("{choosers}|{choices}|offer|loan|gift|request|proposal|invitation"),
    },
    // "The cabinet kept its tariff through all nine months"
    {
      form: words(
        "{choosers} (?:[\\p{L}]+ ){0,2}?(?:kept|maintained|retained|stuck to|held to|stood by|persisted in|adhered to|clung to) (?:its|their|the|his|her) (?:[\\p{L}]+ ){0,2}?(?:tariffs?|polic(?:y|ies)|laws?|statutes?|bans?|quotas?|course|positions?|decisions?|bills?|treat(?:y|ies)|moratorium|recognition|candidates?|programme|budget|levy|tax|minister|nominee|alliance)(?!\\p{L})",
      ),
      free: true,
    },
    // "The ministers did as they had announced in spring"
    {
      form: words(
        "{choosers} (?:[^\\s.;?!]+ ){0,5}?(?:did|acted|voted|decided|went on|proceeded|legislated) (?:exactly |just |precisely |again )?as (?:it|they|he|she) (?:had|has|have) (?:[\\p{L}]+ )?(?:announced|planned|promised|intended|resolved|meant|said|decided|voted|done|always)",
      ),
      free: true,
    },
    // "Nothing that the embassy said bound anyone"
    {
      form: words(
        "nothing (?:that |which )?(?:[^\\s.;,?!]+ ){1,6}?(?:bound|obliged|compelled|forced|constrained|committed) (?:any|the|it|them|him|her|a|[\\p{L}]+'s?)",
      ),
      free: true,
    },
    // "Without a quorum the senate could enact nothing."
    {
      form: words(
        "{choosers} (?:could|can|was able to|were able to) (?:[\\p{L}]+ly )?{official acts and votes} (?:nothing|no [\\p{L}]+|nobody|neither)",
      ),
      free: false,
    },
    // "It neither asked nor obtained anything in return"
    {
      form: words(
        "(?:neither|never|not|nothing|without|no) (?:[^\\s.;?!]+ ){0,6}?(?:in return|in exchange|as the price|as a condition)",
      ),
      free: true,
    },
    {
      form: words(
        "(?:asked|sought|wanted|demanded|required|expected|extracted|obtained|exacted) (?:neither |of it |of them |of [\\p{L}]+ )?(?:nothing|no (?:act|decision|vote|concession|promise|undertaking|change|return)|neither)",
      ),
      free: true,
    },
  ];
  const negation = pattern(
    "(?<!\\p{L})(?:not|no|nobody|nothing|never|neither|nor|without|hardly|scarcely|cannot|none|\\p{L}+n't)(?!\\p{L})",
  );
  const overborne = pattern("{overborne}");
  const leftFree = pattern("{left free}");
  const choosers = pattern("{choosers}");
  const choices = pattern("{choices}");
  const narrative = pattern("{other coercion}");

  /** Whether the sentence shows pressure on a choice (true), or its absence (false); undefined where it shows neither. */
  return (labelled: Labelled, narrated: boolean): boolean | undefined => {
    const { words } = labelled;
    if (findIn(narrative, words).length > 0) return undefined;
    for (const { form, free, and } of grounds) {
      if (narrated && !free) continue;
      const found = findIn(form, words).find((m) => stance(labelled, m.index, m.index + m[0].length));
      if (!found || (and && !has(and, words.lower))) continue;
      const denied = !free && has(negation, words.lower.slice(Math.max(0, found.index - 60), found.index));
      return !free && !denied;
    }
    return narrated ? undefined : byIdiom(labelled);
  };

  /** Somebody who chooses for the State, with an idiom of a will overborne, or of one left free in a choice that is named. */
  function byIdiom(labelled: Labelled): boolean | undefined {
    const { words } = labelled;
    const asserted = (list: RegExp) =>
      findIn(list, words).find((m) => stance(labelled, m.index, m.index + m[0].length));
    const chooser = has(choosers, words.lower) || has(choices, words.lower);
    const asking =
      /(?:^|\s)(?:an?|the|this|that|such an?) (?:\p{L}+ )?(?:suggestion|request|invitation|advice|proposal|appeal|recommendation)(?!\p{L})/u;
    if (!chooser && !asking.test(words.lower) && !/\p{Ll},? \p{Lu}\p{L}+/u.test(words.text)) return undefined;
    const bent = asserted(overborne);
    if (bent) return !has(negation, words.lower.slice(Math.max(0, bent.index - 40), bent.index));
    return has(choices, words.lower) && has(choosers, words.lower) && asserted(leftFree) ? false : undefined;
  }
}
