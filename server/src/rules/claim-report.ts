import type { Analysis, Claim, Lack } from "../reading/reading.ts";
import type { Related, Report } from "./rule.ts";

/** A passage that lacks more elements than these does not come near. */
const mostLacking = 2;

/** More places than these help nobody. */
const mostPlaces = 3;

/**
 * Reports a claim in the grammar that all messages share: what the memo claims, what it lacks, where it was
 * looked for. The finding stands on the words that make the sentence a claim.
 */
export function claimReport(claim: Claim): Report {
  return {
    span: claim.trigger,
    message: `Claim about ${claim.kind} ${lacks(claim)}`,
    related: [...analysisPlaces(claim.analyses), ...nearestPlaces(claim)],
  };
}

function lacks(claim: Claim): string {
  const place = claim.scope.heading === undefined ? "this memo" : `“${claim.scope.heading}”`;
  const kinds = claim.missing.map(({ analysis }) => analysis).join(" or ");
  switch (claim.verdict) {
    case "elsewhere":
      return `rests on an analysis ${whereStands(claim.analyses[0])}, but ${place} does not refer to it.`;
    case "conclusory":
      return `only calls the conduct ${adjectives(claim.missing)}: ${place} gives no ground. ${whatLacks(claim)}`;
    default:
      return `without a ${kinds} analysis in ${place}. ${whatLacks(claim)}`;
  }
}

function whereStands(analysis: Analysis | undefined): string {
  const title = analysis?.paragraph.section.heading?.title;
  return title === undefined ? "elsewhere in the memo" : `of ${analysis?.kind} in “${title}”`;
}

/** "coercive (or not)" for the analysis of coercion; a term without an adjective stands as it is. */
function adjectives(missing: readonly Lack[]): string {
  return missing.map(({ analysis }) => (analysis === "coercion" ? "coercive" : analysis)).join(" or ");
}

function whatLacks(claim: Claim): string {
  const { missing } = claim;
  const lack = nearPassage(claim)?.lacks;
  if (lack) return `The nearest passage, on ${lack.analysis}, lacks: ${list(lack)}.`;
  return `Missing: ${missing.map((lack) => `${lack.analysis} (${list(lack)})`).join("; or ")}.`;
}

function list({ elements }: Lack): string {
  return elements.join(", ") || "a ground";
}

/** One place a paragraph and kind. */
function analysisPlaces(analyses: readonly Analysis[]): Related[] {
  const firsts = analyses.filter(
    ({ kind, paragraph }, i) => analyses.findIndex((a) => a.kind === kind && a.paragraph === paragraph) === i,
  );
  return firsts
    .slice(0, mostPlaces)
    .map(({ kind, span }) => ({ message: `The ${kind} analysis stands here.`, span }));
}

function nearestPlaces(claim: Claim): Related[] {
  const near = nearPassage(claim);
  if (!near) return [];
  const { lacks, span } = near;
  return [{ message: `The nearest passage, on ${lacks.analysis}; it lacks: ${list(lacks)}.`, span }];
}

function nearPassage({ nearest }: Claim): Claim["nearest"] {
  return nearest && nearest.lacks.elements.length <= mostLacking ? nearest : undefined;
}
