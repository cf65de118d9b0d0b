import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { exampleMemo } from "../../../test/support/example-memo.ts";
import type { CheckedMemo } from "./checked-memo.ts";
import { addFigures, figuresOf, noFigures } from "./figures.ts";
import { formatFindings, formatSummary } from "./format-text.ts";
import { coloured, plain } from "./terminal.ts";

const terminal = { width: 72, paint: plain };
const summarise = (memos: readonly CheckedMemo[]) =>
  formatSummary(memos.map(figuresOf).reduce(addFigures, noFigures));

test("a finding gives its place, its words, what is missing and where else to look", () => {
  assert.equal(
    formatFindings(exampleMemo(), terminal),
    `advice.md:13:12  warning  unsupported-claim
  13 │ The outage was an unlawful intervention too.
     │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  Claim about non-intervention without a coercion or doxfare analysis:
    looked in “Outage”.
  Line 9: The coercion analysis stands here.

`,
  );
});

test("colours change nothing but the colour", () => {
  const painted = formatFindings(exampleMemo(), { ...terminal, paint: coloured });
  assert.ok(painted.includes("\u001B["));
  assert.equal(stripVTControlCharacters(painted), formatFindings(exampleMemo(), terminal));
});

test("a file's name cannot drive the terminal", () => {
  assert.ok(formatFindings(exampleMemo("a\u001B[2J.md"), terminal).startsWith("a\uFFFD[2J.md:13:12"));
});

test("the closing line counts findings, memos and verdicts", () => {
  const memo = exampleMemo();
  assert.equal(summarise([memo]), "1 warning in 1 memo (3 claims: 2 supported, 1 unsupported)");
  const [finding] = memo.findings;
  assert.ok(finding);
  const findings = [finding, finding, { ...finding, severity: "information" as const }];
  assert.equal(
    summarise([{ ...memo, findings }, memo]),
    "3 warnings, 1 information in 2 memos (6 claims: 4 supported, 2 unsupported)",
  );
});

test("the closing line says that nothing was found", () => {
  const memo = exampleMemo();
  const silent = { ...memo, reading: { ...memo.reading, claims: [] }, findings: [] };
  assert.equal(summarise([silent]), "Nothing found in 1 memo (no claims)");
});
