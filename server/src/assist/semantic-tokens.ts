import type { Standing } from "../doctrine/doctrine.ts";
import type { Reading } from "../reading/reading.ts";
import { overlaps, type Span } from "../text/span.ts";

/** Words to be coloured as a term, none of them across a line break. */
export interface TermToken {
  readonly span: Span;
  readonly standing: Standing;
}

/** The terms that share a place with `within`, or all of the memo's, in memo order. */
export function termTokens({ memo, terms }: Pick<Reading, "memo" | "terms">, within?: Span): TermToken[] {
  const wanted = within ? terms.filter(({ span }) => overlaps(span, within)) : terms;
  return wanted.flatMap(({ span, term }) =>
    unbroken(memo.text, span).map((piece) => ({ span: piece, standing: term.standing })),
  );
}

/** Clients draw a token on one line: a wrapped term is as many as it has lines, without indentation and quote marks. */
function unbroken(text: string, { start, end }: Span): Span[] {
  const pieces = text.slice(start, end).matchAll(/(?:^|(?<=[\r\n])[\s>]*)([^\s>][^\r\n]*)/g);
  return [...pieces].map((match) => {
    const from = start + match.index + match[0].length - (match[1]?.length ?? 0);
    return { start: from, end: from + (match[1]?.length ?? 0) };
  });
}
