import { has, type Vocabulary } from "./vocabulary.ts";

/** Tells whom a sentence speaks of: States in general, or those of the case. */
export function createPartyReader({ pattern }: Vocabulary) {
  const generic = pattern(
    "(?<!\\p{L})(?:(?:an?|any|every|each|no|all|most|some|many|other|another|third|one|only) (?:[\\p{L}-]+ ){0,2}?states?|the (?:injured|responsible|target|victim|acting|territorial|wronged|offending) states?|(?<!united )states)(?!\\p{L}| of )",
  );
  const definite = pattern(
    "(?<!\\p{L})(?:this|these|those|its|their|our|his|her|it|they|we|i|the client|our clients?|the (?!law|norm|rule|principle|state|states|injured|responsible|target|victim|acting|taking|threat|use|conduct|responsibility|international|existence|existing|prior|general)[\\p{L}]+)(?!\\p{L})",
  );
  return {
    /** States in general: what is said of them is the law. */
    isGeneric: (text: string) => has(generic, text),
    /** "The suspension", "it": something of the case, though no name is given. */
    isDefinite: (text: string) => has(definite, text),
    /** "The Red Foxes", "APT29": a group by its name, and no State. */
    isGroup: (text: string) => group.test(text),
    /** Somebody or something has a name; `text` as it is written. */
    isNamed: hasName,
  };
}

export type PartyReader = ReturnType<typeof createPartyReader>;

/** Words that are written with a capital and are no party of a case. */
const law =
  /^(?:States?|Articles?|Arts?|Court|Charter|Part|Section|Chapter|Annex|International|Law|Commission|Rule|Rules|Convention|Vienna|Nicaragua|Tallinn|Manual|Security|Council|General|Assembly|Resolution|Responsibility|ILC|ARSIWA|UN|ICJ|U|N|I|II|III|IV|V|VI|January|February|March|April|May|June|July|August|September|October|November|December|Professor|Judge)$/;

/** Names in capitals alone behind an article, unless they are a State's, an organ's or a party's; names with figures. */
const group =
  /^\W*The (?!(?:[\p{L}]+ )*(?:Republic|Kingdom|Federation|Union|States?|Government|Respondent|Applicant|Claimant|Ministry|Cabinet|Crown|Commonwealth|Sultanate|Emirates|Principality|Netherlands|Gambia|Bahamas|Philippines|Maldives|Party|Parties)(?!\p{L}))(?:\p{Lu}[\p{L}'-]*(?: |$))+$|^\W*\p{Lu}+[\p{L}-]*\d/u;

/** Words that begin a sentence and are no names. */
const opening =
  /^(?:The|A|An|In|On|At|For|From|To|By|Of|Under|Over|Since|Because|Although|While|Where|When|If|It|Its|This|That|These|Those|Such|They|We|Our|My|I|He|She|His|Her|Their|There|Here|No|Not|None|Nothing|Nobody|Neither|Nor|Only|And|But|Or|So|As|With|Without|Whether|What|Which|Who|How|Why|Both|Each|Every|All|Any|Some|Most|Many|One|Two|Three|Even|Thus|Hence|Yet|Still|Then|Now|Is|Are|Was|Were|Did|Does|Do|May|Can|Could|Should|Would|Will|Had|Has|Have|Assume|Suppose|Let|Set|Compared|Spying|Espionage|Cyber|Intelligence|Counter|Against|Before|After|During|Between|Above|Below|Until|Upon|Through|Towards?|First|Second|Third|Later|Absent)$/;

/** A capital within the sentence; at its start, a word that owns something or that a verb follows at once. */
function hasName(text: string): boolean {
  return [...text.matchAll(/\p{L}[\p{L}'-]*/gu)].some(({ 0: word, index }) => {
    if (!/^\p{Lu}/u.test(word) || law.test(word.replace(/'s?$/, ""))) return false;
    if (index > 0 && !/[.?!"(]\s*$/.test(text.slice(0, index))) return true;
    if (opening.test(word)) return false;
    return /'s$/.test(word) || (verb.test(text.slice(index + word.length)) && !common.test(word));
  });
}

/** Endings of nouns that need no article. */
const common = /(?:s|ing|ion|ment|ity|age|ance|ence|ism|ness|ship|ure)$/;
const verb =
  /^,? (?:therefore |thus |also |then |still |cannot |itself )?(?:is|are|was|were|has|have|had|may|can|cannot|could|will|would|did|does|must|might|should|bore|\p{Ll}+ed|\p{Ll}+s (?:the|an?|its|no|to|in|on|for|by|that|any|full|international|State)(?=\W))(?!\p{L})/u;
