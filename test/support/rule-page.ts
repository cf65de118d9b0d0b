import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createCheck } from "../../server/src/review/check.ts";
import { allOn, doctrine } from "./doctrine.ts";
import { drawMarks, readMarks } from "./marked-memo.ts";

/** The memos of a rule's page: those under "Flagged" hold `[findings]` in brackets, those under "Not flagged" none. */
export interface RulePage {
  readonly flagged: readonly string[];
  readonly notFlagged: readonly string[];
}

/** Reads the page beside the rule. */
export function readRulePage(id: string): RulePage {
  const page = readFileSync(new URL(`../../server/src/rules/${id}.md`, import.meta.url), "utf8");
  return { flagged: memosUnder(page, "Flagged"), notFlagged: memosUnder(page, "Not flagged") };
}

/** The memos in the section of that title. */
export function memosUnder(page: string, title: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? "";
  return [...section.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? "");
}

export const check = createCheck(doctrine);

/** The check with all requirements switched on. */
export const checkAll = createCheck(allOn);

/** The marked memo with the findings of the one rule drawn on it. */
export function drawFindings(id: string, text: string): string {
  return drawMarks(
    text,
    check(text)
      .findings.filter(({ rule }) => rule === id)
      .map(({ span }) => span),
  );
}

/** Asserts that the check of the memo without its marks finds exactly the marks. */
export function assertFindings(id: string, marked: string): void {
  assert.equal(drawFindings(id, readMarks(marked).text), marked);
}

/** Runs every memo of the page as a test. */
export function testRulePage(id: string): void {
  const { flagged, notFlagged } = readRulePage(id);
  test(`${id}: the page has memos of both kinds`, () => {
    assert.ok(flagged.length > 0 && notFlagged.length > 0);
  });
  flagged.forEach((memo, i) => {
    test(`${id}: flags memo ${i + 1} of its page`, () => {
      assert.ok(memo.includes("["));
      assertFindings(id, memo.replaceAll("[", "⟦").replaceAll("]", "⟧"));
    });
  });
  notFlagged.forEach((memo, i) => {
    test(`${id}: does not flag memo ${i + 1} of its page`, () => assertFindings(id, memo));
  });
}
