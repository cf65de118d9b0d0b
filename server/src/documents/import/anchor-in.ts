import { anchor } from "../../doctrine/anchor.ts";
import type { Quotation } from "../../doctrine/doctrine.ts";
import type { Span } from "../../text/span.ts";

/** About as many characters stand before and behind a quotation as the doctrine has. */
const context = 38;

/** The words of a text on one line, as anchors are written. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/**
 * A stretch of a paragraph with as much of the paragraph before and behind it as tells its place in the text from all
 * others. White space is run together, in the text too: in a text that is not set in lines the anchor is verbatim.
 * Undefined where the place cannot be told.
 */
export function anchorIn(
  paragraph: string,
  { start, end }: Span,
  text: string,
): Omit<Quotation, "source" | "section"> | undefined {
  const exact = onOneLine(paragraph.slice(start, end)).trim();
  const whole = onOneLine(text);
  for (const length of [context, 3 * context, paragraph.length]) {
    const prefix = tail(onOneLine(paragraph.slice(0, start)), length);
    const suffix = head(onOneLine(paragraph.slice(end)), length);
    const quotation = { exact, prefix, suffix };
    if ("span" in anchor({ ...quotation, source: "", section: "" }, whole)) return quotation;
  }
  return undefined;
}

/** The last characters, as far as words are whole. */
function tail(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(-length);
  return cut.slice(cut.indexOf(" ") + 1);
}

function head(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return cut.slice(0, Math.max(0, cut.lastIndexOf(" ")));
}
