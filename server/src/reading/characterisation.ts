import type { Span } from "../text/span.ts";
import type { NormMention } from "./norm.ts";
import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";

/**
 * Words that put conduct under the norm: from the start of the link ("violated", "was … a", "falls outside") to the
 * end of the norm's name. Whether they are the author's own, and about conduct at all, is decided elsewhere.
 */
export interface Characterisation extends Span {
  readonly mention: NormMention;
  /** Says that there is no breach. */
  readonly negative: boolean;
  /** `noun` presupposes ("its breach of the norm"), `bare` has no verb ("No breach of the norm."). */
  readonly form: "verb" | "noun" | "bare" | "norm acts";
}

interface Link extends Span {
  /** Compliance: without a negation, it says that there is no breach. */
  readonly complies: boolean;
}

/** The furthest that a link may stand before the norm's name, in units of text. */
const reach = 170;

export function createCharacteriser(vocabulary: Vocabulary) {
  const { pattern } = vocabulary;
  const breaks = pattern("{breach verbs}|{contrary}");
  const complies = pattern("{compliance verbs}|{consistent}");
  const breachNoun = pattern("{breach nouns}(?: (?:of|to|under|with|by|against|,))?");
  const reaching = pattern("{reaching}|{near misses}");
  const missing = pattern("{missing the mark}");
  const placing = pattern(
    "{copulas}|{amounting}|{there is}|(?:{attribution verbs}|{naming}) (?:[^\\s.;?!]+ ){0,16}?(?:as|to be)|{finding}|{naming}",
  );
  const breakers = pattern("{clause breakers}");
  const negations = pattern(
    "(?<!\\p{L})(?:not|no|never|neither|nor|nothing|hardly|scarcely|cannot|without|fail|fails|failed|less clear|unlikely|doubt|doubtful|far from|nobody|none|\\p{L}+n't)(?!\\p{L})",
  );
  const suffering = pattern("{breach verbs}|{compliance verbs}|engaged|observed|respected");
  const acts = pattern("{norm acts}");
  const nothingThat = pattern("(?:nothing|anything|something|what|everything|all) (?:that |which )?$");
  const possessive = pattern("(?:(?<!\\p{L})(?:its|their|his|her|our|your)|\\p{L}'s?)(?: [\\p{L}-]+){0,3} $");
  const definite = pattern("(?<!\\p{L})(?:the|this|that|these|those|such)(?: [\\p{L}-]+){0,2} $");

  /** The first match of a verb behind the norm's name with nothing but auxiliaries and adverbs between. */
  const following = (verb: RegExp, behind: string) => {
    const skipped = /^,[^,;]{0,80},/u.exec(behind)?.[0].length ?? 0;
    const first = findAll(verb, behind.slice(skipped))[0];
    if (!first || !fill(behind.slice(skipped, skipped + first.index))) return undefined;
    return behind.slice(0, skipped + first.index + first[0].length);
  };
  const isFragment = (lower: string, at: number) => at < 80 && fragment(lower.slice(0, at));
  const within = (words: Words, from: number, to: number) => words.lower.slice(from, to);
  const clear = (text: string) =>
    !has(breakers, text) && text.split(/\s+/).length <= 16 && !/[;?!]/.test(text);
  const fill = vocabulary.only("degree", "unlawful", "auxiliaries", "own words");
  const fragment = vocabulary.only("fragment openings", "degree");
  const filled = (text: string) => {
    if (fill(text)) return true;
    const last = /^(.*)(?:,| and| or| nor| but)(\s[^,]*)$/u.exec(text);
    return last !== null && fill(last[2] ?? "") && clear(last[1] ?? "");
  };
  const nearest = (
    lists: [RegExp, boolean, (gap: string) => boolean][],
    words: Words,
    from: number,
    to: number,
  ): Link | undefined => {
    const text = within(words, from, to);
    const links = lists.flatMap(([list, compliant, fits]) =>
      findAll(list, text)
        .map(({ index, 0: found }) => ({
          start: from + index,
          end: from + index + found.length,
          complies: compliant,
        }))
        .filter((link) => fits(within(words, link.end, to))),
    );
    return links.reduce<Link | undefined>(
      (best, link) =>
        !best || link.end > best.end || (link.end === best.end && link.start < best.start) ? link : best,
      undefined,
    );
  };
  const isNegative = (words: Words, link: Link, mention: NormMention): boolean => {
    const floor = Math.max(clauseStart(words.lower, link.start), link.start - 60);
    const before = within(words, floor, link.start);
    const inside = within(words, link.start, mention.start);
    const count = findAll(negations, before).length + findAll(negations, inside).length;
    return (count % 2 === 1) !== link.complies;
  };

  return (words: Words, mention: NormMention): Characterisation[] => {
    const { lower } = words;
    const floor = Math.max(lower.lastIndexOf(";", mention.start - 1) + 1, mention.start - reach, 0);
    const made = (link: Link, form: Characterisation["form"] = "verb"): Characterisation[] => [
      {
        start: link.start,
        end: Math.max(link.end, mention.end),
        mention,
        negative: isNegative(words, link, mention),
        form,
      },
    ];
    if (mention.naming === "verb")
      return finite(lower, mention) ? made({ start: mention.start, end: mention.end, complies: false }) : [];
    const thing = mention.naming === "conclusion" || mention.naming === "bare" || mention.naming === "one";
    const placed: [RegExp, boolean, (gap: string) => boolean][] = [
      [placing, false, filled],
      [reaching, false, filled],
      [missing, true, filled],
    ];
    const behind = lower.slice(mention.end, mention.end + reach);
    if (!thing) {
      if (has(nothingThat, within(words, floor, mention.start)) && following(acts, behind) !== undefined) {
        const start = within(words, 0, mention.start).search(/\p{L}+\s+(?:that\s+|which\s+)?$/u);
        return made({ start, end: mention.end, complies: false });
      }
      const link = nearest(
        [
          [breaks, false, clear],
          [complies, true, clear],
          [reaching, false, filled],
          [missing, true, filled],
        ],
        words,
        floor,
        mention.start,
      );
      const noun = nearest([[breachNoun, false, clear]], words, floor, mention.start);
      if (noun && !(link && link.end > noun.start && link.start <= noun.start)) {
        if (!link || noun.start > link.start) {
          const phrase = nounPhrase(lower, noun.start, floor);
          const placedBy = nearest(placed, words, Math.max(0, phrase - 90), phrase);
          if (placedBy) return made(placedBy);
          const before = within(words, Math.max(0, phrase - 40), phrase);
          if (isFragment(lower, phrase)) return made({ ...noun, start: phrase }, "bare");
          if (
            has(possessive, before) ||
            (has(definite, `${before}`) && !/\b(?:any|alleged|possible)\b/.test(before))
          )
            return made({ ...noun, start: phrase }, "noun");
          return [];
        }
      }
      if (link) return made(link);
      const behindNorm = (tail: string | undefined, form: Characterisation["form"]): Characterisation[] =>
        tail === undefined
          ? []
          : [
              {
                start: mention.start,
                end: mention.end + tail.length,
                mention,
                negative: has(negations, tail),
                form,
              },
            ];
      const suffered = behindNorm(following(suffering, behind), "verb");
      return suffered.length > 0 ? suffered : behindNorm(following(acts, behind), "norm acts");
    }
    const phrase = nounPhrase(lower, mention.start, floor);
    const link = nearest(placed, words, floor, phrase);
    if (link) return made(link);
    if (mention.naming === "one") return [];
    const before = within(words, Math.max(0, phrase - 40), phrase);
    if (isFragment(lower, phrase)) return made({ start: phrase, end: mention.end, complies: false }, "bare");
    if (mention.naming === "conclusion" && has(possessive, before))
      return made({ start: phrase, end: mention.end, complies: false }, "noun");
    return [];
  };
}

