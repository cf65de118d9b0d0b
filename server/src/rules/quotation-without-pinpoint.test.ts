import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFix, count, offersFor } from "../../../test/support/apply-fix.ts";
import { assertFindings, check, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "quotation-without-pinpoint";
testRulePage(rule);

const flags = (memo: string) => assertFindings(rule, memo);
const words = "“the very essence of prohibited intervention”";

test("flags a remark that is no place, and each citation once", () => {
  flags(`It is ${words} [⟦@nicaragua1986⟧, emphasis added].`);
  flags(`It is “the very essence of it all” and “the heart of the whole matter” [⟦@nicaragua1986⟧].`);
});

test("does not flag a place in the suffix, behind a key in the text, in the words before, or in an earlier note", () => {
  flags(`It is ${words} [@nicaragua1986, separate opinion of Judge Ago, 5].`);
  flags(`It is ${words}.[^1]\n\n[^1]: @nicaragua1986, para. 205.\n`);
  flags(`In para. 205 it speaks of ${words} [@nicaragua1986].`);
  flags(`A.[^1] It is ${words}.[^2]\n\n[^1]: [@nicaragua1986, para. 205].\n[^2]: Ibid.\n`);
  flags("> 205. The element of coercion forms the very essence of it. [@nicaragua1986]\n");
});

test("does not flag a key that no source has, or words that are not quoted from it", () => {
  flags(`It is ${words} [@unknown].`);
  flags("It is the very essence of prohibited intervention [@nicaragua1986].");
});

test("points to the quotation", () => {
  const text = `It is ${words} [@nicaragua1986].`;
  const [finding] = check(text).findings;
  assert.equal(
    finding?.message,
    "The citation does not say where in Nicaragua (Merits) the quoted words stand.",
  );
  assert.deepEqual(
    finding?.related.map(({ span }) => text.slice(span.start, span.end)),
    [words.slice(1, -1)],
  );
});

test("makes room for the place, and stays until it is filled", () => {
  const fix = (cited: string) =>
    applyFix(rule, `It is ${words} ${cited}.`, /^Add/).slice(`It is ${words} `.length);
  assert.equal(fix("[@nicaragua1986]"), "[@nicaragua1986, [place]].");
  assert.equal(fix("[see @nicaragua1986, emphasis added]"), "[see @nicaragua1986, [place], emphasis added].");
  assert.equal(fix("as @nicaragua1986 [emphasis added]"), "as @nicaragua1986 [[place], emphasis added].");
  assert.equal(fix("as in @nicaragua1986"), "as in @nicaragua1986 [[place]].");
  assert.equal(count(rule, applyFix(rule, `It is ${words} [@nicaragua1986].`, /^Add/)), 1);
});

test("lets the author choose among the places that are cited most", () => {
  const [fix] = offersFor(rule, `It is ${words} [@nicaragua1986].`);
  assert.match(fix?.edits[0]?.snippet ?? "", /^, \$\{1\|para\. 202,para\. 205,/);
});
