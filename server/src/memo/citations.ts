import type { Citation } from "./memo.ts";
import { type Prose, sourceSpan } from "./prose.ts";

/** A pandoc key: `@` and a name, or `@{any text}`; not behind a letter, digit or dot, as in an e-mail address. */
const key =
  /(?<![\p{L}\p{N}_.@])@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/gu;

/** The pandoc citations of one stretch of prose, in order. */
export function findCitations(prose: Prose): Citation[] {
  if (!prose.text.includes("@")) return [];
  const clusters = findBrackets(prose.text);
  return [...prose.text.matchAll(key)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const span = sourceSpan(prose, start, end);
    const bracket = clusters.find((c) => c.start < start && end < c.end);
    return {
      key: match[1] ?? match[2] ?? "",
      span,
      cluster: bracket ? sourceSpan(prose, bracket.start, bracket.end) : span,
    };
  });
}

/** Outermost pairs of square brackets. */
function findBrackets(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (const match of text.matchAll(/[[\]]/g)) {
    if (match[0] === "[") open.push(match.index);
    else {
      const start = open.pop();
      if (start !== undefined && open.length === 0) found.push({ start, end: match.index + 1 });
    }
  }
  return found;
}
