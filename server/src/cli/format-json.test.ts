import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleMemo } from "../../../test/support/example-memo.ts";
import { claimsAsJson, findingsAsJson } from "./format-json.ts";

const memo = exampleMemo();
const { text } = memo.reading.memo;
const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

test("a finding quotes the memo by UTF-16 offsets", () => {
  const { file, findings } = findingsAsJson(memo);
  assert.equal(file, "advice.md");
  const [finding] = findings;
  assert.ok(finding);
  assert.deepEqual(Object.keys(finding), ["rule", "severity", "message", "range", "text", "related"]);
  assert.equal(finding.text, "was an unlawful intervention too");
  assert.equal(slice(finding.range), finding.text);
  assert.equal(finding.related?.[0]?.text, "The leak left the cabinet no choice but to resign.");
});

test("a claim has its verdict, its scope, what carries it and what is missing", () => {
  const { claims } = claimsAsJson(memo);
  assert.deepEqual(
    claims.map(({ text, verdict, scope }) => [text, verdict, scope.heading]),
    [
      ["The leak violated the norm of non-intervention.", "supported", null],
      ["It was an unlawful intervention.", "supported", "Leak"],
      ["The outage was an unlawful intervention too.", "unsupported", "Outage"],
    ],
  );
  for (const claim of claims) assert.equal(slice(claim.range), claim.text);
  assert.deepEqual(
    claims[0]?.analyses.map(({ kind, text }) => [kind, text]),
    [["coercion", "The leak left the cabinet no choice but to resign."]],
  );
  assert.deepEqual(claims[2]?.missing[1], {
    analysis: "doxfare",
    elements: ["public release", "intent to disrupt"],
  });
});
