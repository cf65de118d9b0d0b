import type { Skeleton } from "./doctrine.ts";

/**
 * Makes both forms of a skeleton from its body. In the body, `{{words}}` marks what the author supplies and `{{}}`
 * where the cursor ends; the same words are the same placeholder, so that the author types them once.
 */
export function createSkeleton({
  body,
  ...rest
}: Omit<Skeleton, "snippet" | "text"> & { body: string }): Skeleton {
  const numbers = new Map<string, number>();
  const place = (words: string): string => {
    if (words === "") return "$0";
    const number = numbers.get(words) ?? numbers.size + 1;
    numbers.set(words, number);
    return placeholder(number, words);
  };
  return {
    ...rest,
    snippet: fill(body, escapeSnippet, place),
    text: fill(body, String, (words) => (words === "" ? "" : `[${words}]`)),
  };
}

/** A tab stop whose words keep their brackets until the author replaces them: what is unfilled stays visible. */
export function placeholder(number: number, words: string): string {
  return `\${${number}:${escapeSnippet(`[${words}]`)}}`;
}

/** Text that a snippet inserts as it is: `$`, `}` and the backslash mean something in snippet syntax. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

function fill(body: string, keep: (text: string) => string, place: (words: string) => string): string {
  return body
    .split(/\{\{([^{}]*)\}\}/)
    .map((part, i) => (i % 2 === 0 ? keep(part) : place(part.trim())))
    .join("");
}
