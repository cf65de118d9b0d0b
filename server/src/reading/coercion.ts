import type { Section } from "../memo/memo.ts";
import { createGrounds } from "./grounds.ts";
import { readHeading } from "./headings.ts";
import type { Labelled } from "./label.ts";
import type { Stance } from "./stance.ts";
import { findIn, has, type Vocabulary } from "./vocabulary.ts";

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

/** How far from a word of deprivation or leverage the choice that it bears on may stand, in units of text. */
const near = 110;

export function createCoercion(vocabulary: Vocabulary, stance: Stance) {
  const { pattern } = vocabulary;
  const groundOf = createGrounds(vocabulary, stance);
  const taking = pattern("{taking the choice}");
  const leaving = pattern("{leaving the choice}");
  const nobodyActed = pattern(
    "(?:no|not one|not a single) (?:[\\p{L}]+ )?{choosers} (?:[\\p{L}]+ ){0,3}?(?:did|changed|altered|dropped|abandoned|adopted|acted|voted|decided|withdrew|(?:was|were|had been) (?:asked|made|forced|brought|compelled|obliged|moved|prevented|kept))",
  );
  /** "make the government change its policy" */
  const making = pattern(
    "(?:make|makes|made|making|get|gets|got|move|moved|lead|led) (?:(?:the|a|its|that|any|another) )?(?:[\\p{L}]+ )?{choosers} (?:to )?(?:change|alter|drop|abandon|adopt|withdraw|repeal|resign|accept|give|sign|act|yield|step|leave|back|reconsider|reverse|bow|off)",
  );
  const compelling = pattern("{compelling}");
  const depriving = pattern("{depriving}");
  const leverage = pattern("{leverage}");
  const choices = pattern("{choices}");
  const choiceWords = pattern("{choice words}");
  const choosers = pattern("{choosers}");
  const notReserved = pattern("{not reserved}");
  /** "Whom we admit through our own ports is our affair": what a State does with others is no matter of theirs. */
  const ownDealings = pattern(
    "(?:(?:with|to|from|for|through) )?(?:whom?|whose|what|which [\\p{L}]+|where|whether) [^.;?!,]{2,80}?(?:admit|let|trad|lend|buy|sell|receiv|host|invit|deal|do business|insur|licen|shelter|hir|visit|subsidi|donat|recognis|recogniz)[\\p{L}]*(?: [^.;?!,]{2,60}?)? (?:is|was|are|remains|remained) (?:[^\\s.;?!,]+ ){0,2}?(?:our|its|their|his|her|[\\p{L}]+'s?)(?: own)? (?:affairs?|business|concern|choice|decision)",
  );
  const reservedMatter = pattern("{reserved matter}");
  const named = pattern("{coercion words}");
  const other = pattern("{other coercion}");
  const facts = pattern("^(?:(?:the|our) )?{facts sections}$");
  const negation = pattern(
    "(?<!\\p{L})(?:not|no|nobody|no one|none|nothing|never|neither|nor|without|\\p{L}+n't|cannot)(?!\\p{L})",
  );
  const lawful =
    /\b(?:must be coercive|element of coercion|requires? coercion|coercion (?:is|means|requires|consists|defines|remains) |essence|touchstone|threshold of coercion is|test of coercion is|definition of coercion)\b/u;
  /** "It is concerned with dictation, not with advice": the norm's own matter. */
  const ofNorm =
    /^(?:it|the (?:norm|principle|rule|prohibition|doctrine)) (?:[^.;,]{0,40} )?(?:concerned with|about|aimed at|directed at|directed against|speaks of|condemns|forbids|prohibits|looks to|looks for|turns on|asks (?:for|about|whether))(?!\p{L})/u;
  /** "before the vote", "on the eve of the election": when, not what. */
  const when =
    /(?:before|after|during|until|eve of|ahead of|up to|week of|day of|night of|month of|since|weeks of|days of|close of|outside) (?:(?:the|its|that|this|an?|each|every|their) )?(?:\p{L}+ ){0,2}?(?:vote|election|elections|referendum|poll|polls|polling|ballot|voting|budget|bill|treaty)\b/gu;
  /** Rules and treaties oblige and allow; that is law, not pressure. */
  const byLaw =
    /\b(?:rule|law|laws|treaty|statute|obligation|convention|resolution|duty|charter|act|article|order)\b(?: \p{L}+){0,4} $/u;
  const isLegal = (lower: string, { index }: RegExpExecArray) =>
    byLaw.test(lower.slice(Math.max(0, index - 60), index));
  /** "by law", "the law firm": no law that a State chooses. */
  const noChoice =
    /(?:by|in|at|under|of|required by|allowed by|against the|under the|within the) law\b|\blaw (?:firm|school|requires|gives|allows|provides|obliges|forbids|enforcement)|the course of|in the course|of course|policy of (?:the|its|an) insur\p{L}+|insurance policy|court (?:of law|decided)/gu;

  /** Of several grounds, the first that the author asserts. */
  const asserted = (labelled: Labelled, list: RegExp): RegExpExecArray | undefined =>
    findIn(list, labelled.words).find((m) => stance(labelled, m.index, m.index + m[0].length));

  return (labelled: Labelled): CoercionEvidence | undefined => {
    const { lower } = labelled.words;
    const section = labelled.sentence.paragraph.section;
    if (has(other, labelled.sentence.run.prose.text.toLowerCase()) || isForeign(section)) return undefined;
    const about = findIn(reservedMatter, labelled.words).length > 0 ? [reserved] : [];
    const shown = (positive: boolean): CoercionEvidence => ({
      kind: "analysis",
      elements: [...about, pressure, effect],
      positive,
    });
    if (asserted(labelled, notReserved) || asserted(labelled, ownDealings))
      return { kind: "analysis", elements: [reserved], positive: false, onlyNegative: true };
    if (asserted(labelled, taking)) return shown(!/^no(?:t|body|thing)? /.test(lower));
    if (asserted(labelled, nobodyActed)) return shown(false);
    const made = asserted(labelled, making);
    if (made) return shown(!has(negation, lower.slice(0, made.index)));
    const left = asserted(labelled, leaving);
    if (left && choosing(labelled, left)) return shown(false);
    const compelled = asserted(labelled, compelling);
    if (compelled && !isLegal(lower, compelled) && brings(labelled, compelled))
      return shown(!has(negation, lower));
    const deprived = asserted(labelled, depriving);
    if (deprived && bearsOnChoice(lower, deprived) && !isLegal(lower, deprived))
      return shown(!has(negation, lower));
    const lever = isFacts(section) ? undefined : asserted(labelled, leverage);
    if (lever && isLever(labelled, lever)) return shown(!has(negation, lower));
    const ground = groundOf(labelled, isFacts(section));
    if (ground !== undefined) return shown(ground);
    if (asserted(labelled, named) && !lawful.test(lower) && !ofNorm.test(lower))
      return { kind: "mention", elements: about };
    const pressed = compelled || deprived || lever;
    const partial = [...about, ...(pressed ? [pressure, ...(has(choices, lower) ? [effect] : [])] : [])];
    return partial.length > 0 && stance(labelled, 0, 1) ? { kind: "partial", elements: partial } : undefined;
  };

  /** A section headed by another kind of coercion, such as duress. */
  function isForeign({ heading, parent }: Section): boolean {
    return (
      (heading !== undefined && has(other, heading.title.toLowerCase())) ||
      (parent !== undefined && isForeign(parent))
    );
  }
  /** A demand narrated among the facts is not yet a ground. */
  function isFacts({ heading, parent }: Section): boolean {
    if (heading && has(facts, readHeading(heading.title).title)) return true;
    return parent !== undefined && isFacts(parent);
  }
  /** What was left free is a choice, or the one left free is somebody who chooses for the State. */
  function choosing({ words: { lower, text } }: Labelled, left: RegExpExecArray): boolean {
    if (
      /demand|asked|compel|forc|dictat|made to|happen|decision|choice|condition|bind|bound|string|exact|policy|refus|declin|conced|yield|gave|surrender|taken or|taking or|take or/.test(
        left[0],
      )
    )
      return true;
    const named = /\p{Lu}\p{L}+\s+$/u.test(text.slice(0, left.index)) && /free/.test(left[0]);
    return named || has(choices, lower) || has(choosers, lower);
  }
  /** "forced the government to withdraw", "nobody was made to vote": somebody is, or is not, brought to an act of State. */
  function brings(labelled: Labelled, compelled: RegExpExecArray): boolean {
    const { lower, text } = labelled.words;
    if (!aims(lower, compelled) || isDuty(lower, compelled)) return false;
    const chooser = has(choosers, lower) || /\p{Ll},? \p{Lu}\p{L}+/u.test(text);
    return (
      (has(choices, lower) && chooser) ||
      deniesIt(lower, compelled.index) ||
      targetsState(labelled, compelled)
    );
  }
  function aims(lower: string, { index, 0: verb }: RegExpExecArray): boolean {
    const behind = lower.slice(index + verb.length, index + verb.length + 120);
    const noun = /^(?:force|forces|press|pressure|drive|push|driven)$/.test(verb);
    if (noun && /^(?:[.,;:)]|$| (?:and|or|of|against|in|is|was|that|by|on|for)\b)/.test(behind)) return false;
    return (
      /\bto \p{L}+|\binto \p{L}+ing|\bthe (?:withdrawal|repeal|resignation|adoption|postponement|release|suspension)|^\s+(?:concessions?|no |an? )/u.test(
        behind,
      ) || verb.endsWith("to")
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
    const happened = /\b(?:did|was|were|has|have|had|been|nobody|nothing|no one|none|no \p{L}+)\b|n't/u.test(
      before,
    );
    return has(negation, before) && happened && !/\b(?:is|are|be) not $/.test(before);
  }
  /** The one who is brought to do it is a State or an organ of one, not a crew or a customer. */
  function targetsState({ words }: Labelled, { index, 0: verb }: RegExpExecArray): boolean {
    const end = index + verb.length;
    const object = /^ (?:\S+ ){1,5}?to (?=\p{L})/u.exec(words.text.slice(end, end + 90))?.[0];
    return (
      object !== undefined && (has(choosers, object.toLowerCase()) || /\p{Lu}\p{Ll}+ to $/u.test(object))
    );
  }
  /** "prevented the commission from holding the vote": what is taken away is a choice, close by. */
  function bearsOnChoice(lower: string, { index, 0: verb }: RegExpExecArray): boolean {
    const end = index + verb.length;
    const around = `${lower.slice(Math.max(0, index - near / 2), index)} ${lower.slice(end, end + near)}`;
    return has(choiceWords, around.replace(when, " ").replace(noChoice, " "));
  }
  /** A demand, a price or a condition that is put on a decision of the State. */
  function isLever(labelled: Labelled, lever: RegExpExecArray): boolean {
    if (/^(?:unless|until|required|wants?|wanted|condition|conditions)$/.test(lever[0])) return false;
    if (labelled.sentence.cell?.column.toLowerCase().includes("happened")) return false;
    const { lower, text } = labelled.words;
    return (
      (/repeal|withdr|drop|lift|table/.test(lever[0]) || bearsOnChoice(lower, lever)) &&
      (has(choosers, lower) || /\p{Ll},? \p{Lu}\p{L}+/u.test(text))
    );
  }
}

export type CoercionReader = ReturnType<typeof createCoercion>;
