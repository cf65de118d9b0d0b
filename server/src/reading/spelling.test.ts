import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import { capitalsOf, nearestSpelling, spellingKey } from "./spelling.ts";
import { labelsOf } from "./term-labels.ts";

test("spellings of the same words have the same key", () => {
  for (const [one, other] of [
    ["cyber security", "Cybersecurity"],
    ["domaine réservé", "domaine reserve"],
    ["cyber defence", "cyber defense"],
    ["securitisation", "securitization"],
    ["State behaviour", "State behavior"],
    ["ius cogens", "jus cogens"],
    ["opinio iuris", "opinio juris"],
  ] as const)
    assert.equal(spellingKey(one), spellingKey(other));
});

test("other words have another key", () => {
  assert.notEqual(spellingKey("coerced"), spellingKey("coerce"));
  assert.notEqual(spellingKey("sanction"), spellingKey("sanctions"));
});

test("a hidden spelling stands for the nearest label, not for the preferred one of the term", () => {
  const labels = ["cyber espionage", "intelligence gathering", "spying"];
  assert.equal(nearestSpelling("intelligence-gathering", labels), "intelligence gathering");
});

test("every hidden spelling of the doctrine stands for the label that a lawyer would write", () => {
  const pairs = doctrine.terms.flatMap((term) =>
    labelsOf(term)
      .filter(({ words }) => term.hiddenLabel.includes(words))
      .map(({ words, prefers }) => `${words} → ${prefers?.words}`),
  );
  const slips = pairs.filter((pair) => {
    const [hidden = "", preferred = ""] = pair.split(" → ");
    return spellingKey(hidden) !== spellingKey(preferred);
  });
  assert.deepEqual(slips, [
    "doxxing → doxing",
    "prohibition of non-intervention → prohibition of intervention",
    "prohibition on non-intervention → prohibition on intervention",
  ]);
});

test("capitals are kept", () => {
  assert.equal(capitalsOf("Nonintervention", "non-intervention"), "Non-intervention");
  assert.equal(capitalsOf("DOXXING", "doxing"), "DOXING");
  assert.equal(capitalsOf("doxxing", "doxing"), "doxing");
});
