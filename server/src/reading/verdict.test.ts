import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import { parseMemo } from "../memo/parse.ts";
import { createReader } from "./read-memo.ts";

const read = createReader(doctrine);
const claimed = "The operation violated the principle of non-intervention.";
const [coercion, doxfare] =
  doctrine.requirements[0]?.id === "non-intervention" ? doctrine.requirements[0].analyses : [];

/** The last claim of a memo with what it lacks, by analysis. */
function judged(...paragraphs: string[]) {
  const memo = parseMemo(paragraphs.join("\n\n"));
  const claim = read(memo).claims.at(-1);
  assert.ok(claim);
  const missing = Object.fromEntries(claim.missing.map(({ analysis, elements }) => [analysis, elements]));
  const nearest = claim.nearest && {
    text: memo.text.slice(claim.nearest.span.start, claim.nearest.span.end),
    ...claim.nearest.lacks,
  };
  return { ...claim, missing, nearest };
}

describe("the verdict", () => {
  test("says that everything is missing where nothing is said", () => {
    const { verdict, missing, nearest } = judged(claimed);
    assert.equal(verdict, "unsupported");
    assert.deepEqual(missing, { coercion: coercion?.elements, doxfare: doxfare?.elements });
    assert.equal(nearest, undefined);
  });
  test("names the elements that the scope lacks", () => {
    const { verdict, missing } = judged(
      "In May the Directorate posted the secret e-mails of the party.",
      claimed,
    );
    assert.equal(verdict, "unsupported");
    assert.deepEqual(missing.doxfare, ["intent to disrupt", "legitimate domestic process"]);
  });
  test("points to the passage that comes nearest and says what it lacks", () => {
    const { nearest } = judged(
      "Text.",
      "In May the Directorate posted the secret e-mails of the party.",
      claimed,
    );
    assert.equal(nearest?.text, "In May the Directorate posted the secret e-mails of the party.");
    assert.equal(nearest?.analysis, "doxfare");
    assert.deepEqual(nearest?.elements, ["intent to disrupt", "legitimate domestic process"]);
  });
  test("lists the analyses that carry a supported claim and lacks nothing", () => {
    const { verdict, analyses, missing } = judged(
      "The ultimatum forced the cabinet to abandon the accession talks.",
      claimed,
    );
    assert.equal(verdict, "supported");
    assert.deepEqual(missing, {});
    assert.deepEqual(
      analyses.map(({ kind, elements, positive }) => ({ kind, elements, positive })),
      [{ kind: "coercion", elements: coercion?.elements.slice(1), positive: true }],
    );
  });
  test("lets a matter that is not reserved carry a negative claim and no other", () => {
    const ground = "How the treaty is performed is not a matter that the State may decide alone.";
    assert.equal(
      judged(ground, "The leak did not violate the principle of non-intervention.").verdict,
      "supported",
    );
    assert.equal(judged(ground, claimed).verdict, "unsupported");
  });
  test("does not let reported, asked or supposed grounds carry a claim", () => {
    for (const ground of [
      "Freedonia says that the note left Ruritania no choice but to withdraw the bill.",
      "Did the note leave Ruritania no choice but to withdraw the bill?",
      "If the note had left Ruritania no choice but to withdraw the bill, the answer would differ.",
      "> The note left Ruritania no choice but to withdraw the bill.",
      "<!-- The note left Ruritania no choice but to withdraw the bill. -->",
    ])
      assert.equal(judged(ground, claimed).verdict, "unsupported", ground);
  });
});
