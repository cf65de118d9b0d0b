import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { doctrine } from "./doctrine.ts";
import { drawMarks, readMarks } from "./marked-memo.ts";
import { checkAll, memosUnder } from "./rule-page.ts";

/** The rules that find claims without their analyses. */
const rules = new Set(["unsupported-claim", "conclusory-claim", "analysis-elsewhere"]);

/**
 * Runs the memos of a requirement's page with all requirements switched on: those under "Flagged" have `[findings]` in
 * brackets, those under "Not flagged" none. The page must name the elements that the doctrine gives, and its source.
 */
export function testRequirementPage(id: string): void {
  const page = readFileSync(new URL(`../../server/src/rules/requirements/${id}.md`, import.meta.url), "utf8");
  const requirement = doctrine.requirements.find((one) => one.id === id);
  const flagged = memosUnder(page, "Flagged");
  const notFlagged = memosUnder(page, "Not flagged");
  test(`${id}: the page names its source and the elements, and has memos of both kinds`, () => {
    assert.ok(page.includes(`[@${requirement?.source}]`));
    for (const { elements } of requirement?.analyses ?? [])
      assert.ok(page.includes(`| ${elements.join("; ")} |`));
    assert.ok(flagged.length > 0 && notFlagged.length > 0);
  });
  for (const [i, memo] of [...flagged, ...notFlagged].entries())
    test(`${id}: memo ${i + 1} of its page is read as the page says`, () => {
      const marked = memo.replaceAll("[", "⟦").replaceAll("]", "⟧");
      assert.equal(marked.includes("⟦"), i < flagged.length);
      const { text } = readMarks(marked);
      const found = checkAll(text).findings.filter(({ rule }) => rules.has(rule));
      assert.equal(
        drawMarks(
          text,
          found.map(({ span }) => span),
        ),
        marked,
      );
    });
}
