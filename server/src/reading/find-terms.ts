import type { Doctrine, Term } from "../doctrine/doctrine.ts";
import type { Memo, Run } from "../memo/memo.ts";
import { sourceSpan } from "../memo/prose.ts";
import { overlaps } from "../text/span.ts";
import { isAbbreviation, labelForms } from "./label-forms.ts";
import { phrasePattern } from "./label-pattern.ts";
import type { TermUse } from "./reading.ts";

/**
 * A finder of the doctrine's terms in a memo: every label and spelling in visible words, the longest where
 * several fit, in memo order. Nothing in code, addresses, HTML, front matter or citation keys is a term.
 */
export function createTermFinder(doctrine: Pick<Doctrine, "terms">): (memo: Memo) => TermUse[] {
  const labels = new Map<string, { term: Term; label: string }>();
  for (const term of doctrine.terms)
    for (const label of [term.prefLabel, ...term.altLabel, ...term.hiddenLabel])
      for (const form of labelForms(label))
        if (!labels.has(fold(form))) labels.set(fold(form), { term, label });
  if (labels.size === 0) return () => [];
  const pattern = phrasePattern(labels.keys());
  return (memo) => memo.runs.flatMap((run) => findInRun(run, memo, pattern, labels));
}

function findInRun(
  run: Run,
  memo: Memo,
  pattern: RegExp,
  labels: ReadonlyMap<string, { term: Term; label: string }>,
): TermUse[] {
  const uses: TermUse[] = [];
  const keys = run.prose.text.includes("@") ? memo.citations : [];
  for (const match of run.prose.text.matchAll(pattern)) {
    const text = match[0].replace(/['’]s$|(?<=s)['’]$/iu, "");
    const found = labels.get(fold(match[0])) ?? labels.get(fold(text));
    if (!found || (isAbbreviation(found.label) && !text.startsWith(found.label))) continue;
    const span = sourceSpan(run.prose, match.index, match.index + text.length);
    if (keys.some((citation) => overlaps(citation.span, span))) continue;
    uses.push({ term: found.term, span, text, standsIn: standing(run) });
  }
  return uses;
}

function standing(run: Run): TermUse["standsIn"] {
  return run.kind === "heading" || run.kind === "quote" ? run.kind : "prose";
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll("’", "'");
}
