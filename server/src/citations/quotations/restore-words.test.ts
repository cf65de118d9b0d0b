import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMemo } from "../../memo/parse.ts";
import { findQuotations } from "../../memo/quotations.ts";
import { restoreWords } from "./restore-words.ts";
import { createSourceText } from "./source-text.ts";
import { verifyQuotation } from "./verify-quotation.ts";

const source = createSourceText(
  "A State may not, save with consent, close a river that another State shares; it must notify its neighbour in good time on form_A of the annex.",
);

function restored(memo: string): string | undefined {
  const [quotation] = findQuotations(parseMemo(memo));
  assert.ok(quotation);
  const { differences = [] } = verifyQuotation(quotation.prose.text, source);
  const replacements = restoreWords(quotation, differences, memo);
  return replacements?.reduceRight(
    (text, { span, text: words }) => text.slice(0, span.start) + words + text.slice(span.end),
    memo,
  );
}

test("puts the source's words back and leaves emphasis and line ends alone", () => {
  assert.equal(
    restored('It must "close a *lake\nthat* another State shares" [@a].'),
    'It must "close a *river\nthat* another State shares" [@a].',
  );
  assert.equal(
    restored('"A State may … close\na **river** that another State shares" [@a].'),
    '"A State may not, save with consent, close\na **river** that another State shares" [@a].',
  );
  assert.equal(
    restored('"[I]t must clearly notify its [sic] neighbor in good time" [@a].'),
    '"[I]t must notify its [sic] neighbour in good time" [@a].',
  );
});

test("works in a block quote of several lines", () => {
  assert.equal(
    restored("> A State may not, save with consent, close\n> a lake that another State\n> shares. [@a]\n"),
    "> A State may not, save with consent, close\n> a river that another State\n> shares. [@a]\n",
  );
});

test("does not tear emphasis apart", () => {
  assert.equal(restored('It may not "close *a wide* long river that another State shares" [@a].'), undefined);
});

test("writes the source's words as Markdown", () => {
  assert.equal(
    restored('It "must notify its neighbour in good time on form B of the annex" [@a].'),
    'It "must notify its neighbour in good time on form\\_A of the annex" [@a].',
  );
});

test("an altered quotation verifies when its words are restored", () => {
  const memo = restored('"A State may, save with consent, dam a river that another State shares" [@a].');
  const [quotation] = findQuotations(parseMemo(memo ?? ""));
  assert.equal(verifyQuotation(quotation?.prose.text ?? "", source).verdict, "exact");
});
