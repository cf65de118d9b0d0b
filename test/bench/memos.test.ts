import assert from "node:assert/strict";
import { test } from "node:test";
import { createCheck } from "../../server/src/review/check.ts";
import { doctrine } from "../support/doctrine.ts";
import { writeMemo } from "./memos/write-memo.ts";

const bytes = 30_000;

test("a memo is the same for the same seed, and no other is like it", () => {
  assert.equal(writeMemo(bytes, 1), writeMemo(bytes, 1));
  assert.notEqual(writeMemo(bytes, 1), writeMemo(bytes, 2));
});

test("a memo is about as long as it was asked to be", () => {
  for (const wanted of [10_000, 30_000, 100_000]) {
    const written = Buffer.byteLength(writeMemo(wanted, 3));
    assert.ok(Math.abs(written - wanted) < 2000, `${written} bytes`);
  }
});

test("nothing is left to be filled in", () => {
  assert.doesNotMatch(writeMemo(bytes, 4), /[{}]|undefined/);
});

test("every footnote text is called, and nearly every call has its text", () => {
  const text = writeMemo(bytes, 5);
  const ids = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
  const [called, written] = [ids(/(?<!\n)\[\^(\d+)\]/g), ids(/\n\[\^(\d+)\]: /g)];
  assert.ok(written.length > 10);
  assert.deepEqual(
    written.filter((id) => !called.includes(id)),
    [],
  );
  assert.ok(called.length - written.length <= called.length / 5);
});

test("a memo has claims with and without what they need, and small faults", () => {
  const rules = createCheck(doctrine)(writeMemo(bytes, 3)).findings.map(({ rule }) => rule);
  assert.ok(rules.includes("analysis-elsewhere") || rules.includes("unsupported-claim"), rules.join());
  assert.ok(rules.includes("term-variant"), rules.join());
  assert.ok(rules.length < 60, `${rules.length} findings`);
});
