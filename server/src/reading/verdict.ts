import type { Requirement } from "../doctrine/doctrine.ts";
import type { Evidence } from "./passages.ts";
import type { Analysis, Claim, Lack, Verdict } from "./reading.ts";
import type { Searched } from "./scope.ts";

type Judgment = Pick<Claim, "needs" | "verdict" | "analyses" | "apart" | "missing" | "nearest">;

/** Judges a claim by what stands in its scope and elsewhere in the memo (specification, section 5). */
export function judge(
  requirement: Requirement,
  evidence: Evidence,
  { includes }: Searched,
  negative: boolean,
): Judgment {
  const needs = (negative && requirement.needsToDeny) || requirement.needs;
  const required = new Set(requirement.analyses.map(({ id }) => id));
  const carrying = evidence.analyses.filter(
    ({ kind, onlyNegative }) => required.has(kind) && (negative || !onlyNegative),
  );
  const inScope = carrying.filter(({ paragraph }) => includes(paragraph));
  if (suffices(requirement, needs, inScope))
    return { needs, verdict: "supported", analyses: inScope.map(publish), missing: [] };
  const near = evidence.near.filter(({ paragraph }) => includes(paragraph));
  const shown = new Set(inScope.map(({ kind }) => kind));
  const lacking = requirement.analyses.filter(({ id }) => !shown.has(id));
  const named = new Set(
    evidence.mentions.filter(({ paragraph }) => includes(paragraph)).map(({ kind }) => kind),
  );
  const missing = lacking.map(({ id, elements }): Lack => {
    const covered = new Set(near.filter(({ kind }) => kind === id).flatMap((passage) => passage.elements));
    const absent = elements.filter((element) => !covered.has(element));
    const lack = { analysis: id, elements: absent.length > 0 ? absent : elements };
    return named.has(id) ? { ...lack, named: true } : lack;
  });
  const verdict: Verdict = suffices(requirement, needs, carrying)
    ? "elsewhere"
    : missing.some((lack) => lack.named)
      ? "conclusory"
      : "unsupported";
  const nearest = nearestOf(lacking, near);
  const apart = carrying.filter(({ kind }) => !shown.has(kind)).map(publish);
  const rest = { missing, ...(nearest && { nearest }) };
  if (verdict === "elsewhere") return { needs, verdict, analyses: apart, ...rest };
  return { needs, verdict, analyses: [], ...(apart.length > 0 && { apart }), ...rest };
}

/** Whether the analyses are those that the requirement needs: one of them, or one of each kind. */
function suffices(
  { analyses }: Requirement,
  needs: Claim["needs"],
  found: readonly { readonly kind: string }[],
): boolean {
  const there = ({ id }: { readonly id: string }) => found.some(({ kind }) => kind === id);
  return needs === "all" ? analyses.every(there) : analyses.some(there);
}

/** The passage that covers the largest share of the elements of a lacking analysis. */
function nearestOf(lacking: Requirement["analyses"], near: Evidence["near"]): Claim["nearest"] {
  const ranked = near.flatMap((passage) => {
    const needed = lacking.find(({ id }) => id === passage.kind)?.elements ?? [];
    const absent = needed.filter((element) => !passage.elements.includes(element));
    return absent.length > 0 ? [{ passage, absent, share: absent.length / needed.length }] : [];
  });
  const best = ranked.sort((a, b) => a.share - b.share)[0];
  return (
    best && {
      span: best.passage.paragraph.span,
      lacks: { analysis: best.passage.kind, elements: best.absent },
    }
  );
}

function publish({ kind, span, paragraph, elements, positive }: Analysis): Analysis {
  return { kind, span, paragraph, elements, ...(positive !== undefined && { positive }) };
}
