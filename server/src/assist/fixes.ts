import type { Memo, Paragraph, Run } from "../memo/memo.ts";
import type { Reading } from "../reading/reading.ts";
import type { Finding } from "../rules/rule.ts";
import { contains, type Span } from "../text/span.ts";

/** One change of the memo's text; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** An offer to mend or to silence a finding. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it mends what the finding is about, rather than silencing it. */
  readonly preferred: boolean;
}

/** The offers for a finding: a cross-reference where the analysis stands elsewhere, then suppression. */
export function fixesFor(finding: Finding, reading: Reading): Fix[] {
  return [
    ...crossReference(finding, reading),
    suppressNext(finding, reading.memo),
    suppressFile(finding, reading.memo),
  ];
}

/** Sends the reader from the claim's sentence to the section that holds the analysis. */
function crossReference({ span }: Finding, { claims, memo }: Reading): Fix[] {
  const claim = claims.find((c) => c.verdict === "elsewhere" && contains(c.sentence.span, span));
  const section = claim?.analyses[0]?.paragraph.section;
  if (!claim || !section?.heading) return [];
  const { end } = claim.sentence.span;
  const stop = /[.;!?]$/.test(memo.text.slice(end - 1, end)) ? end - 1 : end;
  const text = ` (see [${section.heading.title}](#${section.heading.slug}))`;
  return [
    {
      title: `Refer to “${section.heading.title}”`,
      edits: [{ span: { start: stop, end: stop }, text }],
      preferred: true,
    },
  ];
}

function suppressNext({ rule, span }: Finding, memo: Memo): Fix {
  const { start, indent } = commentPlace(memo, span);
  const comment = `${indent}<!-- opinio-disable-next-line ${rule}: reason -->\n`;
  return {
    title: `Suppress ${rule} here (give a reason)`,
    edits: [{ span: { start, end: start }, text: comment }],
    preferred: false,
  };
}

/** Behind the front matter, which must stay at the very start. */
function suppressFile({ rule }: Finding, memo: Memo): Fix {
  const front = memo.frontMatter?.span.end;
  const start = front ?? (memo.text.startsWith("\uFEFF") ? 1 : 0);
  const comment = `<!-- opinio-disable-file ${rule}: reason -->`;
  return {
    title: `Suppress ${rule} in this memo (give a reason)`,
    edits: [
      { span: { start, end: start }, text: front === undefined ? `${comment}\n\n` : `\n\n${comment}\n` },
    ],
    preferred: false,
  };
}

/**
 * The start of the line on which the finding's paragraph, list item or table begins. A comment in the middle of
 * a paragraph would cut it in two; between the items of a list it is indented, so that the list stays one.
 */
function commentPlace(memo: Memo, span: Span): { start: number; indent: string } {
  const run = memo.runs.find((candidate) => contains(candidate.span, span));
  const paragraph = memo.paragraphs.find((candidate) => contains(candidate.span, span));
  const block = run?.kind === "cell" ? paragraph : run;
  const start = lineStart(memo.text, block?.span.start ?? span.start);
  return { start, indent: block ? indentOf(memo.text, start, block, paragraph) : "" };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function indentOf(
  text: string,
  start: number,
  block: Run | Paragraph,
  paragraph: Paragraph | undefined,
): string {
  const lead = text.slice(start, block.span.start);
  const marker = /^(\s*)([-*+]|\d{1,9}[.)])(\s+)/.exec(lead);
  if (!marker) return /^\s*/.exec(lead)?.[0] ?? "";
  const first = paragraph !== undefined && lineStart(text, paragraph.span.start) === start;
  const outer = marker[1] ?? "";
  return first ? outer : outer + " ".repeat((marker[2]?.length ?? 0) + (marker[3]?.length ?? 0));
}
