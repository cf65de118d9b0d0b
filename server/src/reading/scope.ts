import type { Lexicon } from "../doctrine/doctrine.ts";
import type { Memo, Paragraph, Section, Sentence } from "../memo/memo.ts";
import { createCrossReferences } from "./cross-reference.ts";
import { createRoles, findTitle, readHeading } from "./headings.ts";
import type { Scope } from "./reading.ts";
import { has } from "./vocabulary.ts";

/** The scope of a claim and whether a paragraph stands in it (specification, section 4). */
export interface Searched {
  readonly scope: Scope;
  readonly includes: (paragraph: Paragraph) => boolean;
}

/** `names` finds the norm in a heading: a section so headed is an issue and no container. */
export function createScopeReader(lexicon: Lexicon, names = /interven|interfer/gu) {
  const roles = createRoles(lexicon);
  const namesNorm = ({ heading }: Section) => has(names, readHeading(heading?.title ?? "").title);
  return (memo: Memo, claims: readonly Sentence[]): ((claim: Sentence) => Searched) => {
    const references = createCrossReferences(memo);
    const top = findTitle(memo) ?? memo.root;
    const containers = new Set(top.children.filter((section) => isContainer(section, top, claims)));
    return (claim) => {
      const issue = issueOf(claim.paragraph.section, top, containers);
      const referred = issue === memo.root ? [] : references(claim);
      const sections = [issue, ...referred.filter((section) => !isWithin(section, issue))];
      const home = claim.paragraph.caller ?? claim.paragraph;
      const scope: Scope = {
        span: issue.span,
        sections,
        ...(issue.heading && { heading: issue.heading.title }),
      };
      return {
        scope,
        includes: (paragraph) =>
          paragraph === home ||
          paragraph.caller === home ||
          sections.some((section) => isWithin(paragraph.section, section)),
      };
    };

    function issueOf(section: Section, top: Section, containers: ReadonlySet<Section>): Section {
      const path = pathFrom(top, section);
      const [outermost, inner] = path;
      if (!outermost || roles.isSummary(outermost)) return memo.root;
      if (!containers.has(outermost)) return outermost;
      if (!inner) return outermost.children.length > 0 ? outermost : memo.root;
      return roles.isSummary(inner) ? memo.root : inner;
    }
  };

  /** A container by its name, or by any other name the one section that holds all issue sections. */
  function isContainer(section: Section, top: Section, claims: readonly Sentence[]): boolean {
    if (roles.isSummary(section)) return false;
    if (roles.isContainer(section)) return true;
    const own = claims.filter((claim) => isWithin(claim.paragraph.section, section));
    const holding = section.children.filter(
      (child) =>
        !roles.isPart(child) &&
        !roles.isSummary(child) &&
        own.some((claim) => isWithin(claim.paragraph.section, child)),
    );
    if (holding.length < 2 || namesNorm(section)) return false;
    return top.children.every(
      (other) =>
        other === section ||
        roles.isSummary(other) ||
        !claims.some((claim) => isWithin(claim.paragraph.section, other)),
    );
  }
}

/** The sections from the one directly under `top` down to `section`; empty where it does not lie below. */
function pathFrom(top: Section, section: Section): Section[] {
  const path: Section[] = [];
  for (let at: Section | undefined = section; at && at !== top; at = at.parent) path.unshift(at);
  return path[0]?.parent === top ? path : [];
}

function isWithin(section: Section, outer: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (at === outer) return true;
  return false;
}
