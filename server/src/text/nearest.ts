/** The name that a mistyped word most likely meant; none if nothing comes close. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  return nearestFew(word, names, 1)[0];
}

/**
 * The names that a mistyped word may have meant, the closest first, at most `most`: those that a third of the
 * word's letters away, else those that hold the whole word. Capitals do not count. 20,000 names that are all alike
 * take some 30 ms: a matter for a fix that is asked for, not for every finding.
 */
export function nearestFew(word: string, names: readonly string[], most: number): string[] {
  const wanted = word.toLowerCase();
  const limit = Math.ceil(wanted.length / 3);
  const row = new Uint16Array(wanted.length + limit + 2);
  const close: { readonly name: string; readonly distance: number }[] = [];
  for (const name of names) {
    const distance = editDistance(wanted, name.toLowerCase(), limit, row);
    if (distance <= limit) close.push({ name, distance });
  }
  close.sort((a, b) => a.distance - b.distance);
  const found = close.slice(0, most).map(({ name }) => name);
  if (found.length > 0 || wanted.length <= 2) return found;
  return names.filter((name) => name.toLowerCase().includes(wanted)).slice(0, most);
}

/** Levenshtein's distance in UTF-16 units, row by row in place; more than `limit` is some number above it. */
function editDistance(a: string, b: string, limit: number, row: Uint16Array): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i);
    let diagonal = i;
    let left = i + 1;
    let least = left;
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1] ?? 0;
      const replaced = diagonal + (unit === b.charCodeAt(j) ? 0 : 1);
      row[j] = left;
      left = Math.min(replaced, above + 1, left + 1);
      diagonal = above;
      if (left < least) least = left;
    }
    row[b.length] = left;
    if (least > limit) return least;
  }
  return row[b.length] ?? 0;
}
