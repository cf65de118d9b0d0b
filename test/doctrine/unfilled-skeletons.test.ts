import assert from "node:assert/strict";
import { test } from "node:test";
import { createCheck } from "../../server/src/review/check.ts";
import { allOn, doctrine } from "../support/doctrine.ts";

const check = createCheck(allOn);

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
    // A source that nobody has seen in full is no fault of the skeleton.
    assert.deepEqual(
      findings.filter(({ rule }) => rule !== "incomplete-citation"),
      [],
    );
  });
}

for (const claim of [
  "The release of the cables violated the principle of non-intervention.",
  "Ruritania may take countermeasures.",
  "Freedonia is responsible for the release of the cables.",
  "The espionage was unlawful.",
])
  test(`an unfilled skeleton in the same section does not carry the claim "${claim}"`, () => {
    for (const { id, text } of doctrine.skeletons) {
      // The headings go down, so that all of the skeleton stands in the claim's section.
      const section = `## The release\n\n${claim}\n\n${text.replace(/^#/gm, "###")}`;
      const verdicts = check(section).reading.claims.map(({ verdict }) => verdict);
      assert.deepEqual(verdicts, ["unsupported"], id);
    }
  });

test("every analysis that a requirement asks for has a skeleton of its name", () => {
  const ids = doctrine.skeletons.map(({ id }) => id);
  const asked = doctrine.requirements.flatMap(({ analyses }) => analyses.map(({ id }) => id));
  assert.deepEqual(
    asked.filter((id) => !ids.includes(id)),
    [],
  );
});
