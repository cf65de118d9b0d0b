import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { insertAuthorities } from "../../server/src/assist/authorities.ts";
import { completeAt } from "../../server/src/assist/completion.ts";
import { fixesFor } from "../../server/src/assist/fixes.ts";
import { hoverAt } from "../../server/src/assist/hover.ts";
import { citationHints } from "../../server/src/assist/inlay-hints.ts";
import { insertCitation } from "../../server/src/assist/insert-citation.ts";
import { outline } from "../../server/src/assist/outline.ts";
import { citeBareNames } from "../../server/src/assist/replace-bare-citation.ts";
import type { Span } from "../../server/src/text/span.ts";
import { doctrine } from "../support/doctrine.ts";
import { libraryWith } from "../support/library.ts";
import { check } from "../support/rule-page.ts";

/** Fragments that Markdown and the check react to; glued at random they make memos nobody would write. */
const fragments = [
  ..."#>*_`|[]()<!-~^:.\n\r\t\u00A0\u00AD\uFEFF\uD83D\uDE00\0&;\\@é",
  "\n\n",
  "# ",
  "## I. Facts\n\n",
  "- ",
  "1. ",
  "    ",
  "```\n",
  "---\n",
  "| a | b |\n|---|---|\n| c | d |\n",
  "[^1]",
  "[^1]: ",
  "<!-- ",
  " -->",
  "<!-- opinio-disable -->\n",
  "<!-- opinio-disable-next-line unsupported-claim -->\n",
  "The leak violated the principle of non-intervention. ",
  "It was coercive. ",
  "doxfare ",
  "**non-\n*intervention*** ",
  "The blockade left the government no choice but to withdraw the bill. ",
  "If it coerced, ",
  "[@nicaragua1986, para. 205]",
  "@corfu1949 [p. 3; see also @unknown]",
  "[-@{odd.key.}, {ii, iv} so; @kilovaty2018doxfare]",
  "^[See [@unga2625].] ",
  "[^1]: *Ibid.*, p. 5.\n",
  "“No State may close a lake.” ",
  "> No State may not close a river.\n",
  "The Court held that ",
  "International law prohibits doxfare ",
  "---\nbibliography: refs.bib\n---\n",
  "See Part II. ",
  "&amp;",
  "&#x1F600;",
  "Nicar. v. U.S., 1986 I.C.J. 14, ¶ 205 (June 27). ",
];

const memo = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...fragments) },
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

const library = libraryWith({
  bibtex: "@book{roe2020, title = {Rivers}}",
  texts: { corfu1949: "No State may close a river.", kilovaty2018doxfare: "Doxfare is a word." },
});

test("checking never throws, and every span lies inside the text", () => {
  fc.assert(
    fc.property(memo, fc.nat(), (text, seed) => {
      const inside = ({ start, end }: Span) =>
        assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end}`);
      const { reading, findings } = check(text, { library });
      const { runs, paragraphs, sentences, citations, comments, links, verbatim } = reading.memo;
      for (const { span } of [...runs, ...paragraphs, ...sentences, ...citations, ...comments, ...links])
        inside(span);
      for (const span of verbatim) inside(span);
      for (const { cluster, prefix, locator, suffix } of citations)
        for (const span of [cluster, ...[prefix, locator, suffix].flatMap((words) => words?.span ?? [])])
          inside(span);
      for (const { span } of [...reading.terms, ...reading.analyses, ...findings, ...outline(reading)])
        inside(span);
      for (const { trigger, scope } of reading.claims) [trigger, scope.span].forEach(inside);
      for (const finding of findings)
        for (const fix of fixesFor(finding, reading, doctrine, library))
          for (const { span } of fix.edits) inside(span);
      const offset = seed % (text.length + 1);
      for (const { span } of completeAt(reading.memo, { doctrine, library, style: "oscola" }, offset))
        inside(span);
      const hover = hoverAt(reading, doctrine, offset);
      if (hover) inside(hover.span);
      for (const { at } of citationHints(reading.memo, library, "oscola")) inside({ start: at, end: at });
      const here = { start: offset, end: offset };
      const style = "bluebook";
      const as = (["key", "footnote", "inline"] as const)[seed % 3] ?? "key";
      const wish = { key: "corfu1949", as, style, span: here } as const;
      for (const { span } of insertCitation(reading.memo, library, wish)?.edits ?? []) inside(span);
      for (const { edits } of citeBareNames(reading.memo, library, here, { as, style }))
        for (const { span } of edits) inside(span);
      for (const { span } of insertAuthorities(reading.memo, library, style, offset)) inside(span);
    }),
    { numRuns: 400 },
  );
});

test("the same text gives the same findings", () => {
  fc.assert(
    fc.property(memo, (text) => assert.deepEqual(check(text).findings, check(text).findings)),
    { numRuns: 50 },
  );
});
