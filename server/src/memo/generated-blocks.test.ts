import assert from "node:assert/strict";
import { test } from "node:test";
import { drawMarks, readMarks } from "../../../test/support/marked-memo.ts";
import { findGeneratedBlocks } from "./generated-blocks.ts";
import { parseMemo } from "./parse.ts";

/** The blocks are drawn on the memo. */
function finds(marked: string): void {
  const { text } = readMarks(marked);
  const blocks = findGeneratedBlocks(text, parseMemo(text).comments);
  assert.equal(
    drawMarks(
      text,
      blocks.map(({ span }) => span),
    ),
    marked,
  );
}

test("a block reaches from its opening comment to its closing one", () => {
  finds("# A\n\n⟦<!-- opinio-authorities -->\n\n- One\n\n<!-- /opinio-authorities -->⟧\n\nEnd.\n");
  finds("⟦<!--opinio-authorities-->\r\n<!--/opinio-authorities-->⟧\r\n");
});

test("an opening comment without its closing one is a block of its own", () => {
  finds(
    "A.\n\n⟦<!-- opinio-authorities -->⟧\n\nB.\n\n⟦<!-- opinio-authorities -->\n<!-- /opinio-authorities -->⟧\n",
  );
});

test("marks in code, in a list, in a quote or beside words are none", () => {
  finds("```\n<!-- opinio-authorities -->\n```\n");
  finds("- a\n\n  <!-- opinio-authorities -->\n");
  finds("> <!-- opinio-authorities -->\n");
  finds("See <!-- opinio-authorities --> there.\n");
  finds("<!-- opinio-authorities --> and\n");
});

test("the opening comment may name a style", () => {
  const text = "<!-- opinio-authorities: oscola -->\n";
  assert.equal(findGeneratedBlocks(text, parseMemo(text).comments)[0]?.words, "oscola");
});

test("nothing in a block is a word, a citation, a heading or a footnote of the memo", () => {
  const block =
    "<!-- opinio-authorities -->\n\n## Cases\n\n- Doxfare [@a] https://x.org *b*[^1] {#c}\n\n[^1]: [@d]\n\n| a |\n|---|\n| b |\n\n<!-- /opinio-authorities -->";
  const memo = parseMemo(`# Law\n\nOne [@e].\n\n${block}\n\nTwo.\n`);
  assert.deepEqual(
    memo.runs.map(({ prose }) => prose.text),
    ["Law", "One [@e].", "Two."],
  );
  assert.deepEqual(
    memo.citations.map(({ key }) => key),
    ["e"],
  );
  assert.deepEqual(
    [memo.links, memo.root.children.length, memo.root.children[0]?.children.length],
    [[], 1, 0],
  );
  const start = memo.text.indexOf("- Doxfare");
  assert.ok(memo.verbatim.some((span) => span.start <= start && start < span.end));
});

test("what stands behind an opening comment that is not closed is the author's", () => {
  const memo = parseMemo("<!-- opinio-authorities -->\n\nOne [@e].\n");
  assert.equal(memo.citations.length, 1);
});
