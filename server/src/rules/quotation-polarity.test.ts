import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFix, count } from "../../../test/support/apply-fix.ts";
import { libraryWith } from "../../../test/support/library.ts";
import { check, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "quotation-polarity";
testRulePage(rule);

const library = libraryWith({
  texts: { corfu1949: "A State may not close a river that another State shares with it." },
});
const text = '"A State may close a river that another State shares with it" [@corfu1949, p. 4].\n';

test("is an error, which shows the source's words", () => {
  const [finding] = check(text, { library }).findings;
  assert.equal(finding?.severity, "error");
  assert.equal(
    finding?.message,
    "A negation was lost or gained. Corfu Channel has “A State may not close a river that another State shares with it”.",
  );
});

test("restores the negation", () => {
  const mended = applyFix(rule, text, /^Restore/, library);
  assert.equal(
    mended,
    '"A State may not close a river that another State shares with it" [@corfu1949, p. 4].\n',
  );
  assert.equal(count(rule, mended, library), 0);
});
