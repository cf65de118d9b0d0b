import type { Section } from "../memo/memo.ts";
import type { Claim, Reading } from "../reading/reading.ts";
import type { Span } from "../text/span.ts";

/** A heading or a claim, with what stands under it. */
export interface Entry {
  readonly kind: "heading" | "claim";
  readonly name: string;
  /** The verdict, for a claim. */
  readonly detail: string;
  readonly span: Span;
  /** The words to show the reader: the heading, or the words that make the claim. */
  readonly selection: Span;
  readonly children: readonly Entry[];
}

/** The memo's headings as a tree, each claim under the section it stands in, in memo order. */
export function outline({ memo, claims }: Reading): Entry[] {
  return entriesOf(memo.root, claims);
}

function entriesOf(section: Section, claims: readonly Claim[]): Entry[] {
  const own = claims.filter((claim) => claim.sentence.paragraph.section === section);
  const entries = [...own.map(claimEntry), ...section.children.map((child) => headingEntry(child, claims))];
  return entries.sort((a, b) => a.span.start - b.span.start);
}

function headingEntry(section: Section, claims: readonly Claim[]): Entry {
  const selection = section.heading?.span ?? section.span;
  const name = section.heading?.title || "(untitled)";
  return {
    kind: "heading",
    name,
    detail: "",
    span: section.span,
    selection,
    children: entriesOf(section, claims),
  };
}

function claimEntry({ sentence, trigger, verdict }: Claim): Entry {
  const name = sentence.text.length > 80 ? `${sentence.text.slice(0, 79)}…` : sentence.text;
  return { kind: "claim", name, detail: verdict, span: sentence.span, selection: trigger, children: [] };
}
