import type { Requirement } from "../doctrine/doctrine.ts";
import type { Evidence } from "./passages.ts";
import type { Analysis, Claim, Lack, Verdict } from "./reading.ts";
import type { Searched } from "./scope.ts";

type Judgment = Pick<Claim, "verdict" | "analyses" | "missing" | "nearest">;

/** Judges a claim by what stands in its scope and elsewhere in the memo (specification, section 5). */
export function judge(
  requirement: Requirement,
  evidence: Evidence,
  { includes }: Searched,
  negative: boolean,
): Judgment {
  const carrying = evidence.analyses.filter((analysis) => negative || !analysis.onlyNegative);
  const inScope = carrying.filter(({ paragraph }) => includes(paragraph));
  if (inScope.length > 0) return { verdict: "supported", analyses: inScope.map(publish), missing: [] };
  const near = evidence.near.filter(({ paragraph }) => includes(paragraph));
  const missing = requirement.analyses.map(({ id, elements }): Lack => {
    const covered = new Set(near.filter(({ kind }) => kind === id).flatMap((passage) => passage.elements));
    const lacking = elements.filter((element) => !covered.has(element));
    return { analysis: id, elements: lacking.length > 0 ? lacking : elements };
  });
  const mentioned = evidence.mentions.some(({ paragraph }) => includes(paragraph));
  const verdict: Verdict = carrying.length > 0 ? "elsewhere" : mentioned ? "conclusory" : "unsupported";
  const nearest = nearestOf(requirement, near);
  return { verdict, analyses: carrying.map(publish), missing, ...(nearest && { nearest }) };
}

/** The passage that covers the largest share of the elements of an analysis. */
function nearestOf(requirement: Requirement, near: Evidence["near"]): Claim["nearest"] {
  const ranked = near.flatMap((passage) => {
    const needed = requirement.analyses.find(({ id }) => id === passage.kind)?.elements ?? [];
    const lacking = needed.filter((element) => !passage.elements.includes(element));
    return lacking.length > 0 ? [{ passage, lacking, share: lacking.length / needed.length }] : [];
  });
  const best = ranked.sort((a, b) => a.share - b.share)[0];
  return (
    best && {
      span: best.passage.paragraph.span,
      lacks: { analysis: best.passage.kind, elements: best.lacking },
    }
  );
}

function publish({ kind, span, paragraph, elements, positive }: Analysis): Analysis {
  return { kind, span, paragraph, elements, ...(positive !== undefined && { positive }) };
}
