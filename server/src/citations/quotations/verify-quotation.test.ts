import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readCases } from "../../../../test/quotations/read-cases.ts";
import { createSourceText } from "./source-text.ts";
import { verifyQuotation } from "./verify-quotation.ts";

for (const file of ["cases.txt", "held-out.txt"])
  describe(`verifyQuotation: ${file}`, () => {
    for (const { verdict, source, quotation, restored, citationsOmitted } of readCases(file))
      test(`${verdict}: "${quotation}"`, () => {
        const verification = verifyQuotation(quotation, createSourceText(source), { citationsOmitted });
        assert.equal(verification.verdict, verdict, JSON.stringify(verification, undefined, 1));
        if (restored !== undefined) assert.equal(verification.restored, restored);
      });
  });

describe("verifyQuotation", () => {
  const source = createSourceText(
    "The duty binds every State on the bank, and the award says so.\n\nIt is not a duty of result.",
  );

  test("shows where the source has the words, and what they are", () => {
    const { closest } = verifyQuotation("[T]he duty bound every State", source);
    assert.equal(closest?.text, "The duty binds every State");
    assert.deepEqual(closest?.span, { start: 0, end: 26 });
  });

  test("shows the differences word by word", () => {
    const { differences } = verifyQuotation("The duty binds any State on the bank", source);
    assert.deepEqual(differences, [
      { kind: "kept", text: "The duty binds" },
      { kind: "removed", text: " every" },
      { kind: "added", text: " any" },
      { kind: "kept", text: " State on the bank" },
    ]);
  });

  test("tells when only punctuation or case differs", () => {
    assert.equal(verifyQuotation("every State on the bank and the award", source).only, "punctuation");
    assert.equal(verifyQuotation("every state on the bank", source).only, "case");
    assert.equal(verifyQuotation("every state on the river bank", source).only, undefined);
  });

  test("finds nothing where there are no words", () => {
    for (const quotation of ["", "…", "[sic]", " . ", "“”"])
      assert.deepEqual(verifyQuotation(quotation, source), { verdict: "not-found" });
    assert.equal(verifyQuotation("duty", createSourceText("")).verdict, "not-found");
  });

  test("does not match fewer than four words by likeness", () => {
    assert.equal(verifyQuotation("every free State", source).verdict, "not-found");
    assert.equal(verifyQuotation("every [bank] State", source).verdict, "normalised");
  });

  test("does not take parts that stand a page apart for one passage", () => {
    const far = createSourceText(`The award is final.${" The lake rose.".repeat(700)} It binds the Parties.`);
    const { verdict, moved } = verifyQuotation("The award is final. … It binds the Parties.", far);
    assert.deepEqual({ verdict, moved }, { verdict: "altered", moved: true });
  });

  test("a quotation of two thousand words is checked, too", () => {
    const words = Array.from({ length: 2000 }, (_, i) => `word${(i * 7919) % 1013}`);
    const long = createSourceText(words.join(" "));
    assert.equal(verifyQuotation(words.with(900, "other").join(" "), long).verdict, "altered");
  });
});
