import { type UnknownKey, unknownKeys } from "../../citations/cite-reading/unknown-keys.ts";
import type { Library } from "../../citations/library.ts";
import { citePandoc } from "../../citations/pandoc.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Finding } from "../../rules/rule.ts";
import { same } from "../../text/span.ts";
import type { Fix } from "./fix.ts";

/** Writes a key that a source has: here, and wherever the memo has the same wrong one. */
export function mendKey({ span }: Finding, { memo }: Reading, library: Library): Fix[] {
  const all = unknownKeys(memo, library);
  const unknown = all.find(({ citation }) => same(citation.span, span));
  if (!unknown) return [];
  const alike = all.filter(({ citation }) => citation.key === unknown.citation.key);
  return unknown.near.flatMap((key, i) => [
    write(key, [unknown], `Write @${key}`, i === 0),
    ...(alike.length > 1 ? [write(key, alike, `Write @${key} in all ${alike.length} places`, false)] : []),
  ]);
}

function write(key: string, places: readonly UnknownKey[], title: string, preferred: boolean): Fix {
  const edits = places.map(({ citation }) => ({ span: citation.span, text: citePandoc(key, "short", []) }));
  return { title, edits, preferred };
}
