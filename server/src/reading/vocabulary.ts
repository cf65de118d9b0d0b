import type { Lexicon } from "../doctrine/doctrine.ts";

/** Turns templates of the grammar into patterns over lower-case text. */
export interface Vocabulary {
  /**
   * A pattern in which `{list name}` stands for any whole phrase of that list of the lexicon and a blank for
   * white space. Patterns are global and run on lower-case text (`readWords`), in time linear in its length: every
   * gap is bounded. Throws where the lexicon has no such list, which is a mistake in the doctrine.
   */
  readonly pattern: (template: string) => RegExp;
  /** A pattern for any of the phrases, written as in the lexicon; `{list name}` in one stands for a list of it. */
  readonly phrases: (phrases: readonly string[]) => RegExp;
  /** Whether a text holds nothing but words of the lists, adverbs in -ly, figures and punctuation. */
  readonly only: (...lists: string[]) => (text: string) => boolean;
}

/** Up to five words of the same sentence. */
const gap = "(?:[\\s-]+[^\\s.;?!]+){0,5}?[\\s-]+";
const blank = "[\\s-]+";
const ending = "[\\p{L}']*";

export function createVocabulary(lexicon: Lexicon): Vocabulary {
  const lists = new Map<string, string>();
  const list = (name: string): string => {
    const phrases = lexicon[name];
    if (!phrases) throw new Error(`The lexicon has no list "${name}".`);
    const written = lists.get(name) ?? writeList(phrases);
    lists.set(name, written);
    return written;
  };
  const patterns = new Map<string, RegExp>();
  const compile = (template: string) =>
    new RegExp(
      template
        .replaceAll(" ?", "\\s*")
        .replaceAll(" ", "\\s+")
        .replace(/\{([a-z][^{}]*)\}/g, (_, name: string) => list(name.replaceAll("\\s+", " "))),
      "gu",
    );
  const only = (...names: string[]) => {
    const allowed = new Set(names.flatMap((name) => wordsOf((lexicon[name] ?? []).join(" ").toLowerCase())));
    return (text: string) => wordsOf(text).every((word) => allowed.has(word) || /..ly$|^\d+$/u.test(word));
  };
  return {
    only,
    phrases: (phrases) => (phrases.length > 0 ? compile(writeList(phrases)) : /(?!)/gu),
    pattern: (template) => {
      const pattern = patterns.get(template) ?? compile(template);
      patterns.set(template, pattern);
      return pattern;
    },
  };
}

/** A tree of pattern atoms, so that the engine looks at each letter of the text once for the whole list. */
type Branch = Map<string, Branch>;
const end = "";

function writeList(phrases: readonly string[]): string {
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

/** A sentence in the two forms that the grammar reads; both have the length of the original. */
export interface Words {
  readonly text: string;
  readonly lower: string;
}

/** Typographic quotation marks and spaces become plain ones, unit by unit, so that offsets stay. */
export function readWords(sentence: string): Words {
  const text = sentence
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D\u00AB\u00BB]/g, '"')
    .replace(/[\u00A0\u2009\u202F\t\n\r]/g, " ")
    .replace(/[\u2010\u2011]/g, "-");
  const lower = text.toLowerCase();
  return { text, lower: lower.length === text.length ? lower : [...text].map(lowerUnit).join("") };
}

function lowerUnit(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** The words of a lower-case text, figures and hyphenated words whole. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
}

/** What the patterns found in a sentence; a sentence that an edit leaves alone is not searched again. */
const known = new WeakMap<Words, Map<RegExp, RegExpExecArray[]>>();

/** All places in a sentence where the pattern matches, looked for once. */
export function findIn(pattern: RegExp, words: Words): RegExpExecArray[] {
  let found = known.get(words);
  if (!found) {
    found = new Map();
    known.set(words, found);
  }
  let places = found.get(pattern);
  if (!places) {
    places = findAll(pattern, words.lower);
    found.set(pattern, places);
  }
  return places;
}

/** All places where the pattern matches. */
export function findAll(pattern: RegExp, text: string): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

/** Whether the pattern matches anywhere; safe for global patterns. */
export function has(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}
