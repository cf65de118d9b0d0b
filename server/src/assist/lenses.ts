import type { Analysis, Claim, Reading } from "../reading/reading.ts";
import type { Span } from "../text/span.ts";

/** What stands above a claim: its verdict in words, and the analyses to go to. */
export interface Lens {
  /** The claim's sentence. */
  readonly span: Span;
  readonly title: string;
  /** The analyses in memo order; empty where there is none. */
  readonly places: readonly Span[];
}

/** One lens a claim, in memo order. */
export function claimLenses({ claims }: Reading): Lens[] {
  return claims.map((claim) => ({
    span: claim.sentence.span,
    title: `${claim.kind}: ${verdictInWords(claim)}`,
    places: claim.analyses.map(({ span }) => span),
  }));
}

/** "supported by coercion analysis", "unsupported, no attribution and proportionality". */
export function verdictInWords({ verdict, analyses, missing, needs }: Claim): string {
  const joint = needs === "all" ? " and " : " or ";
  const lacking = missing.map(({ analysis }) => analysis).join(joint);
  const named = missing.filter((lack) => lack.named).map(({ analysis }) => analysis);
  switch (verdict) {
    case "supported":
      return `supported by ${count(analyses)}`;
    case "elsewhere":
      return `no reference to ${count(analyses)} elsewhere`;
    case "conclusory":
      return `conclusory, ${named.join(" and ")} only named`;
    case "unsupported":
      return `unsupported, no ${lacking}`;
  }
}

/** "coercion analysis, 2 doxfare analyses": by kind, in the order in which they first stand. */
function count(analyses: readonly Analysis[]): string {
  const kinds = [...new Set(analyses.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const number = analyses.filter((analysis) => analysis.kind === kind).length;
      return number === 1 ? `${kind} analysis` : `${number} ${kind} analyses`;
    })
    .join(", ");
}
