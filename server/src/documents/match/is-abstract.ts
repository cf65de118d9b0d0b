import type { SourceDocument } from "../source-document.ts";

/** An abstract and what stands around it are no longer, in UTF-16 units. */
const longest = 15_000;

/** Whether a document is the page of a work's abstract, as SSRN has them, and not the work. */
export function isAbstractPage({ text }: SourceDocument): boolean {
  return text.length <= longest && /^\s*suggested citation\b/im.test(text);
}
