import type { Library } from "../citations/library.ts";
import type { Source } from "../doctrine/doctrine.ts";
import type { Memo } from "../memo/memo.ts";
import { type Span, touches } from "../text/span.ts";

/** A key in the memo and the source that it stands for. */
export interface KeyedSource {
  readonly span: Span;
  readonly source: Source;
}

/** The source of the citation key at an offset (UTF-16); undefined where there is no key, or no source has it. */
export function sourceAt(memo: Memo, library: Library, offset: number): KeyedSource | undefined {
  const citation = memo.citations.find(({ span }) => touches(span, offset));
  const source = citation && library.find(citation.key);
  return source && { span: citation.span, source };
}
