import { createAttribution, factive } from "./attribution.ts";
import { createOwnVoice, type Setting, type Voice } from "./own-voice.ts";
import { segmentStart } from "./segment.ts";
import { createViewPhrases } from "./view-phrase.ts";
import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";

/** Whose words stand at `[start, end)` of the sentence (specification, section 2, rules 4, 7, 12 and 15). */
export function createVoice(vocabulary: Vocabulary) {
  const { pattern } = vocabulary;
  const { own, isSide, holdsView, isForecastOfClaim } = createOwnVoice(vocabulary);
  const governor = createAttribution(vocabulary);
  const isInView = createViewPhrases(vocabulary);
  const withheld = pattern("{withheld}");
  const prayer = pattern("{prayer}");
  const impersonal = pattern("{impersonal views}");
  const passive = pattern("{passive attribution}");
  const ownPassive = pattern("{own passive}");
  const disclaimed = pattern(
    "(?:alleged|so-called|purported|supposed|putative|claimed) (?:(?!against|by|in|of|to|here)[\\p{L}-]+ ){0,2}?$",
  );
  const inserted = pattern(
    ", (?:(?:argue|argues|argued|say|says|said|contend|contends|contended|claim|claims|claimed|maintain|maintains|maintained|submit|submits|submitted|insist|insists|insisted|write|writes|wrote) [^,;]{2,40}|(?!as )[^,;]{2,40} (?:argue|argues|argued|says|say|said|contends|contend|claims|claim|maintains|submits|insists|writes|wrote)),",
  );
  const trailing = pattern(
    '^[^;]{0,200}?,? (?:{attribution phrases} |(?:or so )?(?:[\\p{L}.]+ ){1,5}?(?:argue|argues|argued|say|says|said|contends|contended|claims|claimed|writes|wrote|maintains|submits|insists|suggests|asserts|believes|thinks)(?: [\\p{L}]+){0,3}[.,)"]*$)',
  );

  return (words: Words, start: number, end: number, setting: Setting): Voice => {
    const from = segmentStart(words, start);
    const before = words.lower.slice(from, start);
    if (setting.adopted) return "own";
    if (setting.prayed || has(prayer, before)) return "prayer";
    if (endorsing.test(before) || factThat.test(before)) return "own";
    if (hearsay.test(before)) return "reported";
    if (dispositif.test(words.lower)) return "reported";
    const said = words.lower.slice(from, end).replace(unhesitating, " ");
    if (has(withheld, said) || disavowed.test(before)) return "withheld";
    if (beingTold.test(before)) return "reported";
    const governed = governor(words, from, start, setting);
    if (governed) return governed;
    const link = words.lower.slice(Math.max(from, start - 60), end);
    if (!own(before, setting) && regarded.test(before)) return "reported";
    if (has(disclaimed, before)) return "reported";
    if (
      has(passive, link) &&
      !has(
        ownPassive,
        link.replace(/ (?:both|all|also|then|therefore|thus|accordingly|each|likewise) (?=be )/gu, " "),
      ) &&
      !own(link, setting)
    )
      return "reported";
    const after = words.lower.slice(end, end + 260);
    if (has(impersonal, before) && !isForecastOfClaim(before) && !holdsView(before))
      return rejected.test(after) ? "own" : "reported";
    if (offering.test(before) && !own(before.slice(-60), setting)) return "reported";
    if (forThem.test(before) || isInserted(before, setting)) return "reported";
    const text = words.text.slice(from, start + 1);
    if (named.test(text) || isInView(before, setting) || somebodySays(text, setting)) return "reported";
    if (isTrailed(after, setting)) return "reported";
    if (forSomebody.test(words.text.slice(from)) && !isSide(words.lower.slice(0, 40), setting))
      return "reported";
    return setting.listed && !own(before, setting) ? "reported" : "own";
  };

  /** "Watts has since repeated that …": a name with any verb of saying, known or not. */
  function somebodySays(text: string, setting: Setting): boolean {
    const saying = sayingThat.exec(text)?.[0];
    if (saying === undefined || factive.test(saying.split(" ").at(-3) ?? "")) return false;
    return (
      !/(?:means|follows|shows|proves|fact|is|was)\sthat/.test(saying) && !own(saying.toLowerCase(), setting)
    );
  }
  /** "Under the norm, says Ruritania, the hack …": put in by commas. */
  function isInserted(before: string, setting: Setting): boolean {
    return findAll(inserted, before).some(
      ({ 0: words }) => !own(words, setting) && !isForecastOfClaim(words),
    );
  }
  /** "…, Kilovaty argues.", "…, according to Freedonia." */
  function isTrailed(after: string, setting: Setting): boolean {
    const tail = findAll(trailing, after)[0]?.[0];
    if (tail === undefined || own(tail, setting)) return false;
    return !/(?:^|, )(?:as|and|but|though|or(?! so)|nor|because|since|which|who) |otherwise|never|(?<!\p{L})(?:what|whatever|because of|to (?:say|argue|suggest)|than|just as|far as)(?!\p{L})/u.test(
      tail,
    );
  }
}