export type Characteriser = ReturnType<typeof createCharacteriser>;

/** Where the noun phrase that ends at `at` begins: its article and adjectives stand before it. */
function nounPhrase(lower: string, at: number, floor: number): number {
  const before = lower.slice(floor, at);
  const found =
    /(?:(?:^|[\s("])(?:an?|the|any|no|not)\s+)?(?:(?:[\p{L}-]+ly|clear|plain|grave|serious|further|flagrant|manifest|obvious|textbook|direct|crude)[\s,]+){0,3}$/u.exec(
      before,
    );
  if (!found || found[0] === "") return at;
  return floor + found.index + (/^[\s("]/.test(found[0]) ? 1 : 0);
}

/** A verb that says what somebody did: not an infinitive, not a gerund behind a preposition. */
function finite(lower: string, { start, end }: NormMention): boolean {
  const verb = /(?:interven|interfer|meddl)(e|es|ed|ing)/u.exec(lower.slice(start, end))?.[1];
  const before = lower.slice(Math.max(0, start - 40), start);
  if (verb === "ing") return /(?:is|are|was|were|be|been|having been)(?: \p{L}+ly| not)* $/u.test(before);
  if (verb === "e")
    return /(?:did|does|do|will|would|may|might|can|could|shall|should|\p{L}+n't|likely to|who|that)(?: \p{L}+ly| not| well)* $/u.test(
      before,
    );
  return !/(?:if|unless) (?:\p{L}+ )?$/u.test(before);
}

/** Where the clause around `at` begins, roughly: behind the last semicolon, colon, bracket or "but". */
export function clauseStart(lower: string, at: number): number {
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
