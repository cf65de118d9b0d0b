import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFix, count, offersFor } from "../../../../test/support/apply-fix.ts";
import { doctrine } from "../../../../test/support/doctrine.ts";
import { checkAll } from "../../../../test/support/rule-page.ts";
import { fixesFor } from "../fixes.ts";

const rule = "unsupported-claim";
const claim = "The leak violated the principle of non-intervention.";
const inserts = (text: string) =>
  offersFor(rule, text)
    .map(({ title }) => title)
    .filter((title) => title.startsWith("Insert"));

test("offers each analysis that would carry the claim", () => {
  assert.deepEqual(inserts(`# Facts\n\nIt rained.\n\n# Leak\n\n${claim}\n`), [
    "Insert a coercion analysis to fill in",
    "Insert a doxfare analysis to fill in",
  ]);
});

test("puts the skeleton one rank below the section, behind its text and before its footnotes and subsections", () => {
  const text = `# Facts\n\nIt rained.\n\n## Leak\n\n${claim}[^1]\n\n[^1]: Note.\n\n### More\n\nOther.\n`;
  const mended = applyFix(rule, text, /coercion/);
  assert.match(
    mended,
    /\[\^1\]\n\n### Coercion\n\n[\s\S]*\n#### Effect on the State's choice\n\n\[[^\]]+\]\n\n\[\^1\]: Note/,
  );
  assert.match(mended, /\n### More\n\nOther\.\n$/);
});

test("the finding stays until the gaps are filled", () => {
  const text = `# Facts\n\nIt rained.\n\n# Leak\n\n${claim}\n`;
  assert.equal(count(rule, applyFix(rule, text, /doxfare/)), 1);
});

test("a memo without headings gets the analysis behind its text", () => {
  assert.match(applyFix(rule, `${claim}\n`, /coercion/), /intervention\.\n\n## Coercion\n/);
});

test("does not offer to analyse in a summary", () => {
  assert.deepEqual(inserts(`# Memo\n\n## Summary\n\n${claim}\n\n## Facts\n\nIt rained.\n`), []);
});

test("the snippet ends with the cursor behind the analysis", () => {
  const [fix] = offersFor(rule, `${claim}\n`);
  assert.match(fix?.edits[0]?.snippet ?? "", /\$\{1:\[[\s\S]*\}\$0$/);
});

test("offers what the claim lacks that the finding is about, where a sentence makes two", () => {
  const both = "Freedonia is responsible for the outage, and Ruritania may take countermeasures.";
  const { findings, reading } = checkAll(`${both}\n`);
  const offered = findings.map((finding) =>
    fixesFor(finding, reading, doctrine).flatMap(
      ({ title }) => /^Insert (.*) to fill in$/.exec(title)?.[1] ?? [],
    ),
  );
  assert.deepEqual(offered, [
    ["an attribution analysis"],
    ["an attribution analysis", "a proportionality analysis"],
  ]);
});

test("offers to refer to an analysis that stands elsewhere, where others are missing besides", () => {
  const group = "# The group\n\nThe outage was caused by Unit 31, an organ of Freedonia.";
  const text = `${group}\n\n# The outage\n\nRuritania may take countermeasures.\n`;
  const { findings, reading } = checkAll(text);
  const offers = findings.flatMap((finding) => fixesFor(finding, reading, doctrine));
  assert.deepEqual(offers.map(({ title, preferred }) => [title, preferred]).slice(0, 3), [
    ["Refer to “The group”", false],
    ["Insert an attribution analysis to fill in", false],
    ["Insert a proportionality analysis to fill in", false],
  ]);
});
