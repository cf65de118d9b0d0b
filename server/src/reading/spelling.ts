/**
 * The letters of a phrase by which spellings of the same words are known: without hyphens, spaces and accents, Latin
 * with a j and the rest as American English spells it. Equal keys of different words do no harm within the labels of
 * one term.
 */
export function spellingKey(phrase: string): string {
  return phrase
    .normalize("NFD")
    .toLowerCase()
    .replace(/(?<!\p{L})iu(?=s|ris)/gu, "ju")
    .replace(/[\p{M}\s-]/gu, "")
    .replace(/is(?=e|ing|ation)/g, "iz")
    .replace(/our/g, "or")
    .replace(/ence/g, "ense");
}

/** Of several labels the one that a hidden spelling stands for: its key is the nearest; the first where several are. */
export function nearestSpelling(hidden: string, labels: readonly string[]): string | undefined {
  const key = spellingKey(hidden);
  const distances = labels.map((label) => ({ label, distance: distance(key, spellingKey(label)) }));
  return distances.sort((a, b) => a.distance - b.distance)[0]?.label;
}

/** Levenshtein's distance: how many letters must be put in, taken out or exchanged. */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** `words` with the capitals of `model`: all of them, or the first. */
export function capitalsOf(model: string, words: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return words.toUpperCase();
  return /^\p{Lu}/u.test(model) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
