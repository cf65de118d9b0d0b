import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, draft, type Part } from "../draft.ts";
import { custom, field, missing } from "./fields.ts";

/** The title as the source gives it. */
export function titleOf(csl: CslItem): string {
  return field(csl, "title");
}

/** The title for later notes, where the source has one. */
export function ownShortTitle(csl: CslItem): string {
  return field(csl, "title-short") || field(csl, "shortTitle");
}

export function shortTitleOf(csl: CslItem): string {
  return ownShortTitle(csl) || titleOf(csl);
}

/** A title, or a gap: bibliographies have entries without one. */
export function orGap(title: string): Part {
  return title || missing("title");
}

export function italic(title: string): Draft {
  return draft`*${orGap(title)}*`;
}

/** The title with the capitals of a headline (Bluebook R. 8). */
export function headlineOf(csl: CslItem, name = "title"): string {
  const title = field(csl, name);
  return (name === "title" && custom(csl, "titleHeadline")) || (isEnglish(csl) ? capitalise(title) : title);
}

/** The same where the title has the capitals of a sentence; one that has a headline's own keeps them (OSCOLA 3.1.2). */
export function headlineOfSentence(csl: CslItem, name = "title"): string {
  const [, ...words] = field(csl, name).split(/[\s\-–—/]+/);
  const long = words.filter((word) => /^\p{L}/u.test(word) && !small.has(word.toLowerCase()));
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length * 2 > long.length ? field(csl, name) : headlineOf(csl, name);
}

/** Languages other than English have capitals of their own; a title without a language is told by its small words. */
function isEnglish(csl: CslItem): boolean {
  const language = field(csl, "language");
  return language ? /^en/i.test(language) : /\b(?:the|of|and)\b/i.test(field(csl, "title"));
}

/** Articles, conjunctions and prepositions of four letters or fewer. */
const small = new Set(
  "a an the and but or nor for so yet as if than that at by in of on to up via per off from into onto over past with v vs".split(
    " ",
  ),
);

/** Only words without any capital change, so that "iOS" and names stay; after a colon a title begins anew. */
function capitalise(title: string): string {
  const opened = `: ${title}`;
  return title.replace(/(?<=^|[\s("“‘\-–—/])\p{Ll}[\p{L}’']*/gu, (word, offset: number) => {
    const begins = /[:?!.—]\s*["“‘(]?$/u.test(opened.slice(Math.max(0, offset - 2), offset + 2));
    if (/\p{Lu}/u.test(word) || (small.has(word) && !begins)) return word;
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
}
