import type { Analysis, Claim, Lack } from "../reading/reading.ts";
import type { Related, Report } from "./rule.ts";

/** A passage that lacks more elements than these does not come near. */
const mostLacking = 2;

/** More places than these help nobody. */
const mostPlaces = 3;

/**
 * Reports a claim in the grammar that all messages share: what the memo claims, what it lacks, where it was
 * looked for. The finding stands on the words that make the sentence a claim; related places are the analyses elsewhere
 * or the nearest passage, and the heading of each section that was searched.
 */
export function claimReport(claim: Claim): Report {
  return {
    span: claim.trigger,
    message: `Claim ${claim.says}${lacks(claim)}`,
    related: [
      ...analysisPlaces(claim.analyses, "stands here."),
      ...analysisPlaces(claim.apart ?? [], `stands here, but ${placeOf(claim)} does not refer to it.`),
      ...nearestPlaces(claim),
      ...searchedPlaces(claim),
    ],
  };
}

function lacks(claim: Claim): string {
  const { missing, needs } = claim;
  const place = placeOf(claim);
  switch (claim.verdict) {
    case "elsewhere":
      return ` rests on an analysis ${whereStands(claim.analyses[0])}, but ${place} does not refer to it.`;
    case "conclusory":
      return `: ${place} ${onlyNames(claim)}. ${whatLacks(claim)}`;
    default: {
      const comma = claim.says.startsWith("that ") ? "," : "";
      return `${comma} without ${analysesOf(missing, needs)} in ${place}. ${whatLacks(claim)}`;
    }
  }
}

function placeOf({ scope: { heading } }: Claim): string {
  return heading === undefined ? "this memo" : `“${heading}”`;
}

function whereStands(analysis: Analysis | undefined): string {
  const title = analysis?.paragraph.section.heading?.title;
  return title === undefined ? "elsewhere in the memo" : `of ${nameOf(analysis?.kind ?? "")} in “${title}”`;
}

/** "a coercion or doxfare analysis", "attribution and proportionality analyses". */
function analysesOf(lacks: readonly Lack[], needs: Claim["needs"]): string {
  const kinds = lacks.map(({ analysis }) => nameOf(analysis));
  if (needs === "all" && kinds.length > 1) return `${inWords(kinds, "and")} analyses`;
  return `${/^[aeiou]/.test(kinds[0] ?? "") ? "an" : "a"} ${inWords(kinds, "or")} analysis`;
}

/** "only names attribution, without a ground", and what a claim that needs all does not even name. */
function onlyNames({ missing, needs }: Claim): string {
  const named = missing.filter((lack) => lack.named).map(({ analysis }) => nameOf(analysis));
  const absent = missing.filter((lack) => !lack.named).map(({ analysis }) => nameOf(analysis));
  const only = `only names ${inWords(named, "and")}, without a ground`;
  return needs === "all" && absent.length > 0
    ? `${only}, and has no ${inWords(absent, "or")} analysis`
    : only;
}

function whatLacks(claim: Claim): string {
  const lack = nearPassage(claim)?.lacks;
  if (lack) return `The nearest passage, on ${nameOf(lack.analysis)}, lacks: ${list(lack)}.`;
  return missingByElement(claim);
}

function missingByElement({ missing, needs }: Claim): string {
  const lacks = missing.map((lack) => `${nameOf(lack.analysis)} (${list(lack)})`);
  return `Missing: ${lacks.join(needs === "all" ? "; and " : "; or ")}.`;
}

/** The id of an analysis as words: "method or effect". */
function nameOf(analysis: string): string {
  return analysis.replaceAll("-", " ");
}

function inWords(words: readonly string[], joint: "and" | "or"): string {
  const before = words.slice(0, -1);
  return [...(before.length > 0 ? [before.join(", ")] : []), ...words.slice(-1)].join(` ${joint} `);
}

function list({ elements }: Lack): string {
  return elements.join(", ") || "a ground";
}

/** The whole memo has no heading to go to. What the message does not say by element stands with the first heading. */
function searchedPlaces(claim: Claim): Related[] {
  const told = claim.verdict !== "elsewhere" && (!nearPassage(claim) || claim.missing.length === 1);
  const headings = claim.scope.sections.flatMap(({ heading }) => heading ?? []);
  return headings.slice(0, mostPlaces).map(({ title, span }, i) => ({
    message: `Looked here: “${title}”.${i === 0 && !told ? ` ${missingByElement(claim)}` : ""}`,
    span,
  }));
}

/** One place a paragraph and kind. */
function analysisPlaces(analyses: readonly Analysis[], stands: string): Related[] {
  const firsts = analyses.filter(
    ({ kind, paragraph }, i) => analyses.findIndex((a) => a.kind === kind && a.paragraph === paragraph) === i,
  );
  return firsts
    .slice(0, mostPlaces)
    .map(({ kind, span }) => ({ message: `The ${nameOf(kind)} analysis ${stands}`, span }));
}

function nearestPlaces(claim: Claim): Related[] {
  const near = nearPassage(claim);
  if (!near) return [];
  const { lacks, span } = near;
  const message = `The nearest passage, on ${nameOf(lacks.analysis)}; it lacks: ${list(lacks)}.`;
  return [{ message, span }];
}

function nearPassage({ nearest }: Claim): Claim["nearest"] {
  return nearest && nearest.lacks.elements.length <= mostLacking ? nearest : undefined;
}
