import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMemo } from "../../memo/parse.ts";
import { findQuotations } from "../../memo/quotations.ts";
import { checkQuotation } from "./check-quotation.ts";
import { createSourceText } from "./source-text.ts";

const award = createSourceText("A State may not close a river that another State shares with it.");
const note = createSourceText("A bank State may close a river for a day in order to repair a sluice.");
const abstract = createSourceText("The author asks who may close a river.", { partial: true });
const texts = new Map([
  ["award", award],
  ["note", note],
  ["abstract", abstract],
]);

/** The verdict on the first quotation of the memo, and the key of the citation that it is about. */
function check(memo: string): string {
  const [quotation] = findQuotations(parseMemo(memo));
  assert.ok(quotation);
  const { verdict, carrier } = checkQuotation(quotation, (key) => texts.get(key));
  return [verdict, carrier?.citation.key].join(" ").trim();
}

test("a quotation is checked against the source that carries it", () => {
  assert.equal(check('It may not "close a river that another State shares" [@award].'), "exact award");
  assert.equal(
    check("It held [@award]:\n\n> A State may close a river that another State shares.\n"),
    "polarity award",
  );
  assert.equal(check('It may "divert a lake that another State shares" [@award].'), "altered award");
  assert.equal(check('It may "send its navy to the estuary" [@award].'), "not-found award");
});

test("of several sources one must have it", () => {
  assert.equal(check('A State may "close a river for a day" [@award; @note].'), "exact note");
  assert.equal(
    check('A State may "close a river for a week in order to repair" [@award; @note].'),
    "altered note",
  );
});

test("nothing is said where the text that would decide is not at hand", () => {
  assert.equal(check('It may "send its navy to the estuary" [@award; @unread].'), "no-source-text award");
  assert.equal(check('It may "send its navy to the estuary" [@unread].'), "no-source-text unread");
  assert.equal(check('It may "send its navy to the estuary" [@abstract].'), "no-source-text abstract");
  assert.equal(check('It may "send its navy to the estuary".'), "no-source-text");
  assert.equal(check('It may "close a river for a day" [@unread; @note].'), "exact note");
});
