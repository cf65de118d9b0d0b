import type { SourceDocument } from "../source-document.ts";

/** A paragraph of a document with its place in the document's text. */
export interface Paragraph {
  readonly start: number;
  readonly text: string;
}

/** Lines that are no words of the author's: advertisements, and a row of places to share the page in. */
const advertisement = /^(?:advertisements?|sponsored(?: content)?|share(?: this)?(?: article| post)?:?)$/i;
const sharing =
  /^(?:(?:share|facebook|twitter|x|linkedin|reddit|pinterest|whatsapp|telegram|mastodon|bluesky|threads|e-?mail|print|copy link|save|pdf|on|via)\b[\s|•·,:]*)+$/i;
/** Heads of what follows an article on its page and is no part of it. */
const behind =
  /^(?:related (?:articles?|posts?|stories|content|reading)|recommended(?: for you)?|you (?:may|might) also like|more (?:from|on|in) .{1,40}|most (?:read|popular)|read (?:more|next)|(?:leave a )?(?:comments?|reply)|paper statistics|do you have a job opening.*|subscribe.{0,40}|sign up.{0,40}|.{0,20}newsletter|about the authors?)$/i;

/**
 * The paragraphs of a document in order. A text whose lines are all short, and a PDF, is set in lines, and its paragraphs
 * are parted by empty ones or by the end of a page; in another text every line is a paragraph.
 */
export function paragraphsIn(text: string): Paragraph[] {
  const pattern = isSetInLines(text) ? /[^\s](?:[^\r\n\f]|\r?\n(?![ \t]*\r?\n))*/g : /\S.*/g;
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, text: match[0].trimEnd() }));
}

/** Those of the work itself, without what stands around it on its page. */
export function worksOwn(paragraphs: readonly Paragraph[], { articleEnd }: SourceDocument): Paragraph[] {
  const end = paragraphs.findIndex(
    ({ text, start }, i) => start >= (articleEnd ?? Number.POSITIVE_INFINITY) || (i > 0 && behind.test(text)),
  );
  return paragraphs
    .slice(0, end < 0 ? undefined : end)
    .filter(({ text }) => !advertisement.test(text) && !sharing.test(text));
}

/** No line of a page or a screen is longer. */
const longestLine = 100;

function isSetInLines(text: string): boolean {
  return text.includes("\f") || text.split("\n").every((line) => line.length <= longestLine);
}

/** Whether a paragraph is prose, not a heading, a line of data or a caption. A page may end within a sentence. */
export function isProse({ text }: Paragraph): boolean {
  const words = text.split(/\s+/).length;
  return words >= 100 || (words >= 25 && /[.!?]["”’)\]]*$/.test(text));
}
