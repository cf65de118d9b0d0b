import type { Doctrine, Term } from "../doctrine/doctrine.ts";
import type { Memo, Run } from "../memo/memo.ts";
import { sourceSpan } from "../memo/prose.ts";
import { overlaps } from "../text/span.ts";
import { isAbbreviation, type Label } from "./label-forms.ts";
import { createPhraseFinder, type Phrase } from "./phrase-finder.ts";
import type { TermUse } from "./reading.ts";
import { labelsOf } from "./term-labels.ts";

/** What a phrase stands for; without a term, for something else that holds a label. */
interface Meaning {
  readonly term?: Term;
  readonly label: Label;
}

/**
 * A finder of the doctrine's terms in a memo: every label and spelling in visible words, the longest where
 * several fit, in memo order. Nothing in code, addresses, HTML, front matter or citation keys is a term.
 */
export function createTermFinder(doctrine: Pick<Doctrine, "terms">): (memo: Memo) => TermUse[] {
  const findPhrases = createPhraseFinder(phrasesOf(doctrine.terms));
  return (memo) => {
    const uses: TermUse[] = [];
    let key = 0;
    for (const run of memo.runs) {
      for (const { start, end, value } of findPhrases(run.prose.text)) {
        if (!value.term) continue;
        const span = sourceSpan(run.prose, start, end);
        // Citations come in memo order, as runs do, but for inline notes, which lie within another run.
        while ((memo.citations[key - 1]?.span.end ?? 0) > span.start) key--;
        while ((memo.citations[key]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) key++;
        const citation = memo.citations[key];
        if (citation && overlaps(citation.span, span)) continue;
        const text = run.prose.text.slice(start, end);
        uses.push({
          term: value.term,
          label: value.label,
          span,
          text,
          standsIn: standing(run),
          run,
          at: start,
        });
      }
    }
    return uses;
  };
}

/** A label as it is written wins over the plural of another. */
function phrasesOf(terms: readonly Term[]): Phrase<Meaning>[] {
  const meanings = terms.flatMap((term) => labelsOf(term).map((label) => ({ term, label })));
  const others = terms.flatMap(({ otherSenses }) =>
    otherSenses.map((words): Meaning => ({ label: { words, forms: [words] } })),
  );
  const phrase = (words: string, value: Meaning): Phrase<Meaning> => ({
    words,
    exact: isAbbreviation(value.label.words),
    value,
  });
  const all = [...others, ...meanings];
  return [
    ...all.map((meaning) => phrase(meaning.label.words, meaning)),
    ...all.flatMap((meaning) => meaning.label.forms.slice(1).map((form) => phrase(form, meaning))),
  ];
}

function standing(run: Run): TermUse["standsIn"] {
  return run.kind === "heading" || run.kind === "quote" ? run.kind : "prose";
}
