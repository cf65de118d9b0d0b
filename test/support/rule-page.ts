import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Library } from "../../server/src/citations/library.ts";
import { createCheck } from "../../server/src/review/check.ts";
import { allOn, doctrine } from "./doctrine.ts";
import { libraryWith, shelfOf } from "./library.ts";
import { drawMarks, readMarks } from "./marked-memo.ts";

/**
 * The memos of a rule's page: those under "Flagged" hold `[findings]` in brackets, or `⟦findings⟧` where brackets are
 * citations; those under "Not flagged" none.
 */
export interface RulePage {
  readonly flagged: readonly string[];
  readonly notFlagged: readonly string[];
  /** What the memos of the page can cite. */
  readonly library: Library;
}

/** Reads the page beside the rule. */
export function readRulePage(id: string): RulePage {
  const page = readFileSync(new URL(`../../server/src/rules/${id}.md`, import.meta.url), "utf8");
  return {
    flagged: memosUnder(page, "Flagged"),
    notFlagged: memosUnder(page, "Not flagged"),
    library: libraryWith(shelfOf(page)),
  };
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
export function drawFindings(id: string, text: string, library?: Library): string {
  return drawMarks(
    text,
    check(text, library && { library })
      .findings.filter(({ rule }) => rule === id)
      .map(({ span }) => span),
  );
}

/** Asserts that the check of the memo without its marks finds exactly the marks. */
export function assertFindings(id: string, marked: string, library?: Library): void {
  assert.equal(drawFindings(id, readMarks(marked).text, library), marked);
}

/** Runs every memo of the page as a test. */
export function testRulePage(id: string): void {
  const { flagged, notFlagged, library } = readRulePage(id);
  test(`${id}: the page has memos of both kinds`, () => {
    assert.ok(flagged.length > 0 && notFlagged.length > 0);
  });
  flagged.forEach((memo, i) => {
    test(`${id}: flags memo ${i + 1} of its page`, () => {
      assert.ok(/[[⟦]/.test(memo));
      const marked = memo.includes("⟦") ? memo : memo.replaceAll("[", "⟦").replaceAll("]", "⟧");
      assertFindings(id, marked, library);
    });
  });
  notFlagged.forEach((memo, i) => {
    test(`${id}: does not flag memo ${i + 1} of its page`, () => assertFindings(id, memo, library));
  });
}
