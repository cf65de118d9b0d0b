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
