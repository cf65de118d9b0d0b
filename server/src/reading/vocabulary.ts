import type { Lexicon } from "../doctrine/doctrine.ts";
import { createGlance } from "./patterns/glance.ts";
import { findNeedles, findPhraseNeedles } from "./patterns/needles.ts";
import { createPatterns } from "./patterns/pattern.ts";
import { writeList } from "./patterns/phrase-list.ts";

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

export function createVocabulary(lexicon: Lexicon): Vocabulary {
  const create = createPatterns(createGlance());
  const phrasesOf = (name: string) => {
    const phrases = lexicon[name];
    if (!phrases) throw new Error(`The lexicon has no list "${name}".`);
    return phrases;
  };
  const written = remember((name) => writeList(phrasesOf(name)));
  const needlesOf = remember((name) => findPhraseNeedles(phrasesOf(name), () => undefined));
  const fill = (source: string) =>
    source.replace(lists, (_, name: string) => written(name.replaceAll("\\s+", " ")));
  const check = (text: string) => {
    for (const [, name = ""] of text.matchAll(lists)) phrasesOf(name);
  };
  const patterns = remember((template) => {
    check(template);
    const bare = template.replaceAll(" ?", "\\s*").replaceAll(" ", "\\s+");
    return create({ source: () => fill(bare), needles: findNeedles(bare, needlesOf) });
  });
  const only = (...names: string[]) => {
    const allowed = new Set(names.flatMap((name) => wordsOf((lexicon[name] ?? []).join(" ").toLowerCase())));
    return (text: string) => wordsOf(text).every((word) => allowed.has(word) || /..ly$|^\d+$/u.test(word));
  };
  return {
    only,
    phrases: (phrases) => {
      if (phrases.length === 0) return /(?!)/gu;
      for (const phrase of phrases) check(phrase);
      return create({
        source: () => fill(writeList(phrases)),
        needles: findPhraseNeedles(phrases, needlesOf),
      });
    },
    pattern: patterns,
  };
}

/** The name of a list in a template. */
const lists = /\{([a-z][^{}]*)\}/g;

function remember<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as T) : make(key);
    known.set(key, value);
    return value;
  };
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
