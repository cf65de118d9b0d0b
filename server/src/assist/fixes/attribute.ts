import { scholarshipAlone } from "../../citations/cite-reading/scholarship-alone.ts";
import type { Library } from "../../citations/library.ts";
import type { Source } from "../../doctrine/doctrine.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Finding } from "../../rules/rule.ts";
import { same } from "../../text/span.ts";
import type { Fix } from "./fix.ts";

/** Says whose view a statement is: "Kilovaty argues that international law …". */
export function attribute({ span }: Finding, reading: Reading, library: Library): Fix[] {
  const found = scholarshipAlone(reading, library).find((one) => same(one.span, span));
  const writers = found?.sources.length === 1 ? writersOf(found.sources[0]) : undefined;
  if (!found || !writers) return [];
  const { start } = found.sentence.span;
  const first = reading.memo.text.slice(start, start + 1);
  const { sentence } = found;
  const isName = /^(?:States?\b|\P{Lu}|\p{Lu}{2})/u.test(sentence.text);
  const text = `${writers} that ${isName ? first : first.toLowerCase()}`;
  return [
    {
      title: `Write “${writers} that …”`,
      edits: [{ span: { start, end: start + 1 }, text }],
      preferred: true,
    },
  ];
}

/** "Kilovaty argues", "Ohlin and Hollis argue", "Schmitt and others argue"; nothing for a source without writers. */
function writersOf(source: Source | undefined): string | undefined {
  const names = (source?.csl.author ?? []).map(({ family, literal }) => family ?? literal ?? "");
  const [first, second, third] = names;
  if (!first || names.includes("")) return undefined;
  if (second === undefined) return `${first} argues`;
  return third === undefined ? `${first} and ${second} argue` : `${first} and others argue`;
}
