import type { Vocabulary } from "./vocabulary.ts";

/** A construction that is a ground of coercion or of its absence, and what the sentence must also speak of. */
export interface Form {
  readonly form: RegExp;
  readonly and?: RegExp;
}

/** What was withheld until the State acted, what it could not but do, who decided in its place (specification, section 3). */
export function groundsOfPressure({ pattern }: Vocabulary): Form[] {
  const until =
    "(?:until|unless|once|only (?:when|after|once|if)|as soon as|for as long as|as long as|so long as|when|the (?:very )?(?:day|hour|moment|minute|week|morning)|on the (?:day|morning|date)|the day after|within (?:hours|days) of|if and only if|before|after)";
  const some = "(?:[^\\s.;?!]+ ){0,7}?";
  const words = (template: string) => pattern(`(?<![\\p{L}-])(?:${template})`);
  return [
    // "The ports stayed closed until the law was repealed", "flowed again once the minister had gone".
    {
      form: words(`{withholding} ${some}${until} ${some}{choosers and laws} ${some}{acts of State}`),
    },
    {
      form: words(`${until} ${some}{choosers and laws} ${some}{acts of State}[^.;?!]{0,60}? {withholding}`),
    },
    // "Change the law or freeze."
    {
      form: words(
        `(?<=^|[:;,—–"] ?"?)(?:either )?{commands} [^.;:?!]{2,60}?,? or (?:else|lose|face|freeze|go|see|watch|be|starve|we|the)`,
      ),
    },
    // "told which measure to drop"
    {
      form: words(
        "(?:told|instructed|ordered|directed|shown|informed) (?:what|which|whom|how|when|where) (?:[^\\s.;?!]+ ){0,4}?to [\\p{L}]+",
      ),
      and: pattern("{choosers}|{choices}"),
    },
    // "could do nothing but sign"
    {
      form: words(
        "(?:nothing|no way|no path|nothing left|nowhere)(?: left)?(?: to do| open| out)?(?: (?:for|to) (?:it|them))? (?:but|except|other than|save)(?: to)? [\\p{L}]+",
      ),
    },
    {
      form: words(
        `{choosers} (?:[\\p{L}]+ ){0,3}?(?:was|were|is|are|been|being) (?:[\\p{L}]+ly )?(?:unable to|incapable of|prevented from|stopped from|kept from|in no position to|powerless to) ${some}{official acts}`,
      ),
    },
    {
      form: words(
        "no (?:[\\p{L}]+ ){0,2}?{choosers} (?:of [^.;]{2,40} )?(?:could|can|would|will|may) (?:easily |reasonably |long |possibly |realistically )?(?:have )?(?:held out|hold out|resist|resisted|withstand|withstood|refuse|refused|endure|endured|survive|survived|stand|stood|said no|say no|afford|afforded|ignore|ignored)",
      ),
    },
    // "the choice was made by the hackers and not by the voters"
    {
      form: words(
        `{choices} ${some}(?:by|with|to|in) ${some}(?:and not|not|rather than|instead of|and no longer) ${some}{choosers}`,
      ),
    },
    {
      form: words(
        `(?:in place of|instead of|in lieu of|replacing|for that of|for those of) (?:that of )?(?:the )?${some}{choosers}(?:'s|s'|')?(?: own)?`,
      ),
      and: pattern("{choices}"),
    },
    // "The price of bread was fixed from a server room and not by the Cabinet."
    {
      form: words(
        "(?:fixed|set|decided|made|chosen|settled|drafted|written|taken|determined|laid down) (?:by|from|in|at|for) [^.;:?!]{2,80}?,? (?:and not|not|rather than|instead of) (?:by|in|at) (?:(?:the|its|any|their) )?(?:[\\p{L}]+ ){0,2}?{choosers}",
      ),
    },
    // "interfered with the freedom of the electorate to decide"
    {
      form: words(
        `{curbing} ${some}(?:freedom|liberty|ability|capacity|power|right)(?: of [^,.;]{1,60}?)? to {deciding}`,
      ),
    },
    {
      form: words(
        `(?:freedom|liberty|ability|capacity|power|right)(?: of [^,.;]{1,60}?)? to {deciding}[^.;]{0,60}? (?:was|were|has been|had been|is) (?:[\\p{L}]+ ){0,2}?(?:gone|lost|taken|destroyed|removed|curtailed|impaired|overborne|restricted|suspended|abolished)`,
      ),
    },
    // "resigned because their families had been threatened", "signed for fear of the embargo"
    {
      form: words(
        `{choosers} ${some}{acts of State} (?:[^.;?!]{0,60}? )?(?:because|since|as|for fear|out of fear|under|lest|in the face of) [^.;?!]{0,80}?(?:threat\\p{L}*|fear\\p{L}*|embargo|blockade|ultimatum|pressure|ransom|hostage\\p{L}*|blackmail\\p{L}*|cut off|shut off|intimidat\\p{L}*)`,
      ),
    },
    // "would not otherwise have signed"
    {
      form: words(
        "(?:would|could|might) (?:not |never )?(?:otherwise (?:not )?have|have [^.;?!]{0,50}? otherwise|not have [^.;?!]{2,60}? but for|never have [^.;?!]{2,60}? but for)",
      ),
      and: pattern("{choosers}|{choices}"),
    },
    // "tied the loan to the repeal of the statute"
    {
      form: words(
        "(?:tie|ties|tied|tying|link|links|linked|linking|attach|attached|hitch|hitched|peg|pegged|harness\\p{L}*) [^.;?!]{0,70}?(?:to|on|upon) (?:[^\\s.;?!]+ ){0,4}?(?:{acts of State nouns}|(?:any |an? |some )?(?:official )?(?:act|decision|vote|policy|concession)s?)",
      ),
    },
    // "made it impossible for the authorities to govern", "there was no election that the State could hold"
    {
      form: words(
        `(?:impossible|unthinkable|hopeless|futile|unsafe|too costly|too dangerous) for (?:(?:the|its|any|a) )?(?:[\\p{L}]+ ){0,2}?{choosers} to [\\p{L}]+`,
      ),
    },
    // "There was nothing that the Senate could lawfully do about the base."
    {
      form: words(
        "(?:nothing|little)(?: (?:was|is|remained|had been) left)? (?:that |which )?(?:(?:the|its|any|that|this) )?(?:[\\p{L}]+ ){0,2}?{choosers} (?:could|can|might|was able to|were able to) (?:[\\p{L}]+ly )?(?:do|decide|resolve|enact|say)",
      ),
    },
    // "By the date it had done everything on the list."
    {
      form: words(
        "(?:did|done|granted|conceded|performed|carried out) (?:everything|all|whatever|each thing|just what|exactly what)(?: that| on| in)? (?:[^\\s.;,?!]+ ){0,4}?(?:asked|demanded|wanted|required|ordered|dictated|list|told|ultimatum)",
      ),
      and: pattern("{choosers}|{choices}"),
    },
    // "made it impossible to hold the poll"
    {
      form: words(
        "(?:made|makes|making|rendered|rendering) (?:it )?(?:impossible|unsafe|futile|pointless|unlawful)(?: for [^.;,?!]{2,50}?)? to {official acts and votes}",
      ),
    },
    // "What it was to vote had been settled by the lender."
    {
      form: words(
        "(?:what|how|whom|which [\\p{L}]+|whether) (?:[^\\s.;,?!]+ ){1,4}?(?:was|were|is|are|should|would|could|might) (?:to )?{official acts and votes} (?:[^.;,?!]{0,40} )?(?:was|were|is|had been|has been) (?:[\\p{L}]+ )?(?:settled|decided|fixed|chosen|dictated|written|determined|laid down) (?:by|in|for|abroad|elsewhere)",
      ),
    },
    // "no way to hold the election"
    {
      form: words(
        "no (?:way|means|possibility|chance|prospect) (?:left )?(?:to {official acts and votes}|of (?:[\\p{L}]+ )?(?:holding|voting|deciding|counting|certifying|sitting|meeting|electing|enacting|governing|legislating|choosing|passing|repealing|refusing))(?!\\p{L})",
      ),
    },
    // "The measure aims at the fall of the elected government."
    {
      form: words(
        "(?:aim\\p{L}*|directed|calculated|meant|designed|intended|seeks?|sought|bent) (?:at|to|on) (?:(?:bring|bringing) about |compel |force |procure )?(?:the )?(?:fall|overthrow|removal|resignation|ouster|downfall|replacement) of (?:[^\\s.;,?!]+ ){0,3}?{choosers}",
      ),
    },
    // "The exclusion of its candidates was the price at which the wheat was released."
    {
      form: words(
        "(?:price (?:at|for) which|(?:was|were|is) the price (?:of|for)|price (?:of|for) (?:its|the|their) (?:return|release|relief|reopening|resumption|restoration)|the price (?:of|for) [^.;,?!]{2,60} (?:was|is))",
      ),
      and: pattern(
        "{acts of State nouns}|(?:exclusion|removal|obedience|pardon|amnesty|concession|amendment|policy|decision|vote|signature|repealed|withdrawn|dropped|wanted|asked for|demanded)",
      ),
    },
    // "The message was understood: the government dropped its bid."
    {
      form: words(
        "(?:message|hint|meaning|signal|lesson|warning|threat|point)(?: [^.;:?!]{0,60})? (?:was|were) (?:[\\p{L}]+ )?(?:understood|taken|lost|heeded|grasped)[^.?!]{0,50}? {choosers} (?:[\\p{L}]+ ){0,3}?{acts of State}",
      ),
    },
    // "It gave Doha ten days to shut the channel."
    {
      form: words(
        "(?:gave|gives|giving|given|allowed|allowing|granted) (?:[^\\s.;,?!]+ ){1,5}?(?:hours?|days?|weeks?|months?) (?:in which )?to (?:withdraw|repeal|close|shut|drop|abandon|sign|recogni[sz]e|comply|accept|expel|release|dissolve|change|amend|cancel|rescind|resign|leave|revoke|lift|hand|yield|agree|dismiss|end|stop|cease|reverse|renounce|ratify)",
      ),
      and: pattern("{choosers}|{choices}|{deciding}"),
    },
    // "made the reopening of the border depend on the answer"
    {
      form: words(
        "(?:made|makes?|making) [^.;?!]{3,110}? (?:depend|contingent|conditional|dependent|turn|hang|hinge) (?:on|upon) (?:the|its|their|that|an?) (?:[^\\s.;,?!]+ ){0,4}?(?:answer|reply|response|compliance|obedience|vote|decision|choice|policy|law|bill|treaty|recognition|repeal|withdrawal|signature|dismissal|resignation|composition|removal|abandonment|outcome|government|question)",
      ),
    },
    // "so that Congress should not be able to ratify the vote"
    {
      form: words(
        "(?:so that|in order that|lest) (?:(?:the|its|no|any|that) )?(?:[\\p{L}]+ ){0,2}?{choosers} (?:should|would|could|might|may|can|will) (?:not |never |no longer )?(?:be able to |be unable to |be free to |have to )?{official acts and votes}",
      ),
    },
    {
      form: words(
        "no (?:election|vote|referendum|ballot|poll|session|sitting|majority|government|cabinet|count|policy|law|decision)s? (?:that |which )?(?:[^\\s.;?!]+ ){0,4}?(?:could|can) (?:be )?(?:hold|held|take|taken|form|formed|make|made|pass|passed|counted|called|call)",
      ),
    },
    {
      form: words(
        `(?:out of|from|beyond) (?:the )?{choosers}(?:'s|s')? (?:control|hands|grasp|authority|reach|power)`,
      ),
    },
    // "What the ultimatum asked for was his head, and he was dismissed."
    {
      form: words(
        `(?:ultimatums?|blackmail\\p{L}*|ransom\\p{L}*|threats?|threaten\\p{L}*) [^.;?!]{0,120}? {acts of State}`,
      ),
      and: pattern("{choosers}|{choices}"),
    },
    // "can keep its head of State or pay for its medicine"
    {
      form: words(
        `{choosers} [^.;?!]{0,60}?(?:can|could|may|might|must) (?:either )?(?:keep|have|save|retain|lose|give up|choose) (?:[^\\s.;?!]+ ){1,7}or (?:[^\\s.;?!]+ ){0,3}[^\\s.;?!]+`,
      ),
    },
    {
      form: words(
        "(?:not|no|hardly|scarcely|never|\\p{L}+n't) (?:[^\\s.;?!]+ ){0,5}?free (?:choice|decision|will|vote|election)",
      ),
    },
    // "Without a quorum the senate could enact nothing."
    {
      form: words(
        "{choosers} (?:could|can|was able to|were able to) (?:[\\p{L}]+ly )?{official acts and votes} (?:nothing|no [\\p{L}]+|nobody|neither)",
      ),
    },
  ];
}
