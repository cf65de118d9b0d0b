import type { Skeleton } from "../../doctrine/doctrine.ts";
import type { Memo, Section } from "../../memo/memo.ts";
import type { Claim, Reading } from "../../reading/reading.ts";
import type { Finding } from "../../rules/rule.ts";
import { contains, type Span, same } from "../../text/span.ts";
import type { Fix } from "./fix.ts";

/**
 * Puts the skeleton of each analysis that is missing under the section of the claim, behind its own paragraphs and
 * before its subsections, so that nothing that stands there changes its place in the tree. Nothing is offered for
 * a summary: its analyses belong in the sections that it sums up.
 */
export function insertAnalysis({ span }: Finding, reading: Reading, skeletons: readonly Skeleton[]): Fix[] {
  const claim = reading.claims.find(({ trigger }) => same(trigger, span));
  if (!claim || isSummary(claim)) return [];
  const { section } = claim.sentence.paragraph;
  const place = endOfOwnText(reading.memo, section);
  return claim.missing.flatMap(({ analysis }): Fix[] => {
    const skeleton = skeletons.find(({ id }) => id === analysis);
    if (!skeleton) return [];
    const under = (body: string) => `\n\n${nest(body, section.depth)}`;
    const edit = { span: place, text: under(skeleton.text), snippet: under(skeleton.snippet) };
    return [{ title: titleOf(analysis), edits: [edit], preferred: false }];
  });
}

/** "Insert an attribution analysis to fill in" */
function titleOf(analysis: string): string {
  return `Insert ${/^[aeiou]/.test(analysis) ? "an" : "a"} ${analysis.replaceAll("-", " ")} analysis to fill in`;
}

/** Whether the claim speaks for the whole memo though its section is one of several. */
function isSummary({ scope, sentence }: Claim): boolean {
  const { parent } = sentence.paragraph.section;
  return scope.heading === undefined && parent !== undefined && parent.children.length > 1;
}

/** Behind the last paragraph that stands directly in the section, its footnotes apart; else behind the heading. */
function endOfOwnText(memo: Memo, section: Section): Span {
  const end = section.children[0]?.span.start ?? section.span.end;
  const own = memo.paragraphs.filter(
    ({ kind, span }) => kind !== "note" && contains({ start: section.span.start, end }, span),
  );
  const at = own.at(-1)?.span.end ?? section.heading?.span.end ?? 0;
  return { start: at, end: at };
}

/** Moves the skeleton's headings, whose highest is of rank 3, to the rank below the section's. */
function nest(body: string, depth: number): string {
  const shift = Math.max(depth, 1) + 1 - 3;
  return body
    .replace(/^#+(?= )/gm, (marks) => "#".repeat(Math.min(6, marks.length + shift)))
    .replace(/\s*(\$0)?\s*$/, "$1");
}
