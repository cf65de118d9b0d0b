import type { FullName } from "../csl/names.ts";
import { fromLatex } from "./latex.ts";
import { splitOutside } from "./split.ts";

/**
 * The names of a list joined by "and", as BibTeX reads them: "First von Last", "von Last, First", "von Last, Jr,
 * First", the body in braces, and BibLaTeX's "family=…, given=…". "others" is what CSL has for "et al.".
 */
export function readNames(value: string): FullName[] {
  return splitOutside(value, /\s+and\s+/iy).flatMap((name) => readName(name.trim()) ?? []);
}

function readName(name: string): FullName | undefined {
  const words = fromLatex(name);
  if (!words) return undefined;
  if (/^\{.*\}$/s.test(name) && isOneGroup(name)) return { literal: words };
  if (/^others$/i.test(words)) return { literal: "others" };
  const parts = splitOutside(name, /\s*,\s*/y);
  if (parts.some((part) => /^\s*(?:family|given)\s*=/.test(part))) return readExtended(parts);
  const [last = "", second = "", third] = parts;
  if (parts.length === 1) return readInOrder(last);
  return clean({
    ...readLast(wordsOf(last)),
    suffix: third === undefined ? "" : fromLatex(second),
    given: fromLatex(third ?? second),
  });
}

/** Whether the first brace closes with the last: "{A} and {B}" is two groups. */
function isOneGroup(name: string): boolean {
  let depth = 0;
  for (let i = 0; i < name.length; i++) {
    if (name[i] === "\\") i++;
    else if (name[i] === "{") depth++;
    else if (name[i] === "}" && --depth === 0) return i === name.length - 1;
  }
  return false;
}

function wordsOf(text: string): string[] {
  return splitOutside(text.trim(), /[\s~]+/y).filter(Boolean);
}

/** "First von Last": what begins in lower case is the particle, and the last word is always the surname. */
function readInOrder(name: string): FullName {
  const words = wordsOf(name);
  const von = words.findIndex((word, i) => i < words.length - 1 && isLower(word));
  const from = von < 0 ? words.length - 1 : von;
  return clean({ ...readLast(words.slice(from)), given: fromLatex(words.slice(0, from).join(" ")) });
}

/** "von Last": the particle ends before the first word with a capital, or before the last word. */
function readLast(words: readonly string[]): FullName {
  const capital = words.findIndex((word) => !isLower(word));
  const from = capital < 0 ? words.length - 1 : capital;
  return {
    "non-dropping-particle": fromLatex(words.slice(0, from).join(" ")),
    family: fromLatex(words.slice(from).join(" ")),
  };
}

/** By its first letter outside braces; what has none, such as a name in braces, counts as a capital. */
function isLower(word: string): boolean {
  const letter = /\p{L}/u.exec(
    word.startsWith("{\\") ? fromLatex(word) : word.replace(/\{[^{}]*\}/g, "").replace(/\\[a-z]+/gi, ""),
  )?.[0];
  return letter !== undefined && letter !== letter.toUpperCase();
}

const labels: ReadonlyMap<string, keyof FullName> = new Map([
  ["family", "family"],
  ["given", "given"],
  ["prefix", "non-dropping-particle"],
  ["suffix", "suffix"],
]);

function readExtended(parts: readonly string[]): FullName {
  const fields = parts.flatMap((part) => {
    const [, label = "", words = ""] = /^\s*([a-z-]+)\s*=\s*"?(.*?)"?\s*$/s.exec(part) ?? [];
    const name = labels.get(label);
    return name ? [[name, fromLatex(words)] as const] : [];
  });
  return clean(Object.fromEntries(fields));
}

function clean(name: FullName): FullName {
  return Object.fromEntries(Object.entries(name).filter(([, words]) => words !== ""));
}
