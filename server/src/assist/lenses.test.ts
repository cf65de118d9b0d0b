import assert from "node:assert/strict";
import { test } from "node:test";
import { check, checkAll } from "../../../test/support/rule-page.ts";
import { claimLenses } from "./lenses.ts";

const claim = "The leak violated the principle of non-intervention.";
const ground = "The blockade left the government no choice but to withdraw the bill.";

/** Titles of the lenses and the words of the places that they lead to. */
const lenses = (text: string) =>
  claimLenses(check(text).reading).map(({ title, places }) => [
    title,
    ...places.map(({ start, end }) => text.slice(start, end)),
  ]);

test("a claim says its verdict and leads to its analyses", () => {
  assert.deepEqual(lenses(`# A\n\n${ground} ${claim}\n`), [
    ["non-intervention: supported by coercion analysis", ground],
  ]);
  assert.deepEqual(lenses(`# A\n\n${ground}\n\n# B\n\n${claim}\n`), [
    ["non-intervention: no reference to coercion analysis elsewhere", ground],
  ]);
});

test("a claim without an analysis says which are missing and leads nowhere", () => {
  assert.deepEqual(lenses(`# A\n\n${claim}\n\n# B\n\nOther.\n`), [
    ["non-intervention: unsupported, no coercion or doxfare"],
  ]);
  assert.deepEqual(lenses(`# A\n\nThe leak was plainly coercive. ${claim}\n\n# B\n\nOther.\n`), [
    ["non-intervention: conclusory, coercion only named"],
  ]);
});

test("each claim of a sentence has a lens with its kind", () => {
  const both = "Freedonia is responsible for the outage, and Ruritania may take countermeasures.";
  assert.deepEqual(
    claimLenses(checkAll(`${both}\n`).reading).map(({ title }) => title),
    [
      "countermeasures: unsupported, no attribution and proportionality",
      "state-responsibility: unsupported, no attribution",
    ],
  );
});

test("a memo that claims nothing has no lens", () => {
  assert.deepEqual(lenses("# A\n\nIt rained.\n"), []);
});
