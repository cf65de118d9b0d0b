import type { Term } from "../doctrine/doctrine.ts";
import { type Label, labelForms } from "./label-forms.ts";
import { nearestSpelling } from "./spelling.ts";

/**
 * All labels of a term with their forms. A hidden spelling is also found inside a longer label ("principle of
 * nonintervention"), and knows the label that it misspells.
 */
export function labelsOf(term: Term): Label[] {
  const offered = [term.prefLabel, ...term.altLabel];
  const label = (words: string): Label => ({ words, forms: labelForms(words, term) });
  const hidden = term.hiddenLabel.flatMap((words) => {
    const prefers = nearestSpelling(words, offered);
    if (prefers === undefined) return [];
    return [
      { ...label(words), prefers: label(prefers) },
      ...offered
        .filter((longer) => longer !== prefers && holds(longer, prefers))
        .map((longer) => ({ ...label(longer.replace(prefers, words)), prefers: label(longer) })),
    ];
  });
  return [...offered.map(label), ...hidden];
}

function holds(longer: string, phrase: string): boolean {
  return ` ${longer} `.includes(` ${phrase} `);
}
