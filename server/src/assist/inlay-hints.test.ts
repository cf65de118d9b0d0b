import assert from "node:assert/strict";
import { test } from "node:test";
import { libraryWith } from "../../../test/support/library.ts";
import type { WrittenStyle } from "../citations/style-of.ts";
import { parseMemo } from "../memo/parse.ts";
import { citationHints } from "./inlay-hints.ts";

const library = libraryWith({
  bibtex: "@book{roe2019, author = {Roe, Ada}, title = {On Leaks}, publisher = {Blue}, year = {2019}}",
});

/** The memo with its hints drawn in. */
function hinted(text: string, style: WrittenStyle = "bluebook"): string {
  return citationHints(parseMemo(text), library, style)
    .toSorted((a, b) => b.at - a.at)
    .reduce((drawn, { at, label }) => `${drawn.slice(0, at)} ⟨${label}⟩${drawn.slice(at)}`, text);
}

test("each key is shown as the note that it becomes: in full, short, id.", () => {
  assert.equal(
    hinted("One [@roe2019]. Two [@roe2019, p. 7]. Three [@corfu1949, p. 22; @roe2019].\n"),
    "One [@roe2019 ⟨Ada Roe, On Leaks (2019)⟩]. Two [@roe2019, p. 7 ⟨Id. at 7⟩]. Three [@corfu1949, p. 22 ⟨Corfu Channel (U.K. v. Alb.), Judgment, 1949 I.…⟩; @roe2019 ⟨Roe, supra note 1⟩].\n",
  );
});

test("brackets and footnotes are counted together", () => {
  assert.match(
    hinted("One.[^a] Two [@roe2019]. Three.[^b] Four [@roe2019].\n\n[^a]: None.\n\n[^b]: None.\n", "oscola"),
    /Four \[@roe2019 ⟨Roe \(n 2\)⟩\]/,
  );
});

test("only the citations that are asked for are written", () => {
  const memo = parseMemo("One [@roe2019]. Two [@corfu1949].\n");
  const start = memo.text.indexOf("Two");
  const hints = citationHints(memo, library, "bluebook", { start, end: memo.text.length });
  assert.deepEqual(
    hints.map(({ label }) => label.slice(0, 5)),
    ["Corfu"],
  );
});

test("a key that no source has is shown as it is", () => {
  assert.equal(hinted("One [@nobody].\n"), "One [@nobody].\n");
});
