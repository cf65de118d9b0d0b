import type { Memo, Paragraph, Run } from "../../memo/memo.ts";
import type { Finding } from "../../rules/rule.ts";
import { contains, type Span } from "../../text/span.ts";
import type { Fix } from "./fix.ts";

/** A comment before the paragraph that silences the rule there, with a place for the reason. */
export function suppressNext({ rule, span }: Finding, memo: Memo): Fix {
  const { start, indent } = commentPlace(memo, span);
  const comment = (reason: string) => `${indent}<!-- opinio-disable-next-line ${rule}: ${reason} -->\n`;
  return {
    title: `Suppress ${rule} here (give a reason)`,
    edits: [{ span: { start, end: start }, text: comment("reason"), snippet: comment("${1:reason}") }],
    preferred: false,
  };
}

/** A comment that silences the rule in the whole memo: behind the front matter, which must stay at the very start. */
export function suppressFile({ rule }: Finding, memo: Memo): Fix {
  const front = memo.frontMatter?.span.end;
  const start = front ?? (memo.text.startsWith("\uFEFF") ? 1 : 0);
  const comment = (reason: string) => {
    const line = `<!-- opinio-disable-file ${rule}: ${reason} -->`;
    return front === undefined ? `${line}\n\n` : `\n\n${line}\n`;
  };
  return {
    title: `Suppress ${rule} in this memo (give a reason)`,
    edits: [{ span: { start, end: start }, text: comment("reason"), snippet: comment("${1:reason}") }],
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
