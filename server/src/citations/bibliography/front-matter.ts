import type { Memo } from "../../memo/memo.ts";
import type { Span } from "../../text/span.ts";

const fields = /^(?:bibliography|references)[ \t]*:/m;

/**
 * Whether the memo's front matter names bibliographies or holds references. Cheap, and without what reads YAML,
 * which most memos do not need: ask it before `bibliographiesOf` is imported.
 */
export function namesBibliographies(memo: Memo): boolean {
  const { start, end } = yamlOf(memo);
  return fields.test(memo.text.slice(start, end));
}

/** Where the YAML between the fences stands in the memo; empty where there is no front matter. */
export function yamlOf({ text, frontMatter }: Memo): Span {
  if (!frontMatter) return { start: 0, end: 0 };
  const start = text.indexOf("\n", frontMatter.span.start) + 1;
  return { start, end: Math.max(start, text.lastIndexOf("\n", frontMatter.span.end - 1) + 1) };
}
