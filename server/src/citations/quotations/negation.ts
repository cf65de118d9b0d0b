/** Words that turn a statement into its opposite, in the two languages of the Court. */
const negations = new Set(
  `not no never none nor neither nothing nobody nowhere without cannot non unless except
  pas jamais sans aucun aucune ni nul nulle`.split(/\s+/),
);

/** Behind "not" they make it no negation: "not only" adds. */
const adding = new Set(["only", "merely", "just", "simply", "solely", "least"]);

/**
 * Words that begin as if negated but are not the opposite of what remains: "indeed" is not the opposite of "deed".
 * A word is listed where both it and the remainder are English words.
 */
const unrelated = new Set(
  `inform informed informs information indeed income inside input into invest invested intend intends intended
  intent intact inland infringe infringes infringed invent invented instance instances install installed instated
  import imports imported impose imposes imposed impress impressed impart imparted impact improve improved imprint
  until under unit units unity union unions discover discovered discovers discharge discharged discuss dispatch
  dispatched displace displaced dispose disposed district districts distress dissent dissents disease diseases
  discourse discount discounts disclose disclosed discloses dispute disputes display increase inquest involve
  involved involves infer instate intone inset insight invaluable inflammable indent invoice incite incited
  ingrain inhabit inhabitable insure insured interest`.split(/\s+/),
);

const prefix = /^(?:non|un|in|il|im|ir|dis)(?=\p{L}{3})/u;

/**
 * Whether the word at `i` negates by itself; words are in lower case, punctuation marks among them. "No" before a
 * full stop and a figure is short for "number".
 */
export function negatesAt(words: readonly string[], i: number): boolean {
  const word = words[i] ?? "";
  if (word === "not") return !adding.has(words[i + 1] ?? "");
  if (word === "no") return words[i + 1] !== "." || !/^\d/.test(words[i + 2] ?? "");
  return negations.has(word) || word.endsWith("n't");
}

/**
 * How many negations `added` has more than `removed`; below zero where some were lost. Words are in lower case.
 * "unlawful" for "lawful" gains one, and so does "cannot" for "can"; "doesn't" for "does not" gains none.
 */
export function negationsGained(removed: readonly string[], added: readonly string[]): number {
  return countNegations(added) - countNegations(removed) + oppositesGained(removed, added);
}

function countNegations(words: readonly string[]): number {
  return words.filter((_, i) => negatesAt(words, i)).length;
}

/** The same for words that are each other's opposites alone: "unlawful" and "lawful". */
export function oppositesGained(removed: readonly string[], added: readonly string[]): number {
  let gained = 0;
  for (const word of removed)
    for (const other of added) {
      if (isOpposite(other, word)) gained++;
      else if (isOpposite(word, other)) gained--;
    }
  return gained;
}

/** Whether `word` is `other` with a negating prefix. */
function isOpposite(word: string, other: string): boolean {
  const found = prefix.exec(word);
  return found !== null && word.slice(found[0].length) === other && !unrelated.has(word);
}

/** The word without a negating prefix, so that a word and its opposite are found side by side. */
export function withoutNegation(fold: string): string {
  return unrelated.has(fold) ? fold : fold.replace(prefix, "");
}
