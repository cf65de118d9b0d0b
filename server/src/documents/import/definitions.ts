import type { Quotation } from "../../doctrine/doctrine.ts";
import { splitSentences } from "../../text/sentences.ts";
import type { Span } from "../../text/span.ts";
import { anchorIn } from "./anchor-in.ts";
import type { Paragraph } from "./readable.ts";

/** Words that may define a term or state a norm, anchored as the doctrine anchors its quotations. */
export type Candidate = Omit<Quotation, "source">;

/** A quotation of more words is no quotation but an extract. */
const mostWords = 40;
const fewestWords = 5;

/** How writers define: a gloss behind a term in quotation marks, a verb of meaning, a copula with its class. */
const defining = [
  /["“‘'](?=\p{L})[\p{L}\p{N}\- ]{3,40}["”’']\s*[–—(-]/u,
  /\b(?:(?:is|are|be|was|were) (?:\p{L}+ )?)?(?:defined|understood|conceived|described|characteri[sz]ed) as\b/iu,
  /\b(?:means|denotes?|refers? to|consists? (?:of|in)|amounts? to|constitutes?|comprises?|is deemed to be)\b/i,
  /^(?!(?:this|that|these|those|it|there|here|another|one|what)\b)(?:an? |the )?(?:(?!goal|aim|outcome|result|question|point|challenge|problem|task|reason|purpose|issue|answer)[\p{L}\-’']+ ){1,5}(?:is|are) (?:not )?(?:an?|the|any) \p{L}/iu,
];
/** How they state what the law asks, or ought to. */
const norm =
  /\b(?:appl(?:y|ies) only to|requires? (?!.{0,20}(?:attention|time)\b)|prohibits?|forbids?|ought to|shall(?: not)?|may not|must(?: not)?|is (?:un)?lawful|are (?:un)?lawful|is prohibited|are prohibited|remains? (?:the|an?|\p{L}+ed\b))/iu;

/**
 * Passages that may define, best first in each paragraph and in the order of the text: whole sentences where they have
 * 40 words at most, else the clauses around what defines. `sectionOf` names the part of the document in which an offset
 * stands. At most `most`.
 */
export function findDefinitions(
  paragraphs: readonly Paragraph[],
  text: string,
  sectionOf: (paragraph: Paragraph, offset: number) => string,
  most = 12,
): Candidate[] {
  const found = paragraphs.flatMap((paragraph) =>
    splitSentences(paragraph.text).flatMap((sentence) => {
      const words = paragraph.text.slice(sentence.start, sentence.end);
      const rank = rankOf(words);
      const span = rank && !isGarbled(words, paragraph.text) ? fit(words, rank.at) : undefined;
      if (!rank || !span) return [];
      const inner = { start: sentence.start + span.start, end: sentence.start + span.end };
      return [{ paragraph, inner, weight: rank.weight, place: paragraph.start + inner.start }];
    }),
  );
  return found
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, most)
    .sort((a, b) => a.place - b.place)
    .flatMap(({ paragraph, inner, place }) => {
      const anchored = anchorIn(paragraph.text, inner, text);
      return anchored ? [{ ...anchored, section: sectionOf(paragraph, place) }] : [];
    });
}

/** How surely a sentence defines, and where what shows it stands. */
function rankOf(sentence: string): { readonly weight: number; readonly at: Span } | undefined {
  for (const [i, pattern] of [...defining, norm].entries()) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    // The copula counts less than a verb of meaning, and a norm less than both.
    const weight = i === 0 ? 4 : i < 3 ? 3 : i === 3 ? 2 : 1;
    return { weight, at: { start: found.index, end: found.index + found[0].length } };
  }
  return undefined;
}

/**
 * What is no sentence to quote: a question, one without its end, one whose words are cut at the ends of lines, and one
 * with a word in another script, which is a fault of the page.
 */
function isGarbled(sentence: string, paragraph: string): boolean {
  if (!/[.!]["”’)\]]*\d{0,3}$/.test(sentence) || /\uFFFD|\p{L}-\s*\n/u.test(sentence)) return true;
  const letters = paragraph.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return latin.length > letters.length / 2 && /(?!\p{Script=Latin})\p{L}/u.test(sentence);
}

/** The sentence, or as many of its clauses around `at` as a quotation may have words, rather its end than its start. */
function fit(sentence: string, at: Span): Span | undefined {
  if (count(sentence) < fewestWords) return undefined;
  if (count(sentence) <= mostWords) return { start: 0, end: sentence.length };
  let best: Span | undefined;
  const worth = ({ start, end }: Span) => end - start + (end === sentence.length ? sentence.length : 0);
  for (const start of clauseStarts(sentence).filter((one) => one <= at.start))
    for (const end of clauseEnds(sentence).filter((one) => one >= at.end)) {
      const words = count(sentence.slice(start, end));
      const isBetter = !best || worth({ start, end }) > worth(best);
      if (isBetter && words <= mostWords && words >= fewestWords) best = { start, end };
    }
  return best;
}

/** Behind a comma, a semicolon, a colon or a dash, and the "and" that follows; behind "argues that". */
function clauseStarts(sentence: string): number[] {
  const starts =
    /[,;:]["”’]?\s+(?:(?:and|but|or)\s+)?|\s[–—]\s|\b(?:argues?|holds?|contends?|states?|emphasi[sz]es?) that\s/g;
  return [0, ...[...sentence.matchAll(starts)].map(({ index, 0: mark }) => index + mark.length)];
}

function clauseEnds(sentence: string): number[] {
  return [...[...sentence.matchAll(/[,;:](?=\s)|\s[–—](?=\s)/g)].map(({ index }) => index), sentence.length];
}

function count(words: string): number {
  return words.trim().split(/\s+/).length;
}
