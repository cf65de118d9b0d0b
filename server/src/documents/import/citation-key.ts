import type { CslItem } from "../../doctrine/doctrine.ts";

/** Words that tell nothing of a work. */
const empty = new Set(
  "a an the of on in to for and or by with from at as is are be its their under into how what why when whether towards toward assessing".split(
    " ",
  ),
);

/**
 * A citation key as the built-in sources have it: the first author's surname, the year and the first word of the title
 * that tells something, in lower case without accents: "kilovaty2018doxfare". Without an author another word of the
 * title stands first.
 */
export function citationKeyOf(csl: CslItem): string {
  const [author] = csl.author ?? csl.editor ?? [];
  const words = csl.title
    .split(/[\s\-–—/]+/)
    .map(fold)
    .filter((word) => word.length > 1 && !empty.has(word));
  const name = fold(author?.family ?? author?.literal ?? "");
  const [lead = "source", next = ""] = name ? [name, words[0]] : words;
  const year = csl.issued?.["date-parts"][0]?.[0] ?? "";
  const key = `${lead}${year}${next}`;
  return /^[a-z]/.test(key) ? key : `source${key}`;
}

function fold(word: string): string {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
