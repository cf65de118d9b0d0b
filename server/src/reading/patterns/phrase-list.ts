/** Up to five words of the same sentence. */
const gap = "(?:[\\s-]+[^\\s.;?!]+){0,5}?[\\s-]+";
const blank = "[\\s-]+";
const ending = "[\\p{L}']*";

/** A tree of pattern atoms, so that the engine looks at each letter of the text once for the whole list. */
type Branch = Map<string, Branch>;
const end = "";

/** A pattern for any of the phrases as whole words. The name of a list in braces stays as it is. */
export function writeList(phrases: readonly string[]): string {
  const root: Branch = new Map();
  for (const phrase of phrases) {
    let branch = root;
    for (const atom of atoms(phrase)) {
      const next: Branch = branch.get(atom) ?? new Map();
      branch.set(atom, next);
      branch = next;
    }
    branch.set(end, new Map());
  }
  return `(?<![\\p{L}\\p{N}])${write(root)}(?![\\p{L}\\p{N}])`;
}

/** "depriv* … of" as atoms: letters, an open ending, a gap; the name of a list in braces stays as it is. */
function atoms(phrase: string): string[] {
  const found =
    phrase
      .trim()
      .toLowerCase()
      .match(/\s*…\s*|[\s-]+|\*|\{[^{}]*\}|[^\s]/gu) ?? [];
  return found.map((atom) => {
    if (atom.includes("…")) return gap;
    if (/^[\s-]+$/.test(atom)) return blank;
    if (atom.length > 1) return atom;
    return atom === "*" ? ending : atom.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
}

/** Longer phrases come before those they begin with. */
function write(branch: Branch): string {
  const ways = [...branch].filter(([atom]) => atom !== end).map(([atom, next]) => atom + write(next));
  if (branch.has(end)) ways.push("");
  if (ways.length === 1) return ways[0] ?? "";
  return `(?:${ways.join("|")})`;
}
