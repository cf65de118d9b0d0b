import assert from "node:assert/strict";
import { test } from "node:test";
import { createCheck } from "../../server/src/review/check.ts";
import { doctrine } from "../support/doctrine.ts";

const check = createCheck(doctrine);

for (const { id, text } of doctrine.skeletons) {
  test(`the unfilled skeleton "${id}" claims nothing, argues nothing and is not flagged`, () => {
    const { reading, findings } = check(text);
    assert.deepEqual(
      reading.claims.map(({ sentence }) => sentence.text),
      [],
    );
    assert.deepEqual(
      reading.analyses.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]),
      [],
    );
    assert.deepEqual(findings, []);
  });
}

test("an unfilled skeleton does not carry a claim that stands before it in the same section", () => {
  const claim = "The release of the cables violated the principle of non-intervention.\n";
  for (const { id, text } of doctrine.skeletons) {
    // The headings go down, so that all of the skeleton stands in the claim's section.
    const section = `## The release\n\n${claim}\n${text.replace(/^#/gm, "###")}`;
    const verdicts = check(section).reading.claims.map(({ verdict }) => verdict);
    assert.deepEqual(verdicts, ["unsupported"], id);
  }
});
