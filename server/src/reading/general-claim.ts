import type { ClaimWords } from "../doctrine/doctrine.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Characterisation } from "./characterisation.ts";
import { createLinks, reach } from "./link.ts";
import { findAll, findIn, has, type Vocabulary, type Words } from "./vocabulary.ts";

/**
 * The grammar of claims whose words are data (`requirements.yaml`): where a sentence names the norm, and where it says
 * of the norm, of conduct or of a State what makes a claim. Whose words they are is decided elsewhere.
 */
export interface ClaimFinder {
  readonly names: (words: Words) => Span[];
  readonly claims: (words: Words) => Characterisation[];
}

/** More names than any sentence of a lawyer has; what lies beyond is not read, so that no text is slow. */
const most = 30;

export function createClaimFinder(vocabulary: Vocabulary, claim: ClaimWords): ClaimFinder {
  const { pattern } = vocabulary;
  const phrases = (list: readonly string[]) => vocabulary.phrases(nameIn(list, claim.names));
  const names = phrases(claim.names);
  const nameIs = phrases(claim.nameIs);
  const nameDoes = phrases(claim.nameDoes);
  const beforeName = phrases(claim.beforeName);
  const conductIs = phrases(claim.conductIs);
  const denying = phrases(claim.denying);
  const otherSenses = phrases(claim.otherSenses);
  const auxiliary = pattern("{auxiliaries}|{copulas}");
  const links = createLinks(vocabulary);
  const fill = vocabulary.only("degree", "unlawful", "auxiliaries", "copulas");
  const named = (words: Words) => {
    const others = spans(findIn(otherSenses, words));
    return spans(findIn(names, words))
      .filter((name) => !others.some((other) => overlaps(other, name)))
      .slice(0, most);
  };

  /** "Countermeasures taken by Ruritania are therefore": a subject, then auxiliaries and adverbs alone. */
  const copula = (gap: string): number | undefined => {
    const first = findAll(auxiliary, gap)[0];
    if (!first || breakers.test(gap.slice(0, first.index))) return undefined;
    return fill(gap.slice(first.index).replace(aside, " ")) ? first.index : undefined;
  };
  const make = (words: Words, start: number, end: number, name: Span): Characterisation => {
    const said = words.lower.slice(clauseStart(words.lower, start), end).replace(noDenial, " ");
    const denials = findAll(negation, said).length + findAll(denying, words.lower.slice(start, end)).length;
    return {
      start,
      end,
      mention: { naming: "conclusion", ...name },
      negative: denials % 2 === 1,
      form: "verb",
    };
  };

  /** "countermeasures are available", "countermeasures may be taken". */
  function saidOf(words: Words, name: Span): Characterisation[] {
    const behind = words.lower.slice(name.end, name.end + reach);
    const predicates = findAll(nameIs, behind).flatMap(({ index, 0: found }) => {
      if (!/ (?:to|with|of|as)$/.test(found) && attributive.test(behind.slice(index + found.length)))
        return [];
      const at = copula(behind.slice(0, index));
      return at === undefined ? [] : [{ at, end: index + found.length }];
    });
    const verbs = findAll(nameDoes, behind).flatMap(({ index, 0: found }) => {
      const gap = behind.slice(0, index);
      const at = copula(gap) ?? (breakers.test(gap) || has(auxiliary, gap) ? undefined : index);
      return at === undefined ? [] : [{ at, end: index + found.length }];
    });
    const [first] = [...predicates, ...verbs].sort((a, b) => a.at - b.at || b.end - a.end);
    return first ? [make(words, name.end + first.at, name.end + first.end, name)] : [];
  }
  /** "Ruritania may take countermeasures". */
  function leadingTo(words: Words, name: Span): Characterisation[] {
    const floor = Math.max(0, name.start - reach);
    const lead = findAll(beforeName, words.lower.slice(floor, name.start))
      .filter(({ index, 0: found }) => isNear(words.lower.slice(floor + index + found.length, name.start)))
      .at(-1);
    return lead ? [make(words, floor + lead.index, name.end, name)] : [];
  }
  /** "is a lawful countermeasure", "is responsible for the operation". */
  function saidOfConduct(words: Words): Characterisation[] {
    const others = spans(findIn(otherSenses, words));
    return spans(findIn(conductIs, words))
      .filter((place) => !others.some((other) => overlaps(other, place)))
      .slice(0, most)
      .flatMap((place) => {
        const link = links.toConclusion(words, Math.max(0, place.start - reach), place.start);
        return link ? [make(words, link.start, place.end, place)] : [];
      });
  }

  return {
    names: named,
    claims: (words) =>
      [
        ...named(words).flatMap((name) => [...saidOf(words, name), ...leadingTo(words, name)]),
        ...saidOfConduct(words),
      ].sort((a, b) => a.start - b.start),
  };
}

/** Each phrase with each of the names in the place of its `~`. */
function nameIn(phrases: readonly string[], names: readonly string[]): string[] {
  return phrases.flatMap((phrase) =>
    phrase.includes("~") ? names.map((name) => phrase.replaceAll("~", name)) : [phrase],
  );
}

function spans(found: readonly RegExpExecArray[]): Span[] {
  return found.map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** Few words between, and no new clause: "take in answer to the shutdown such". */
function isNear(gap: string): boolean {
  const words = gap.replace(aside, " ");
  return !breakers.test(words) && words.trim().split(/\s+/).length <= 10;
}

/** Words and marks behind which something else is spoken of. */
const breakers =
  /[.;:?!()]|,\s(?:and |or )?(?:it|he|she|they|we|i|this|there)\s|(?<!\p{L})(?:but|because|since|although|though|whether|if|unless|which|who|whom|whose|(?<!(?:of|on|in|by|for|to|at|with|from) )that|while|whereas|when|where|says|said|argues)(?!\p{L})/u;
/** A noun behind it: "was not an unlawful intervention" says something of intervention. */
const attributive =
  /^ (?!(?:under|in|by|as|to|for|at|on|of|against|because|since|and|or|but|only|if|when|where|unless|although|though|per|itself|themselves|from|here|there|not|even|with|without|throughout|too|all|whether|so|than|nor|until|provided|given|after|before|within|whatever|however|enough|anyway|now|today|once|beyond|about|every|the|this|that|its)(?!\p{L}))\p{L}/u;
/** ", however unwelcome," */
const aside = /,[^,;]{0,120},/gu;
const negation =
  /(?<!\p{L})(?:not|no|never|neither|nor|nothing|hardly|scarcely|cannot|fail|fails|failed|unlikely|doubt|doubtful|hard|difficult|nobody|none|\p{L}+n't)(?!\p{L})/gu;
/** Words with "no" that deny nothing. */
const noDenial =
  /(?:without|with no|have no|had no) (?:\p{L}+ )?(?:hesitation|doubt|difficulty)|(?:no|little|hardly any) doubt|not (?:only|merely|just|least|without)|no more than|(?:beyond|cannot be) (?:doubt|doubted|disputed|denied)/gu;

/** Where the clause around `at` begins, roughly. */
function clauseStart(lower: string, at: number): number {
  const floor = Math.max(0, at - 90);
  const before = lower.slice(floor, at);
  const last = [...before.matchAll(/[;:—–,]\s|\s(?:but|that|because|since|although|and)\s/gu)].at(-1);
  return floor + (last ? last.index + last[0].length : 0);
}