export type VoiceReader = ReturnType<typeof createVoice>;

/** "does not alter the fact that the raid …" */
const factThat =
  /(?:alters?|altered|changes?|changed|conceals?|hides?|obscures?|disguises?|escapes?|masks?|ignores?|overlooks?|from|despite|given|notwithstanding|by|to) the fact that (?:[^\s,;]+ ){0,8}$/u;
/** "To hear Ostrava tell it, …" */
const hearsay =
  /(?:^|[,;:] )(?:but |and |yet )?(?:to hear [^,;]{2,50} tell it|if [^,;]{2,50} (?:is|are|were) to be believed|(?:so )?[^,;]{2,40} would have (?:us|you|it|everyone) believe)(?:,| that) /u;
/** "We do not hesitate to say that …" */
const unhesitating = /(?:not|n't|never|without) (?:\p{L}+ )?hesitat\p{L}+ to say/gu;
/** "We do not set out to show that …", "I don't say in the draft that …" */
const disavowed =
  /(?:^|[\s(,])(?:we|i|amici|this \p{L}+) (?:do not|don't|did not|didn't|does not|doesn't|shall not|will not|won't|would not|wouldn't|need not|am not|are not|have not)(?: (?:here|now|yet|therefore|ourselves|even|for a moment|at this stage|in \p{L}+ \p{L}+))? (?:say|said|claim|allege|alleged|suggest|suggested|argue|argued|contend|submit|assert|(?:set out|seek|purport|undertake|propose|attempt|try|aim|claim|mean|wish|intend|want|asking you|trying|setting out|seeking|purporting) to (?:show|prove|argue|establish|suggest|say|allege|demonstrate|contend|claim|imply)|pretend)(?: [^.;,]{1,40}?)? that /u;
/** "We shall be told by the delegate of … that …": words that reach the author. */
const beingTold =
  /(?:^|[\s(,])(?:we|you|one|i|the court|the tribunal)(?:'ll| shall| will| may| might| are| were| have been| can expect to| must expect to| is| was)(?: (?:no doubt|often|sometimes|also|now|then|again|doubtless|soon))? (?:be )?(?:told|assured|lectured|asked to believe|invited to believe|asked to accept)(?: (?:by|in|on|at|from) [^,;]{2,80}?)?,? that /u;
/** "Thus Watts: 'the leak was …'". */
const named =
  /^(?:Thus |So |And |See )?(?:(?:Professor|Judge|Mr|Ms|Dr)\.? )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?: \([^)]*\))?: "/u;
/** "is widely regarded as a turning point, though not as …" */
const regarded =
  /(?:is|are|was|were|been) (?:widely|generally|often|commonly|sometimes|usually) (?:regarded|seen|viewed|described|treated|considered)[^.;]{0,80}$/u;
/** "We concur with the positions … that …" */
const endorsing =
  /^(?:we|i) (?:also |fully |entirely )?(?:concur|agree|share|endorse|subscribe)(?![^.;]{0,20} not )[^;]* that /u;
/** "Decides that the United States …": the words of a judgment or a resolution. */
const dispositif =
  /^(?:\(?[\divx]+[).] ?)?(?:unanimously,? |by [^,.;]{3,60} votes? to [^,.;]{1,30}, ?)?(?:decides|finds|declares|rejects|holds|adjudges|recalls|reaffirms|condemns|deplores|calls upon|requests|considers|notes|recognizes|recognises)(?: also| further)? that /u;
/** "gives, as an example of …". */
const offering =
  /(?<!(?:the|an?|its|that|this|any|no|their|such|whose|of|'s) )(?:give|gives|gave|cite|cites|cited|mention|mentions|list|lists|listed|name|names|named|offer|offers|offered|treat|treats),? (?:as (?:an? )?)?$/;
/** "and for him any operation …" */
const forThem =
  /(?:^|[,;] |and |but |that,? )for (?:him|her|them|whom|the (?:authors?|writers?|majority|minority|dissenters?|dissent|critics|sceptics|reviewer|commentators?|rapporteur|claimants?))(?: too| at least)?,? /u;
/** "For Kilovaty, …", "To Tsagourias …". */
const forSomebody = /^(?:For|To) (?:Professor |Prof\. |Mr\.? |Ms\.? |Dr\.? )?(?!The)\p{Lu}\p{L}+[ ,]/u;
const sayingThat =
  /(?!\p{L}+ing )\p{Lu}\p{L}+ (?:(?:has|have|had|also|once|since|never|first|then|now) ){0,2}\p{Ll}+(?:s|ed) that\s/u;

/** "The allegation that … fails": the author answers it. */
const rejected =
  /^[^.;,]{0,60}?\s(?:(?:must|would|will|should|therefore|thus|clearly|plainly|also|cannot|does not|is|are|was)\s)+?(?:fail|be rejected|succeed|stand|wrong|unfounded|misconceived|untenable|without merit|hopeless|mistaken|unpersuasive|baseless|groundless|bad)\b|^[^.;,]{0,60}?\s(?:fails|has no merit|has no substance|falls away|collapses|cannot stand)\b/u;
