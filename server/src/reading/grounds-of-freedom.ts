import type { Form } from "./grounds-of-pressure.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the State did, or could have done, all the same; what nobody asked of it (specification, section 3). */
export function groundsOfFreedom({ pattern }: Vocabulary): Form[] {
  const words = (template: string) => pattern(`(?<![\\p{L}-])(?:${template})`);
  return [
    // "The commission would have certified the same names had the site never gone down."
    {
      form: words(
        "would (?:still |in any case |in any event )?have [^.;?!]{2,100}? (?:had|if|even if|anyway|regardless|all the same|whether or not|in any case|in any event)(?!\\p{L})",
      ),
      and: pattern("{choosers}"),
    },
    {
      form: words(
        "(?:could|can|to|might) (?:[\\p{L}]+ )?(?:take|accept|have) (?:it |them )?or (?:to )?(?:leave|refuse|reject|decline)",
      ),
    },
    {
      form: words(
        `(?:nobody|no one|none|no member) (?:in|of|on|at) (?:the )?(?:[\\p{L}]+ ){0,2}?{choosers} (?:[\\p{L}]+ ){0,2}?(?:changed|altered|moved|dropped|withdrew|resigned|voted|acted|did|yielded|gave)`,
      ),
    },
    // "did not tamper with voting machines or change votes"
    {
      form: words(
        "(?:(?:did|do|does|had|has|have|was|were)(?: not|n't)|never|neither|nor|nobody|no one|without) (?:[^\\s.;?!]+ ){0,6}?(?:tamper\\p{L}*|chang\\p{L}*|alter\\p{L}*|manipulat\\p{L}*|touch\\p{L}*|affect\\p{L}*|falsif\\p{L}*|delet\\p{L}*|mov(?:e|ed|ing)|switch\\p{L}*|rewr\\p{L}*|cancel\\p{L}*|block\\p{L}*) (?:with )?(?:[^\\s.;?!]+ ){0,4}?(?:votes?|ballots?|voting|tall(?:y|ies)|results?|counts?|outcome|rolls?|registers?|decisions?|polic(?:y|ies)|laws?|bills?)",
      ),
    },
    // "The offer could be declined", "viewers could switch off"
    {
      form: words(
        "(?:could|can|may|might|was able to|were able to|is able to|free to|at liberty to) (?:always |simply |freely |perfectly |just |equally |easily |well |have |be |been |as |both |either |still )*(?:declin\\p{L}*|refus\\p{L}*|ignor\\p{L}*|turn(?:ed)? (?:it |them |him |her )?(?:down|away|off)|reject\\p{L}*|walk(?:ed)? away|switch\\p{L}*|look(?:ed)? elsewhere|thrown? away|disregard\\p{L}*|change the channel|had elsewhere|found elsewhere|say no|said no|dismiss\\p{L}*|do without|done without|read or)",
      ),
    },
    // "No vote was lost and no bill withdrawn"
    {
      form: words(
        `(?:no|not a single|not one|none of the|not a|neither) (?:[\\p{L}-]+ ){0,2}?{choosers and laws} (?:of [^.;,]{2,40} )?(?:[\\p{L}]+ ){0,3}?(?:lost|lose|withdrawn|changed|change|altered|alter|repealed|resigned|resign|moved|shifted|turned|postponed|dropped|abandoned|reversed|affected|delayed|amended|compelled|forced|required|obliged|prevented|swayed|cast differently|at stake|hung|depended|yielded|budged)`,
      ),
    },
    // "No clause of the act was altered."
    {
      form: words(
        "(?:no|not a|not one|not a single) (?:single )?(?:clause|line|word|comma|article|provision|paragraph|page|figure) of (?:(?:the|its|their|any|that) )?(?:[\\p{L}-]+ ){0,2}?{choosers and laws} (?:was|were|is|has been|had been) (?:[\\p{L}]+ )?(?:altered|changed|amended|struck|withdrawn|rewritten|dropped|touched|moved)",
      ),
    },
    // "The bill passed in the form in which it had been introduced"
    {
      form: words(
        `{choosers and laws} (?:[^\\s.;?!]+ ){0,14}?(?:passed|carried|adopted|enacted|signed|ratified|voted|proceeded|went ahead|held|kept|pursued|continued|carried on|went on|met|stood|stayed|remained|took place) (?:[^.;?!]{0,60}? )?{unmoved}`,
      ),
    },
    {
      form: words(
        `{unmoved}[^.;?!]{0,60}? {choosers and laws} (?:[^\\s.;?!]+ ){0,3}?(?:passed|carried|adopted|enacted|signed|ratified|voted|proceeded|went ahead|held|kept|pursued|continued)`,
      ),
    },
    {
      form: words(
        "(?:master|mistress|author|judge|captain) of (?:its|their|his|her) own|in (?:full |sole |complete )?(?:control|command|charge) of (?:its|their|his|her) own",
      ),
    },
    // "The cabinet declined the loan and enacted the statute", "turned it down, and nothing came of it"
    {
      form: words(
        "(?:declined|refused|rejected|spurned|turned down|sent back|turned) (?:it|them|either|both|(?:[^\\s.;,?!]+ ){1,4}?(?:offers?|loans?|gifts?|requests?|proposals?|invitations?|demands?|terms|conditions?|ultimatums?|bids?|deals?|grants?|aid|money))(?:,? [^.;?!]{0,90}?)?,? and (?:[^.;?!]{0,40}? )?(?:enacted|adopted|passed|voted|signed|kept|held|carried on|went on|went its own|decided|ratified|elected|proceeded|nothing (?:came|happened|followed|was))",
      ),
      and: pattern("{choosers}|{choices}|offer|loan|gift|request|proposal|invitation"),
    },
    // "The cabinet kept its tariff through all nine months"
    {
      form: words(
        "{choosers} (?:[\\p{L}]+ ){0,2}?(?:kept|maintained|retained|stuck to|held to|stood by|persisted in|adhered to|clung to) (?:its|their|the|his|her) (?:[\\p{L}]+ ){0,2}?(?:tariffs?|polic(?:y|ies)|laws?|statutes?|bans?|quotas?|course|positions?|decisions?|bills?|treat(?:y|ies)|moratorium|recognition|candidates?|programme|budget|levy|tax|minister|nominee|alliance)(?!\\p{L})",
      ),
    },
    // "The ministers did as they had announced in spring"
    {
      form: words(
        "{choosers} (?:[^\\s.;?!]+ ){0,5}?(?:did|acted|voted|decided|went on|proceeded|legislated) (?:exactly |just |precisely |again )?as (?:it|they|he|she) (?:had|has|have) (?:[\\p{L}]+ )?(?:announced|planned|promised|intended|resolved|meant|said|decided|voted|done|always)",
      ),
    },
    // "Nothing that the embassy said bound anyone"
    {
      form: words(
        "nothing (?:that |which )?(?:[^\\s.;,?!]+ ){1,6}?(?:bound|obliged|compelled|forced|constrained|committed) (?:any|the|it|them|him|her|a|[\\p{L}]+'s?)",
      ),
    },
    // "It neither asked nor obtained anything in return"
    {
      form: words(
        "(?:neither|never|not|nothing|without|no) (?:[^\\s.;?!]+ ){0,6}?(?:in return|in exchange|as the price|as a condition)",
      ),
    },
    {
      form: words(
        "(?:asked|sought|wanted|demanded|required|expected|extracted|obtained|exacted) (?:neither |of it |of them |of [\\p{L}]+ )?(?:nothing|no (?:act|decision|vote|concession|promise|undertaking|change|return)|neither)",
      ),
    },
  ];
}
