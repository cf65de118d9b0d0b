import type { Section } from "../memo/memo.ts";
import type { Labelled } from "./label.ts";
import type { Stance } from "./stance.ts";
import { findAll, has, type Vocabulary } from "./vocabulary.ts";

/** What one sentence says of coercion (specification, section 3). */
export interface CoercionEvidence {
  readonly kind: "analysis" | "mention" | "partial";
  /** Numbers of the elements that it covers, as `requirements.yaml` lists them. */
  readonly elements: readonly number[];
  readonly positive?: boolean;
  /** The matter is not reserved: that carries a negative claim only. */
  readonly onlyNegative?: boolean;
}

const reserved = 0;
const pressure = 1;
const effect = 2;

export function createCoercion({ pattern }: Vocabulary, stance: Stance) {
  const taking = pattern("{taking the choice}");
  const leaving = pattern("{leaving the choice}");
  const compelling = pattern("{compelling}");
  const depriving = pattern("{depriving}");
  const leverage = pattern("{leverage}");
  const choices = pattern("{choices}");
  const choosers = pattern("{choosers}");
  const notReserved = pattern("{not reserved}");
  const reservedMatter = pattern("{reserved matter}");
  const words = pattern("{coercion words}");
  const other = pattern("{other coercion}");
  const negation = pattern(
    "(?<!\\p{L})(?:no|not|nobody|no one|none|nothing|never|neither|nor|without|\\p{L}+n't|cannot)(?!\\p{L})",
  );
  const lawful =
    /\b(?:must be coercive|element of coercion|requires? coercion|coercion (?:is|means|requires|consists|defines|remains) |essence|touchstone|threshold of coercion is|test of coercion is|definition of coercion)\b/u;

  /** A section headed by another kind of coercion, such as duress. */
  const isForeign = ({ heading, parent }: Section): boolean =>
    (heading !== undefined && has(other, heading.title.toLowerCase())) ||
    (parent !== undefined && isForeign(parent));

  /** Of several grounds, the first that the author asserts. */
  const asserted = (labelled: Labelled, ...lists: RegExp[]): RegExpExecArray | undefined =>
    lists
      .flatMap((list) => findAll(list, labelled.words.lower))
      .find((m) => stance(labelled, m.index, m.index + m[0].length));

  return (labelled: Labelled): CoercionEvidence | undefined => {
    const { lower, text } = labelled.words;
    if (has(other, lower) || isForeign(labelled.sentence.paragraph.section)) return undefined;
    const about = has(reservedMatter, lower) ? [reserved] : [];
    const chosen = has(choices, lower);
    const chooser = has(choosers, lower) || /\p{Ll},? \p{Lu}\p{L}+/u.test(text);
    if (asserted(labelled, notReserved))
      return { kind: "analysis", elements: [reserved], positive: false, onlyNegative: true };
    const taken = asserted(labelled, taking);
    if (taken)
      return {
        kind: "analysis",
        elements: [...about, pressure, effect],
        positive: !/^no(?:t|body)? /.test(lower),
      };
    const left = asserted(labelled, leaving);
    if (
      left &&
      (chosen ||
        has(choosers, lower) ||
        /demand|asked|compel|forc|dictat|made to|happen|decision|choice/.test(left[0]))
    )
      return { kind: "analysis", elements: [...about, pressure, effect], positive: false };
    const byLaw =
      /\b(?:rule|law|laws|treaty|statute|obligation|convention|resolution|duty)\b(?: \p{L}+){0,4} (?:oblig|requir|compel|forc)/u.test(
        lower,
      );
    const compelled = byLaw ? undefined : asserted(labelled, compelling);
    const brought = compelled && aims(lower, compelled) && !isDuty(lower, compelled);
    const denied = compelled && deniesIt(lower, compelled.index);
    if (brought && ((chosen && chooser) || denied || targetsState(labelled, compelled)))
      return { kind: "analysis", elements: [...about, pressure, effect], positive: !has(negation, lower) };
    const deprived = asserted(labelled, depriving);
    if (deprived && strictChoice(lower))
      return { kind: "analysis", elements: [...about, pressure, effect], positive: !has(negation, lower) };
    const lever = asserted(labelled, leverage);
    if (
      lever &&
      strictChoice(lower) &&
      has(choosers, lower) &&
      !labelled.sentence.cell?.column.toLowerCase().includes("happened")
    ) {
      if (!/^(?:unless|until|required|wants?|wanted)$/.test(lever[0]))
        return { kind: "analysis", elements: [...about, pressure, effect], positive: !has(negation, lower) };
    }
    const named = asserted(labelled, words);
    if (named && !lawful.test(lower) && labelled.label !== "rule")
      return { kind: "mention", elements: about };
    const partial = [
      ...about,
      ...(compelled || deprived || lever ? [pressure] : []),
      ...(chosen && (compelled || deprived || lever) ? [effect] : []),
    ];
    return partial.length > 0 && stance(labelled, 0, 1) ? { kind: "partial", elements: partial } : undefined;
  };

  /** "forced the government to withdraw", "was made to adopt": somebody is brought to do something. */
  function aims(lower: string, match: RegExpExecArray): boolean {
    const behind = lower.slice(match.index + match[0].length, match.index + match[0].length + 120);
    if (
      /^(?:force|forces|press|pressure|drive|push|driven)$/.test(match[0]) &&
      /^(?:[.,;:)]|$| (?:and|or|of|against|in|is|was|that|by|on|for)\b)/.test(behind)
    )
      return false;
    return (
      /\bto \p{L}+|\binto \p{L}+ing|\bthe (?:withdrawal|repeal|resignation|adoption|postponement|release|suspension)|^\s+(?:concessions?|no |an? )/u.test(
        behind,
      ) || /to$/.test(match[0])
    );
  }
  /** "is not obliged to": what the law requires of somebody, not what was done to him. */
  function isDuty(lower: string, { index, 0: verb }: RegExpExecArray): boolean {
    const before = lower.slice(Math.max(0, index - 24), index);
    return (
      /^(?:oblig|required|bound)/.test(verb) &&
      /\b(?:is|are|be|remains?|remained)(?: \p{L}+ly| not| itself| so)* $/u.test(before)
    );
  }
  /** "did not force", "nobody was made to": what happened is denied, not what the law requires. */
  function deniesIt(lower: string, at: number): boolean {
    const before = lower.slice(Math.max(0, at - 40), at);
    return (
      has(negation, before) &&
      /\b(?:did|was|were|has|have|had|been|nobody|nothing|no one|none|no \p{L}+)\b|n't/u.test(before) &&
      !/\b(?:is|are|be) not $/.test(before)
    );
  }
  /** The one who is brought to do it is a State or an organ of one, not a crew or a customer. */
  function targetsState({ words }: Labelled, match: RegExpExecArray): boolean {
    const end = match.index + match[0].length;
    const object = /^ (?:\S+ ){1,5}?to (?=\p{L})/u.exec(words.text.slice(end, end + 90))?.[0];
    return (
      object !== undefined && (has(choosers, object.toLowerCase()) || /\p{Lu}\p{Ll}+ to $/u.test(object))
    );
  }
  function strictChoice(lower: string): boolean {
    return /\b(?:decisions?|decid\p{L}+|choices?|choos\p{L}+|chosen?|polic(?:y|ies)|votes?|voted|voting|elections?|elect|ballots?|referendum|bills?|legislat\p{L}+|laws?|treaty|accession|budget|official act|enact\p{L}*|repeal\p{L}*|withdraw\p{L}*|tariffs?|course)\b/u.test(
      lower,
    );
  }
}

export type CoercionReader = ReturnType<typeof createCoercion>;
