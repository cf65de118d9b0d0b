/** Words behind which a phrase only specifies its head noun: "leak of documents" has the plural "leaks of documents". */
const preposition = / (?:of|to|on|in|with|against|by|for|within|under) /;

/**
 * The forms of a label that a memo may use: itself, its plural on the last word, and on the head noun where a
 * preposition follows it. Possessives are the pattern's business. A label in capitals is an abbreviation.
 */
export function labelForms(label: string): string[] {
  const forms = [label, pluralOf(label)];
  const cut = preposition.exec(label)?.index;
  if (cut !== undefined) forms.push(pluralOf(label.slice(0, cut)) + label.slice(cut));
  return [...new Set(forms)];
}

/** Whether a label is found only as it is written: an abbreviation such as IHL. */
export function isAbbreviation(label: string): boolean {
  return /^[A-Z]{2,}s?$/.test(label);
}

function pluralOf(phrase: string): string {
  if (/[^aeiou]y$/i.test(phrase)) return `${phrase.slice(0, -1)}ies`;
  if (/(?:ss|sh|ch|x|z)$/i.test(phrase)) return `${phrase}es`;
  return /s$/i.test(phrase) ? phrase : `${phrase}s`;
}
