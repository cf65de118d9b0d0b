import { has, type Vocabulary } from "./vocabulary.ts";

/** Whose words they are: the author's own, somebody else's, or withheld ("we do not say that …"). */
export type Voice = "own" | "reported" | "withheld" | "prayer";

/** What voice needs to know beyond the sentence. */
export interface Setting {
  /** Lower-case names under which the author or the client speaks. */
  readonly side: readonly string[];
  /** The sentence stands in a list that an attribution introduces. */
  readonly listed: boolean;
  /** The sentence stands in a list of what a court is asked to declare. */
  readonly prayed?: boolean;
  /** The sentence stands in a quotation that the author applies. */
  readonly adopted?: boolean;
  /** The sentence goes on from one in which the author speaks of himself: "It further considers …". */
  readonly continued?: boolean;
  /** The sentence before reports somebody's view. */
  readonly afterReport: boolean;
}

/** Tells words under which the author or the client speaks, and words that adopt what another says (rule 4). */
export function createOwnVoice({ pattern }: Vocabulary) {
  const ownWords = pattern("{own words}|(?:our|my) (?:[\\p{L}]+ ){0,2}{view nouns}");
  const soundClaim = pattern("{sound claims}");
  const adopting = pattern("{adopting}|{agreeing}");
  const isSide = (chunk: string, { side }: Setting) => side.some((name) => wholeWord(chunk, name));
  return {
    isSide,
    own: (chunk: string, setting: Setting) =>
      has(ownWords, chunk) || isSide(chunk, setting) || (setting.continued === true && /^\s*it /.test(chunk)),
    /** Whether a sentence begins with the memo or the side that it speaks for: "This note asks …", "The Government …". */
    speaksOfSelf: (lower: string, { side }: Setting) =>
      /^(?:this|the present) (?:memo|memorandum|note|paper|article|opinion|brief|chapter|study|essay|report|part|section|post|comment)\b/u.test(
        lower,
      ) || side.some((name) => lower.replace(/^(?:the|our) /, "").startsWith(name)),
    /** "We are nevertheless of the view that …" */
    holdsView: (before: string) => ofTheView.test(before),
    adopts: (chunk: string) => has(adopting, chunk),
    /** "has a sound claim that": the author's forecast, not somebody's claim. */
    isForecastOfClaim: (chunk: string) => has(soundClaim, chunk),
  };
}

const ofTheView =
  /(?:^|[\s(,])(?:we|i)(?:'m|'re)? (?:am |are |remain )?(?:\p{L}+ ){0,3}(?:of|take|hold|adopt|share|prefer|by|to|maintain) (?:the|this|that) (?:\p{L}+ ){0,2}(?:view|opinion|position|belief) that [^;]*$/u;

export type OwnVoice = ReturnType<typeof createOwnVoice>;

function wholeWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/[\p{L}]/u.test(text.charAt(at - 1)) && !/[\p{L}]/u.test(text.charAt(at + word.length));
}
