import type { SourceDocument } from "./source-document.ts";

/** A page of a document: its number from 1, and what is printed on it where that is known and another. */
export interface Page {
  readonly number: number;
  readonly label?: string;
}

/** The page on which an offset of the text stands; undefined for a document without pages. */
export function pageAt({ text, pageLabels }: SourceDocument, offset: number): Page | undefined {
  if (!text.includes("\f")) return undefined;
  let number = 1;
  for (let end = text.indexOf("\f"); end >= 0 && end < offset; end = text.indexOf("\f", end + 1)) number++;
  const label = pageLabels?.[number - 1];
  return label === undefined || label === String(number) ? { number } : { number, label };
}
