import type { Lexicon, Requirement } from "../doctrine/doctrine.ts";
import type { Memo, Sentence } from "../memo/memo.ts";
import { createGeneralEvidenceReader, isTelling } from "./general-evidence.ts";
import { createGeneralLabeller } from "./general-label.ts";
import { createLabeller, type Labelled } from "./label.ts";
import { createEvidenceReader, type Evidence } from "./passages.ts";
import { createScopeReader, type Searched } from "./scope.ts";
import { createStance } from "./stance.ts";
import { has, type Vocabulary } from "./vocabulary.ts";

/** What a memo says under one requirement. */
export interface KindReading {
  readonly claims: readonly Labelled[];
  readonly evidence: Evidence;
  readonly scopeOf: (claim: Sentence) => Searched;
}

/** Where its claims are found and labelled: by the grammar of non-intervention, or by the words of the requirement. */
interface Kind {
  /** Whether a memo may name the norm at all; most texts do not, and need not be read further. */
  readonly mayName: (memo: Memo) => boolean;
  readonly label: (memo: Memo) => Labelled[];
  /** The norm in a heading. */
  readonly names?: RegExp;
}

/** A reader of the claims under one requirement and of the analyses that carry them; undefined where nothing finds any. */
export function createKindReader(
  requirement: Requirement,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): ((memo: Memo) => KindReading) | undefined {
  const kind = requirement.claim
    ? byWords(requirement, requirement.claim, vocabulary)
    : requirement.id === "non-intervention"
      ? nonIntervention(vocabulary, lexicon)
      : undefined;
  if (!kind) return undefined;
  const readEvidence = createEvidenceOf(requirement, vocabulary);
  const readScopes = createScopeReader(lexicon, kind.names);
  const nothing: Evidence = { analyses: [], mentions: [], near: [] };
  return (memo) => {
    const sentences = kind.mayName(memo) ? kind.label(memo) : [];
    const claims = sentences.filter(({ label }) => label === "claim");
    const claiming = claims.map(({ sentence }) => sentence);
    return {
      claims,
      evidence: claims.length > 0 ? readEvidence(memo, sentences) : nothing,
      scopeOf: readScopes(memo, claiming),
    };
  };
}

/** A lexicon may name non-intervention by other words, and then every memo is read in full. */
function nonIntervention(vocabulary: Vocabulary, lexicon: Lexicon): Kind {
  const naming = /interven|interfer/i;
  const names = [...(lexicon["non-intervention"] ?? []), ...(lexicon["non-interference"] ?? [])];
  const known = names.every((name) => naming.test(name));
  return {
    mayName: ({ runs }) => !known || runs.some(({ prose }) => naming.test(prose.text)),
    label: createLabeller(vocabulary),
  };
}

/** The claims that the words of a requirement make. */
export function byWords(
  { analyses }: Requirement,
  claim: NonNullable<Requirement["claim"]>,
  vocabulary: Vocabulary,
): Kind {
  const given = analyses.flatMap(({ words = {}, named = [] }) => [
    ...Object.values(words).filter(isTelling).flat(),
    ...named,
  ]);
  const facts = vocabulary.phrases([...claim.hangsOn, ...given]);
  const names = vocabulary.phrases(claim.names);
  const telling = vocabulary.phrases([
    ...claim.names,
    ...claim.conductIs.filter((phrase) => !phrase.includes("~")),
  ]);
  return {
    mayName: ({ runs }) => runs.some(({ prose }) => has(telling, prose.text.toLowerCase())),
    label: createGeneralLabeller(vocabulary, claim, facts),
    names,
  };
}

/** The analyses of all kinds that the requirement asks for, in memo order. */
function createEvidenceOf(requirement: Requirement, vocabulary: Vocabulary) {
  const stance = createStance(vocabulary);
  const readers = requirement.analyses.flatMap((analysis) =>
    analysis.words ? [createGeneralEvidenceReader(vocabulary, analysis, stance)] : [],
  );
  if (readers.length < requirement.analyses.length)
    readers.push(createEvidenceReader(vocabulary, requirement));
  return (memo: Memo, sentences: readonly Labelled[]): Evidence => {
    const parts = readers.map((read) => read(memo, sentences));
    return {
      analyses: parts.flatMap((part) => part.analyses).sort((a, b) => a.span.start - b.span.start),
      mentions: parts.flatMap((part) => part.mentions),
      near: parts.flatMap((part) => part.near),
    };
  };
}
