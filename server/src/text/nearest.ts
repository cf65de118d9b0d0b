/** The name that a mistyped word most likely meant; none if nothing comes close. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  return nearestFew(word, names, 1)[0];
}

/**
 * The names that a mistyped word may have meant, the closest first, at most `most`: those that a third of the
 * word's letters away, else those that hold the whole word. Capitals do not count. 20,000 names take some
 * milliseconds.
 */
export function nearestFew(word: string, names: readonly string[], most: number): string[] {
  const wanted = word.toLowerCase();
  const limit = Math.ceil(wanted.length / 3);
  const close: { readonly name: string; readonly distance: number }[] = [];
  for (const name of names) {
    const distance = editDistance(wanted, name.toLowerCase(), limit);
    if (distance <= limit) close.push({ name, distance });
  }
  close.sort((a, b) => a.distance - b.distance);
  const found = close.slice(0, most).map(({ name }) => name);
  if (found.length > 0 || wanted.length <= 2) return found;
  return names.filter((name) => name.toLowerCase().includes(wanted)).slice(0, most);
}

/** Levenshtein's distance in UTF-16 units; more than `limit` is some number above it. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    let least = i + 1;
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      const distance = Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1);
      next.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return least;
    row = next;
  }
  return row[b.length] ?? 0;
}
