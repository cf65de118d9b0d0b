/**
 * Whether words cite a source that they write out rather than name by a key. `full`: nothing but a citation looks so;
 * `faint`: a source may be meant.
 */
export function citesPlainly(text: string): "full" | "faint" | "no" {
  if (full.some((sign) => sign.test(text))) return "full";
  return faint.test(text) ? "faint" : "no";
}

const full: readonly RegExp[] = [
  // "(2018)", "(Blue Press 1999)", "[2008]"; not "(14 May 2024)"
  /[([](?:[^()[\]\d]{0,60} )?(?:1[6-9]|20)\d\d[a-z]?[)\]]/,
  // "1986 I.C.J. 14", "9 Harv. Nat'l Sec. J. 146", "630 F.2d 876"; not "14 May 2024"
  /\b\d{1,4} (?!(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? )(?:\p{Lu}[\p{L}\d.'’&]*\.? ){1,7}\d{1,4}\b/u,
  // "Nicar. v. U.S.", "Corr v IBC Vehicles"
  /\p{Lu}[\p{L}.)]* vs?\.? (?:the )?\p{Lu}/u,
  /\b(?:I\.?C\.?J\.?|P\.?C\.?I\.?J\.?) (?:Rep|Ser)|\bU\.?N\.? Doc|\b[AS]\/\p{Lu}*\/?\d/u,
  /\b(?:G\.?A\.?|S\.?C\.?|UNGA|UNSC|General Assembly|Security Council) Res/,
  // An address.
  /\uFFFC|\bhttps?:/,
];

/** A figure, words in quotation marks, a name within the sentence, or a word for a document. */
const faint =
  /\d|["“”‘«]|[\p{L}\p{N},;:)’'] \p{Lu}|\b(?:above|below|earlier|ibid|supra|infra|report|record|annex|exhibit|letter|statement|transcript|minutes?|cables?|file|judgment|treaty|convention|charter|declaration|resolution|statute|act|manual|commentary|article|book|note|author|writer|source)s?\b/u;
