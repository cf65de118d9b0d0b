import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFix, count, offersFor } from "../../../test/support/apply-fix.ts";
import { assertFindings, check, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "footnote-undefined";
testRulePage(rule);

test("flags a call in a heading, a list, a table, a quotation and a footnote", () => {
  assertFindings(
    rule,
    "# A⟦[^1]⟧\n\n- B⟦[^2]⟧\n\n| C⟦[^3]⟧ |\n|---|\n\n> D⟦[^4]⟧\n\nE[^5]\n\n[^5]: F⟦[^6]⟧\n",
  );
});

test("a footnote that nothing calls is a hint, and stays one", () => {
  const severity = (text: string, setting?: "error") =>
    check(text, setting && { severities: { [rule]: setting } }).findings.map((one) => one.severity);
  assert.deepEqual(severity("A.\n\n[^1]: B.\n"), ["hint"]);
  assert.deepEqual(severity("A.[^2]\n\n[^1]: B.\n", "error"), ["error", "hint"]);
});

test("adds the text at the end of the memo", () => {
  const text = "A.[^nic]\n";
  const mended = applyFix(rule, text, /^Add/);
  assert.equal(mended, "A.[^nic]\n\n[^nic]: [note]\n");
  assert.equal(count(rule, mended), 0);
  assert.equal(
    applyFix(rule, "A.[^2] B.[^1]\n\n[^1]: C.", /^Add/),
    "A.[^2] B.[^1]\n\n[^1]: C.\n\n[^2]: [note]\n",
  );
});

test("offers the footnote whose label comes nearest, and one that nothing calls before others", () => {
  const text = "A.[^nicaragua] B.[^corfu]\n\n[^nicaragu]: See the judgment.\n[^corfu]: Another.\n";
  assert.equal(
    applyFix(rule, text, /^Call “nicaragu”/),
    "A.[^nicaragu] B.[^corfu]\n\n[^nicaragu]: See the judgment.\n[^corfu]: Another.\n",
  );
});

test("offers no more for a footnote that nothing calls than to silence it", () => {
  assert.ok(offersFor(rule, "A.\n\n[^1]: B.\n").every(({ title }) => title.startsWith("Suppress")));
});
