import { groundsOfFreedom } from "./grounds-of-freedom.ts";
import { groundsOfPressure } from "./grounds-of-pressure.ts";
import type { Labelled } from "./label.ts";
import type { Stance } from "./stance.ts";
import { findIn, has, type Vocabulary } from "./vocabulary.ts";

/**
 * Grounds of coercion by construction (specification, section 3): what was withheld until the State acted, what it
 * could not but do, what it did or could have done all the same. Words stand in the lexicon; here is how they join.
 */
export function createGrounds(vocabulary: Vocabulary, stance: Stance) {
  const { pattern } = vocabulary;
  const grounds = [
    ...groundsOfPressure(vocabulary).map((ground) => ({ ...ground, free: false })),
    ...groundsOfFreedom(vocabulary).map((ground) => ({ ...ground, free: true })),
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
