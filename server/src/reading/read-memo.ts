import type { Doctrine, Lexicon, Requirement } from "../doctrine/doctrine.ts";
import type { Memo } from "../memo/memo.ts";
import { sourceSpan } from "../memo/prose.ts";
import { createTermFinder } from "./find-terms.ts";
import { createLabeller, type Labelled } from "./label.ts";
import { createEvidenceReader, type Evidence } from "./passages.ts";
import type { Claim, Reading } from "./reading.ts";
import { createScopeReader } from "./scope.ts";
import { judge } from "./verdict.ts";
import { createVocabulary } from "./vocabulary.ts";

/** A reader that compiles the doctrine once: terms, claims and analyses of a memo. Pure; never throws on a memo. */
export function createReader(doctrine: Doctrine): (memo: Memo) => Reading {
  const findTerms = createTermFinder(doctrine);
  const requirement = doctrine.requirements.find(({ id, enabled }) => enabled && id === "non-intervention");
  if (!requirement) return (memo) => ({ memo, terms: findTerms(memo), claims: [], analyses: [] });
  const vocabulary = createVocabulary(doctrine.lexicon);
  const label = createLabeller(vocabulary);
  const readEvidence = createEvidenceReader(vocabulary, requirement);
  const readScopes = createScopeReader(doctrine.lexicon);
  const mayName = createGlance(doctrine.lexicon);
  return (memo) => {
    const sentences = mayName(memo) ? label(memo) : [];
    const claims = sentences.filter((sentence) => sentence.label === "claim");
    if (claims.length === 0) return { memo, terms: findTerms(memo), claims: [], analyses: [] };
    const evidence = readEvidence(memo, sentences);
    const scopeOf = readScopes(
      memo,
      claims.map(({ sentence }) => sentence),
    );
    return {
      memo,
      terms: findTerms(memo),
      claims: claims.map((claim) => readClaim(requirement, claim, evidence, scopeOf)),
      analyses: evidence.analyses,
    };
  };
}

/**
 * Whether a memo may name the norm at all; most texts do not, and need not be read further. A lexicon may name it by
 * other words, and then every memo is read in full.
 */
function createGlance(lexicon: Lexicon): (memo: Memo) => boolean {
  const naming = /interven|interfer/i;
  const names = [...(lexicon["non-intervention"] ?? []), ...(lexicon["non-interference"] ?? [])];
  if (!names.every((name) => naming.test(name))) return () => true;
  return ({ runs }) => runs.some(({ prose }) => naming.test(prose.text));
}

function readClaim(
  requirement: Requirement,
  { sentence, claim }: Labelled,
  evidence: Evidence,
  scopeOf: ReturnType<ReturnType<typeof createScopeReader>>,
): Claim {
  const searched = scopeOf(sentence);
  const { start = 0, end = sentence.text.length } = claim ?? {};
  return {
    kind: requirement.id,
    sentence,
    trigger: sourceSpan(sentence.run.prose, sentence.at + start, sentence.at + end),
    scope: searched.scope,
    ...judge(requirement, evidence, searched, claim?.negative ?? false),
  };
}
