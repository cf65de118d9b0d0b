import assert from "node:assert/strict";
import { test } from "node:test";
import { anchor } from "./anchor.ts";

const text = "The duke spoke first. The leak was public. The leak was public, the duke said.";
const quotation = {
  source: "duke",
  section: "para. 1",
  exact: "The leak was public",
  prefix: "first. ",
  suffix: ".",
};

test("finds the quoted words between prefix and suffix", () => {
  const anchoring = anchor(quotation, text);
  assert.ok("span" in anchoring);
  assert.equal(text.slice(anchoring.span.start), "The leak was public. The leak was public, the duke said.");
  assert.equal(anchoring.span.end - anchoring.span.start, quotation.exact.length);
});

test("does not take a paraphrase, another case or another quotation mark for the words", () => {
  for (const exact of ["The leak was made public", "the leak was Public", "The leak was ‘public’"]) {
    assert.deepEqual(anchor({ ...quotation, exact }, text), { fault: "is not verbatim in the document" });
  }
});

test("does not settle for the words in another place than the anchors say", () => {
  assert.deepEqual(anchor({ ...quotation, prefix: "second. " }, text), {
    fault: "is in the document, but not between its prefix and its suffix",
  });
});

test("does not choose between two places", () => {
  assert.deepEqual(anchor({ ...quotation, prefix: "", suffix: "" }, text), {
    fault: "stands in several places of the document: lengthen its prefix or its suffix",
  });
});
