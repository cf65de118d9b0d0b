import { findUndefined } from "../../reading/find-undefined.ts";
import type { Reading, TermUse } from "../../reading/reading.ts";
import { capitalsOf } from "../../reading/spelling.ts";
import type { Finding } from "../../rules/rule.ts";
import type { Fix } from "./fix.ts";

/** Spells the abbreviation out where it is first used, or names it where its words already stand. */
export function spellOut({ span }: Finding, reading: Reading): Fix[] {
  const found = findUndefined(reading).find(({ use }) => use.span.start === span.start);
  if (!found) return [];
  const { use, words, earlier } = found;
  if (earlier && !isPossessive(earlier)) return [nameAbbreviation(earlier, use.label.words)];
  // A possessive would have to stand twice.
  if (isPossessive(use)) return [];
  const startsSentence = /(?:^|[.!?]\s+)$/.test(use.run.prose.text.slice(0, use.at));
  const full = `${startsSentence ? capitalsOf("Xx", words) : words} (${use.text})`;
  return [{ title: `Write “${full}”`, edits: [{ span: use.span, text: full }], preferred: true }];
}

function nameAbbreviation({ span: { end }, text }: TermUse, abbreviation: string): Fix {
  const named = `(${abbreviation}${text.endsWith("s") ? "s" : ""})`;
  return {
    title: `Add “${named}” where the words first stand`,
    edits: [{ span: { start: end, end }, text: ` ${named}` }],
    preferred: true,
  };
}

function isPossessive({ run, at, text }: TermUse): boolean {
  return /^['’]/.test(run.prose.text.slice(at + text.length));
}
