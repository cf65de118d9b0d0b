import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFix, count, offersFor } from "../../../../test/support/apply-fix.ts";

const rule = "term-variant";
const mend = (text: string) => applyFix(rule, text, /^Write/);
const titles = (text: string) => offersFor(rule, text).map(({ title }) => title);

test("writes the usual spelling, with capitals, plural and possessive as they were", () => {
  assert.equal(mend("Nonintervention is a norm."), "Non-intervention is a norm.");
  assert.equal(mend("# NONINTERVENTION\n"), "# NON-INTERVENTION\n");
  assert.equal(mend("Two counter-measures' aims."), "Two countermeasures' aims.");
  assert.equal(mend("A nonstate actor's acts."), "A non-State actor's acts.");
});

test("touches only the words that differ", () => {
  assert.equal(mend("The *principle* of\nnonintervention."), "The *principle* of\nnon-intervention.");
  assert.equal(mend("The prohibition of non-intervention."), "The prohibition of intervention.");
});

test("joins words that a hard wrap divides", () => {
  assert.equal(mend("On dox\nfare."), "On doxfare.");
});

test("mends all spellings of the term in the memo at once, quotations and other terms apart", () => {
  const text = "# Nonintervention\n\nThe norm of nonintervention, “nonintervention”, and doxxing.\n";
  assert.equal(
    applyFix(rule, text, /^Mend all 2/),
    "# Non-intervention\n\nThe norm of non-intervention, “nonintervention”, and doxxing.\n",
  );
});

test("brings a mixture to the spelling that prevails, and nothing is left to mend", () => {
  const text = "Cyber security, cyber security, cybersecurity. Cybersecurity pays.\n\nCyber security pays.\n";
  assert.equal(count(rule, text), 2);
  const mended = applyFix(rule, text, /^Mend all 2/);
  assert.equal(
    mended,
    "Cyber security, cyber security, cyber security. Cyber security pays.\n\nCyber security pays.\n",
  );
  assert.equal(count(rule, mended), 0);
});

test("offers no edit that would take a mark of emphasis away, and no second offer for a single place", () => {
  assert.deepEqual(titles("On dox *fare*."), [
    "Suppress term-variant here (give a reason)",
    "Suppress term-variant in this memo (give a reason)",
  ]);
  assert.equal(titles("On doxxing.")[0], "Write “doxing”");
  assert.equal(titles("On doxxing.").length, 3);
});
