import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFix, count, offersFor } from "../../../../test/support/apply-fix.ts";

const rule = "undefined-abbreviation";

test("spells out the first use, with a capital at the start of a sentence", () => {
  const text = "It rained. IHL applies. IHL binds.\n";
  const mended = applyFix(rule, text, /^Write/);
  assert.equal(mended, "It rained. International humanitarian law (IHL) applies. IHL binds.\n");
  assert.equal(count(rule, mended), 0);
});

test("spells out in the number of the abbreviation", () => {
  assert.equal(
    applyFix(rule, "They agreed on CBMs.", /^Write/),
    "They agreed on confidence-building measures (CBMs).",
  );
  assert.equal(applyFix(rule, "It is a CBM.", /^Write/), "It is a confidence-building measure (CBM).");
});

test("adds the abbreviation where the words already stand", () => {
  const text = "The law of armed conflict applies. LOAC binds.\n";
  const mended = applyFix(rule, text, /^Add/);
  assert.equal(mended, "The law of armed conflict (LOAC) applies. LOAC binds.\n");
  assert.equal(count(rule, mended), 0);
});

test("offers nothing for a possessive, which would have to stand twice", () => {
  assert.ok(offersFor(rule, "IHL's aim is to protect.").every(({ title }) => title.startsWith("Suppress")));
});
