import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import type { Expectation } from "../doctrine/example.ts";
import { createCheck } from "./check.ts";
import { tryExample } from "./try-example.ts";

const check = createCheck(doctrine);
const fault = (memo: string, expected: Expectation) =>
  tryExample({ path: "examples/a.yaml", line: 1, column: 1, memo, expected }, check);

const bare = "The leak violated the\nprinciple of non-intervention.";
const argued = `${bare} It left the Government no choice but to withdraw the bill.`;
const rule = "unsupported-claim";

test("an example that should be flagged is, on the words that it names", () => {
  assert.equal(fault(bare, { kind: "flag", rule }), undefined);
  const words = "violated the principle of non-intervention";
  assert.equal(fault(bare, { kind: "flag", rule, words }), undefined);
  assert.equal(
    fault(bare, { kind: "flag", rule, words: "The leak" }),
    `${rule} is found on "${words}", not on "The leak"`,
  );
});

test("an example that should be flagged and is not", () => {
  assert.equal(fault(argued, { kind: "flag", rule }), "unsupported-claim is not found");
  assert.equal(fault(bare, { kind: "flag", rule: "conclusory-claim" }), "conclusory-claim is not found");
});

test("an example that should pass does, or says what is found", () => {
  assert.equal(fault(argued, { kind: "pass" }), undefined);
  assert.match(fault(bare, { kind: "pass" }) ?? "", /^unsupported-claim is found on "violated/);
  assert.equal(fault(bare, { kind: "pass", rule: "conclusory-claim" }), undefined);
});

test("a term is found in its sentence, and its label in one of them", () => {
  assert.equal(fault("It was Coercion.", { kind: "use", term: "coercion" }), undefined);
  assert.equal(fault("It was force.", { kind: "use", term: "coercion" }), "no label of the term is found");
  assert.equal(fault("It was Coercion.", { kind: "use", term: "coercion", label: "coercion" }), undefined);
  assert.equal(
    fault("It was coercion.", { kind: "use", term: "coercion", label: "coercive pressure" }),
    'no example sentence shows the label "coercive pressure"',
  );
});
