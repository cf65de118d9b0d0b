import type { Labelled } from "./label.ts";
import type { Stance } from "./stance.ts";
import { findIn, type Vocabulary } from "./vocabulary.ts";

/** What one sentence contributes to a doxfare analysis (specification, section 3). */
export interface DoxfareEvidence {
  /** Numbers of the elements that it covers, as `requirements.yaml` lists them. */
  readonly elements: readonly number[];
  /** It speaks of disruption, which serves as well as intent. */
  readonly disruption: boolean;
  /** It speaks of documents: a release is a release of something written or recorded. */
  readonly documents: boolean;
  /** It ties the facts to the norm, to doxfare or to wrongfulness. */
  readonly tie: boolean;
  /** It shows an element to be missing. */
  readonly denied: boolean;
  /** It names doxfare for the conduct. */
  readonly named: boolean;
}

export const elementNumbers = { actor: 0, release: 1, sensitive: 2, intent: 3, process: 4 } as const;

export function createDoxfare({ pattern }: Vocabulary, stance: Stance) {
  const named = pattern("{doxfare words}");
  const ties = pattern("{doxfare ties}");
  const denied = pattern("{doxfare denied}");
  const disrupting = pattern("{disrupting}|{disruptive purposes}");
  const releasing = pattern("{releasing}");
  const documents = pattern("{documents}|{keeping}");
  const lists: [number, RegExp][] = [
    [elementNumbers.actor, pattern("{foreign actors}")],
    [elementNumbers.release, releasing],
    [elementNumbers.sensitive, pattern("{keeping}")],
    [elementNumbers.intent, pattern("{intending}")],
    [elementNumbers.process, pattern("{processes}")],
  ];
  return (labelled: Labelled): DoxfareEvidence | undefined => {
    const { lower } = labelled.words;
    const asserted = (list: RegExp) =>
      findIn(list, labelled.words).some((m) => stance(labelled, m.index, m.index + m[0].length));
    if (isCitation(lower)) return undefined;
    if (
      labelled.label === "rule" ||
      labelled.label === "reported" ||
      labelled.label === "question" ||
      labelled.label === "conditional"
    )
      return undefined;
    const elements = lists.filter(([, list]) => asserted(list)).map(([number]) => number);
    const tie = labelled.label === "claim" || findIn(ties, labelled.words).length > 0;
    const name = asserted(named) && !/^ido |\bat \d+|\(20\d\d\)/u.test(lower);
    if (elements.length === 0 && !tie && !name) return undefined;
    return {
      elements,
      disruption: asserted(disrupting),
      documents: findIn(documents, labelled.words).length > 0,
      tie,
      denied: asserted(denied),
      named: name,
    };
  };
}

/** "Ido Kilovaty, Doxfare, 9 Harv. Nat'l Sec. J. 146 (2018).": a source's title says nothing of the conduct. */
function isCitation(lower: string): boolean {
  return (
    /[([](?:[\p{L}.]+ )?(?:\d+ \p{L}+ )?(?:19|20)\d\d[)\]]/u.test(lower) &&
    !/\b(?:is|are|was|were|has|have|did|does|had|will|would)\b/.test(lower)
  );
}

export type DoxfareReader = ReturnType<typeof createDoxfare>;
