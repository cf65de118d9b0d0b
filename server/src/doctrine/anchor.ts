import type { Span } from "../text/span.ts";
import type { Quotation } from "./doctrine.ts";

/** Where a quotation stands in its document, or why it cannot be told. */
export type Anchoring = { readonly span: Span } | { readonly fault: string };

/**
 * Finds a quotation again in the text of its document, as a W3C TextQuoteSelector does but without tolerance: the
 * words must be there letter for letter, between the prefix and the suffix, in one place. The span (UTF-16
 * offsets) covers the quoted words alone.
 */
export function anchor({ exact, prefix, suffix }: Quotation, text: string): Anchoring {
  if (!text.includes(exact)) return { fault: "is not verbatim in the document" };
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  if (at < 0) return { fault: "is in the document, but not between its prefix and its suffix" };
  if (text.indexOf(whole, at + 1) >= 0) {
    return { fault: "stands in several places of the document: lengthen its prefix or its suffix" };
  }
  const start = at + prefix.length;
  return { span: { start, end: start + exact.length } };
}
