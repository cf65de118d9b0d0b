import assert from "node:assert/strict";
import { test } from "node:test";
import { defuse, measure, pad, wrapWords } from "./columns.ts";

test("a character takes the columns that a terminal gives it", () => {
  assert.equal(measure("réservé"), 7);
  assert.equal(measure("re\u0301serve\u0301"), 7);
  assert.equal(measure("国際法"), 6);
  assert.equal(measure("⚖️ ✅"), 4);
});

test("a memo cannot drive the terminal", () => {
  assert.equal(defuse("a\u001B[31mb\u0007"), "a\uFFFD[31mb\uFFFD");
  assert.equal(defuse("a\u202Eb"), "a\uFFFDb");
  assert.equal(defuse("a\tb\nc"), "a b c");
});

test("fills up, and leaves longer text alone", () => {
  assert.equal(pad("国", 4), "国  ");
  assert.equal(pad("norm", 2), "norm");
});

test("breaks at spaces, and inside a word only if it must", () => {
  assert.deepEqual(wrapWords("the norm of non-intervention", 16), ["the norm of", "non-intervention"]);
  assert.deepEqual(wrapWords("abcdefghij", 4), ["abcd", "efgh", "ij"]);
  assert.deepEqual(wrapWords("", 10), [""]);
});
