import type { Analysis, Claim, Lack } from "../reading/reading.ts";
import type { Report } from "./rule.ts";

/**
 * Reports a claim in the grammar that all messages share: what the memo claims, what it lacks, where it was
 * looked for. The finding stands on the words that make the sentence a claim.
 */
export function claimReport(claim: Claim): Report {
  return {
    span: claim.trigger,
    message: `Claim about ${claim.kind} ${lacks(claim)} ${searched(claim)}${nearestMisses(claim)}.`,
    related: [...claim.analyses.map(pointTo), ...nearest(claim)],
  };
}

function lacks({ verdict, kind, missing }: Claim): string {
  const analyses = missing.map((lack) => lack.analysis).join(" or ") || kind;
  if (verdict === "conclusory") return `names ${analyses} for the conduct but gives no ground:`;
  if (verdict === "elsewhere") return `rests on ${analyses} analysis that stands elsewhere:`;
  return `without a ${analyses} analysis:`;
}

function searched({ verdict, scope, missing }: Claim): string {
  const place = scope.heading === undefined ? "the whole memo" : `“${scope.heading}”`;
  if (verdict === "elsewhere") return `nothing in ${place} refers to it; add a cross-reference`;
  const needed = missing.map(elementsOf).filter(Boolean).join("; or ");
  return `looked in ${place}${needed && `; missing: ${needed}`}`;
}

function elementsOf({ analysis, elements }: Lack): string {
  return elements.length ? `${analysis} (${elements.join(", ")})` : "";
}

function nearestMisses({ nearest }: Claim): string {
  return nearest?.lacks.elements.length
    ? `. The nearest passage lacks ${nearest.lacks.elements.join(", ")}`
    : "";
}

function pointTo({ kind, span }: Analysis): Report["related"][number] {
  return { message: `The ${kind} analysis stands here.`, span };
}

function nearest({ nearest }: Claim): Report["related"] {
  if (!nearest) return [];
  const lacking = nearest.lacks.elements.join(", ");
  return [
    { message: `Nearest passage for ${nearest.lacks.analysis}; it lacks: ${lacking}.`, span: nearest.span },
  ];
}
