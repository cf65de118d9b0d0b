import type { Term } from "../doctrine/doctrine.ts";

/** Words behind which a phrase only specifies its head noun: "leak of documents" has the plural "leaks of documents". */
const preposition = / (?:of|to|on|in|with|against|by|for|within|under) /;

/** A label with the forms in which memos use it; the label itself comes first. Possessives need no form of their own. */
export interface Spelling {
  readonly words: string;
  readonly forms: readonly string[];
}

/** A label of a term; a hidden one knows the spelling that the doctrine prefers, with its forms in the same order. */
export interface Label extends Spelling {
  readonly prefers?: Spelling;
}

type Inflected = Pick<Term, "invariable" | "verbs">;

/**
 * The forms of a label: of a noun the plural on the last word, and on the head noun where a preposition follows
 * it; of a verb the third person, the past and the participle. Labels of one kind have their forms in one order.
 */
export function labelForms(label: string, { invariable, verbs }: Inflected): string[] {
  const [first = "", ...rest] = label.split(" ");
  if (verbs.includes(first)) return inflect(first).map((form) => [form, ...rest].join(" "));
  if (invariable.includes(label)) return [label];
  const cut = preposition.exec(label)?.index ?? label.length;
  return [label, pluralOf(label), pluralOf(label.slice(0, cut)) + label.slice(cut)];
}

/** Whether a label is found only as it is written: an abbreviation such as IHL. */
export function isAbbreviation(label: string): boolean {
  return /^[A-Z]{2,}s?$/.test(label);
}

export function pluralOf(phrase: string): string {
  if (/[^aeiou]y$/i.test(phrase)) return `${phrase.slice(0, -1)}ies`;
  if (/(?:ss|sh|ch|x|z)$/i.test(phrase)) return `${phrase}es`;
  return /s$/i.test(phrase) ? phrase : `${phrase}s`;
}

/** Regular verbs only: an irregular one is listed with its forms as labels. */
function inflect(verb: string): string[] {
  const stem = verb.replace(/e$/, "");
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [verb, pluralOf(verb), past, `${stem}ing`];
}
