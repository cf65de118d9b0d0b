import type { Span } from "../text/span.ts";
import { findAll, has, type Vocabulary, type Words } from "./vocabulary.ts";

/** The words that link conduct to the norm: "violated", "was", "falls outside", "described as". */
export interface Link extends Span {
  /** Compliance: without a negation, it says that there is no breach. */
  readonly complies: boolean;
  /** Somebody gives the conduct a name: the verb's subject is the speaker, not the conduct. */
  readonly naming?: boolean;
}

/** The furthest that a link may stand before the norm's name, in units of text. */
export const reach = 170;

/** Which links there are, and what may stand between each and the norm. */
export function createLinks(vocabulary: Vocabulary) {
  const { pattern } = vocabulary;
  const breaks = pattern("{breach verbs}|{contrary}");
  const complies = pattern("{compliance verbs}|{consistent}");
  const breachNoun = pattern("{breach nouns}(?: (?:of|to|under|with|by|against|,))?");
  const reaching = pattern("{reaching}|{near misses}");
  const missing = pattern("{missing the mark}");
  const placing = pattern("{copulas}|{amounting}|{there is}|(?:amounts?|amounted), [^,;]{2,60}, to");
  const making =
    /(?<!\p{L})(?:makes?|made|making|renders?|rendered) (?:of |out of )?(?:the|it|this|these|those|them|its|his|their|such|\p{L}+'s) (?:[^\s.,;:]+ ){0,6}(?=$|an? |the )/gu;
  /** "can go ahead without any breach": not where it begins a clause, which makes it a condition. */
  const without = /(?<=\p{L} )without(?=\s)/gu;
  /** "it's a violation": the copula, where an article follows. */
  const contracted = /(?<=\p{L})'s(?=\s)/gu;
  const finding = pattern("{finding}");
  const naming = pattern("{naming}");
  const as = /(?<!\p{L})(?:as|to be)(?!\p{L})/gu;
  const breakers = pattern("{clause breakers}");
  const threshold =
    /threshold|level|bounds|limits?|lines?|scope|ambit|class|category|inside|within|outside|beyond|short of|below|above/;
  const fill = vocabulary.only("degree", "unlawful", "auxiliaries");

  const clear = (text: string) =>
    !has(breakers, plainly(text)) && text.split(/\s+/).length <= 16 && !/[;?!—–]|--/.test(text);
  /** Only words of degree stand between, or a coordinated object does: "was a crime and a prohibited …". */
  const filled = (whole: string) => {
    const text = whole.replace(inserted, " ").replace(/^\s*,\s[^,;]{2,80},\s/u, " ");
    if (fill(text.replace(/(?<!\p{L})(?:for|in|to|on|at) (?:that|this|which) \p{L}+/gu, ""))) return true;
    const last = /^(.*)(?:,| and| or| nor| but)(\s[^,]*)$/u.exec(text);
    return last !== null && fill(last[2] ?? "") && clear(last[1] ?? "");
  };

  function find(
    words: Words,
    list: RegExp,
    from: number,
    to: number,
    complies: boolean,
    fits: (gap: string) => boolean,
  ): Link[] {
    return findAll(list, words.lower.slice(from, to))
      .map((m) => ({ start: from + m.index, end: from + m.index + m[0].length, complies }))
      .filter((link) => fits(words.lower.slice(link.end, to)));
  }
  /** "described the leak as a …", "called it an …": only the end of the verb counts, so that the verb governs it. */
  function findNaming(words: Words, from: number, to: number): Link[] {
    const direct = find(
      words,
      naming,
      from,
      to,
      false,
      (gap) => fill(gap) || /^ (?:it|that|this|them|\S+(?: \S+){0,3}) (?:an?|the|no)?\s*$/u.test(gap),
    );
    const found = find(words, finding, from, to, false, filled);
    const through = find(words, as, from, to, false, filled).filter(({ start }) =>
      has(naming, words.lower.slice(Math.max(0, start - 130), start)),
    );
    const called = direct.filter(({ start, end }) => !/^(?:mark|stamp)/.test(words.lower.slice(start, end)));
    return [...[...called, ...found].map((link) => ({ ...link, start: link.end, naming: true })), ...through];
  }
  return {
    fill,
    /** Links to the name of the norm: "breached … the norm", "within the prohibition". */
    toNorm: (words: Words, from: number, to: number): Link | undefined =>
      nearest([
        ...find(words, breaks, from, to, false, (gap) => clear(gap) && !/^ (?:of|by)\b/.test(gap)),
        ...find(words, complies, from, to, true, clear),
        ...find(words, reaching, from, to, false, filled).filter((link) =>
          threshold.test(words.lower.slice(link.start, to)),
        ),
        ...find(words, missing, from, to, true, filled),
      ]),
    /** "a breach of … the norm". */
    breachNoun: (words: Words, from: number, to: number): Link | undefined =>
      nearest(find(words, breachNoun, from, to, false, clear)),
    /** Links to a noun phrase that judges: "was … a breach of the norm", "falls short of … intervention". */
    toConclusion: (words: Words, from: number, to: number): Link | undefined =>
      nearest([
        ...find(words, placing, from, to, false, filled),
        ...find(words, contracted, from, to, false, filled).filter(({ end }) =>
          /^\s+(?:an?|not|no|clearly|plainly|still|just)\s/u.test(words.lower.slice(end, end + 20)),
        ),
        ...find(words, without, from, to, false, filled),
        ...find(words, making, from, to, false, (gap) => gap.trim() === ""),
        ...find(words, reaching, from, to, false, filled),
        ...find(words, missing, from, to, true, filled),
        ...findNaming(words, from, to),
      ]),
  };
}

export type Links = ReturnType<typeof createLinks>;

/** "was, if anything, a graver breach" */
const inserted =
  /, (?:if anything|if you will|as it were|so to speak|on any view|on balance|as we see it|as i see it|with respect|to be sure|in short|in sum|at bottom|of course), /u;

/** "not only the treaty but the norm", "one norm, that of non-intervention": no clause begins there. */
const plainly = (text: string) =>
  text
    .replace(/not (?:only|merely|just)(.*?)but (?:also )?/u, "$1")
    .replace(/(?:that|which is) (?=of )/u, "");

/** The link that ends last; of those, the longest. */
function nearest(links: readonly Link[]): Link | undefined {
  return links.reduce<Link | undefined>(
    (best, link) =>
      !best || link.end > best.end || (link.end === best.end && link.start < best.start) ? link : best,
    undefined,
  );
}
