import type { Doctrine, Requirement } from "../doctrine/doctrine.ts";
import type { Memo } from "../memo/memo.ts";
import { sourceSpan } from "../memo/prose.ts";
import { createTermFinder } from "./find-terms.ts";
import type { Labelled } from "./label.ts";
import type { Evidence } from "./passages.ts";
import { createKindReader } from "./read-kind.ts";
import type { Analysis, Claim, Reading } from "./reading.ts";
import type { Searched } from "./scope.ts";
import { judge } from "./verdict.ts";
import { createVocabulary } from "./vocabulary.ts";

/** A reader that compiles the doctrine once: terms, claims and analyses of a memo. Pure; never throws on a memo. */
export function createReader(doctrine: Doctrine): (memo: Memo) => Reading {
  const findTerms = createTermFinder(doctrine);
  const vocabulary = createVocabulary(doctrine.lexicon);
  const kinds = doctrine.requirements.flatMap((requirement) => {
    const read = requirement.enabled && createKindReader(requirement, vocabulary, doctrine.lexicon);
    return read ? [{ requirement, read }] : [];
  });
  return (memo) => {
    const found = kinds.map(({ requirement, read }) => {
      const { claims, evidence, scopeOf } = read(memo);
      return {
        claims: claims.map((claim) => readClaim(requirement, claim, evidence, scopeOf(claim.sentence))),
        analyses: evidence.analyses,
      };
    });
    const claims = found.flatMap((one) => one.claims);
    const analyses = found.flatMap((one) => one.analyses);
    return { memo, terms: findTerms(memo), claims: inOrder(claims), analyses: distinct(analyses) };
  };
}

function readClaim(
  requirement: Requirement,
  { sentence, claim }: Labelled,
  evidence: Evidence,
  searched: Searched,
): Claim {
  const { start: from = 0, end = sentence.text.length, negative = false } = claim ?? {};
  const start = from + (/^\s*/.exec(sentence.text.slice(from, end))?.[0].length ?? 0);
  return {
    kind: requirement.id,
    says: sayingOf(requirement, negative),
    sentence,
    trigger: sourceSpan(sentence.run.prose, sentence.at + start, sentence.at + end),
    scope: searched.scope,
    ...judge(requirement, evidence, searched, negative),
  };
}

function sayingOf({ id, claim }: Requirement, negative: boolean): string {
  if (!claim) return `about ${id}`;
  return `that ${negative ? claim.denied : claim.affirmed}`;
}

/** As the sentences stand in the memo; of one sentence, as the requirements stand in the doctrine. */
function inOrder(claims: readonly Claim[]): Claim[] {
  const first = claims[0];
  if (claims.every(({ kind }) => kind === first?.kind)) return [...claims];
  return claims.toSorted((a, b) => a.sentence.span.start - b.sentence.span.start);
}

/** Two requirements may ask for the same analysis. */
function distinct(analyses: readonly Analysis[]): Analysis[] {
  const seen = new Set<string>();
  return analyses.filter(({ kind, span }) => {
    const key = `${kind} ${span.start} ${span.end}`;
    return !seen.has(key) && seen.add(key);
  });
}
