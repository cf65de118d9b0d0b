import type { Section } from "../memo/memo.ts";
import type { Claim, Reading } from "../reading/reading.ts";
import type { Span } from "../text/span.ts";

/** A heading or a claim, with what stands under it. */
export interface Entry {
  readonly kind: "heading" | "claim";
  readonly name: string;
  /** The verdict of a claim, behind its norm where the memo makes claims under several. */
  readonly detail: string;
  readonly span: Span;
  /** The words to show the reader: the heading, or the words that make the claim. */
  readonly selection: Span;
  readonly children: readonly Entry[];
}

/** The memo's headings as a tree, each claim under the section it stands in, in memo order. */
export function outline({ memo, claims }: Reading): Entry[] {
  const several = claims.some(({ kind }) => kind !== claims[0]?.kind);
  return entriesOf(memo.root, claims, several);
}

function entriesOf(section: Section, claims: readonly Claim[], several: boolean): Entry[] {
  const own = claims.filter((claim) => claim.sentence.paragraph.section === section);
  const entries = [
    ...own.map((claim) => claimEntry(claim, several)),
    ...section.children.map((child) => headingEntry(child, claims, several)),
  ];
  return entries.sort((a, b) => a.span.start - b.span.start);
}

function headingEntry(section: Section, claims: readonly Claim[], several: boolean): Entry {
  const selection = section.heading?.span ?? section.span;
  const name = section.heading?.title || "(untitled)";
  return {
    kind: "heading",
    name,
    detail: "",
    span: section.span,
    selection,
    children: entriesOf(section, claims, several),
  };
}

function claimEntry({ kind, sentence, trigger, verdict }: Claim, several: boolean): Entry {
  const name = sentence.text.length > 80 ? `${sentence.text.slice(0, 79)}…` : sentence.text;
  const detail = several ? `${kind}: ${verdict}` : verdict;
  return { kind: "claim", name, detail, span: sentence.span, selection: trigger, children: [] };
}
