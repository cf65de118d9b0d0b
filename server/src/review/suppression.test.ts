import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMemo } from "../memo/parse.ts";
import { findSuppressions, isSuppressed } from "./suppression.ts";

/** Whether a finding of `rule` on the first `x!` of the text is switched off. */
const silences = (text: string, rule = "unsupported-claim") => {
  const start = text.indexOf("x!");
  return isSuppressed(findSuppressions(parseMemo(text)), rule, { start, end: start + 2 });
};

test("disable-next-line holds for what begins on the next line, hard wraps included", () => {
  assert.ok(silences("<!-- opinio-disable-next-line unsupported-claim -->\nOne\ntwo x! three.\n"));
  assert.ok(
    silences("- a\n  <!-- opinio-disable-next-line unsupported-claim: agreed with JB -->\n- b\n  x!\n"),
  );
  assert.ok(silences("<!-- opinio-disable-next-line -->\n\n| a | b |\n|---|---|\n| c | x! |\n"));
});

test("disable-next-line does not reach the paragraph after, nor another rule", () => {
  assert.ok(!silences("<!-- opinio-disable-next-line unsupported-claim -->\nOne.\n\nx!\n"));
  assert.ok(!silences("<!-- opinio-disable-next-line conclusory-claim -->\nx!\n"));
  assert.ok(!silences("- a\n  <!-- opinio-disable-next-line unsupported-claim -->\n- b\n- x!\n"));
});

test("a block of disable and enable holds between its comments, or to the end", () => {
  assert.ok(silences("<!-- opinio-disable -->\n\nOne.\n\nx!\n\n<!-- opinio-enable -->\n"));
  assert.ok(silences("<!-- opinio-disable unsupported-claim, conclusory-claim: draft -->\n\nx!\n"));
  assert.ok(!silences("<!-- opinio-disable -->\n\nOne.\n\n<!-- opinio-enable -->\n\nx!\n"));
  assert.ok(
    !silences(
      "<!-- opinio-disable unsupported-claim -->\n\na\n\n<!-- opinio-enable unsupported-claim -->\n\nx!\n",
    ),
  );
});

test("disable-file holds everywhere, before the comment too", () => {
  assert.ok(silences("x!\n\n<!-- opinio-disable-file unsupported-claim: not a legal memo -->\n"));
});

test("an unknown word or a comment in code switches nothing off", () => {
  assert.ok(!silences("<!-- opinio-disable-nextline -->\nx!\n"));
  assert.ok(!silences("`<!-- opinio-disable-file -->`\n\nx!\n"));
});
