import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import { parseMemo } from "../memo/parse.ts";
import { createReader } from "./read-memo.ts";

const read = createReader(doctrine);
const claim = "The leak violated the principle of non-intervention.";
const ground = "The blockade left the government no choice but to withdraw the bill.";

/** The scopes of the memo's claims: the heading, the headings referred to, and the verdict. */
function scopes(...lines: string[]): string[] {
  return read(parseMemo(lines.join("\n\n"))).claims.map(({ scope, verdict }) => {
    const referred = scope.sections.slice(1).map(({ heading }) => heading?.title);
    return [scope.heading ?? "whole memo", ...referred, verdict].join(" | ");
  });
}

describe("the scope of a claim", () => {
  test("is the whole memo where there are no headings", () => {
    assert.deepEqual(scopes(ground, claim), ["whole memo | supported"]);
  });
  test("is the issue section with all of its subsections", () => {
    assert.deepEqual(
      scopes(
        "# Memo",
        "## The leak",
        "### The rule",
        "Text.",
        "### Application",
        claim,
        "### Objections",
        ground,
        "## Costs",
        "Text.",
      ),
      ["The leak | supported"],
    );
  });
  test("is not another issue section", () => {
    assert.deepEqual(scopes("# Memo", "## The leak", claim, "## The blockade", ground), [
      "The leak | elsewhere",
    ]);
  });
  for (const container of [
    "Discussion",
    "II. ANALYSIS",
    "3. Our assessment",
    "Argument",
    "Legal analysis",
    "Part II: Merits",
  ])
    test(`does not stop at the container "${container}"`, () => {
      assert.deepEqual(
        scopes("# Memo", `## ${container}`, "### The leak", claim, "### The blockade", ground),
        ["The leak | elsewhere"],
      );
    });
  test("does not stop at a container by any other name", () => {
    const memo = [
      "# Memo",
      "## What Freedonia did",
      "### The leak",
      claim,
      "### The blockade",
      ground,
      "The blockade violated the principle of non-intervention.",
      "## Conclusion",
      "Text.",
    ];
    assert.deepEqual(scopes(...memo), ["The leak | elsewhere", "The blockade | supported"]);
  });
  test("is the whole container for a claim that stands directly under it", () => {
    assert.deepEqual(
      scopes(
        "# Memo",
        "## Facts",
        ground,
        "## Discussion",
        claim,
        "### The leak",
        "Text.",
        "### The blockade",
        "Text.",
      ),
      ["Discussion | elsewhere"],
    );
  });
  test("is the whole body where nothing is headed below the container", () => {
    assert.deepEqual(scopes("# Memo", "## Facts", ground, "## Analysis", claim), ["whole memo | supported"]);
  });
  for (const summary of [
    "Brief Answers",
    "Executive summary",
    "IV. Conclusions and recommendations",
    "1. Introduction",
    "Summary of argument",
    "At a glance",
    "Bottom line",
    "Questions Presented",
    "Key takeaways",
    "Opinion in brief",
  ])
    test(`is the whole memo for a claim under "${summary}"`, () => {
      assert.deepEqual(scopes("# Memo", `## ${summary}`, claim, "## The blockade", ground), [
        "whole memo | supported",
      ]);
    });
  test("is the issue section for a conclusion within it", () => {
    assert.deepEqual(
      scopes("# Memo", "## The leak", "Text.", "### Conclusion", claim, "## The blockade", ground),
      ["The leak | elsewhere"],
    );
  });
  test("is the whole memo for a claim before the first heading", () => {
    assert.deepEqual(scopes("# Memo", claim, "## The blockade", ground), ["whole memo | supported"]);
  });
  test("takes a top heading that does not repeat the front matter's title for a section", () => {
    const front = '---\ntitle: "The leak and the blockade"\n---';
    assert.deepEqual(scopes(front, "# The leak", claim, "# The blockade", ground), ["The leak | elsewhere"]);
  });
  test("does not take bold text for a heading", () => {
    assert.deepEqual(scopes("**The leak**", claim, "**The blockade**", ground), ["whole memo | supported"]);
  });
  test("judges a footnote where it is called", () => {
    assert.deepEqual(
      scopes("# Memo", "## The leak", "Text.[^1]", "## The blockade", ground, `[^1]: ${claim}`),
      ["The leak | elsewhere"],
    );
  });
});

describe("a cross-reference", () => {
  const refers = (reference: string, ...more: string[]) =>
    scopes(
      "# Memo",
      "## I. The leak",
      `${claim} ${reference}`,
      ...more,
      "## II. The blockade",
      "### A. The rule",
      "Text.",
      "### B. Its effect",
      ground,
    );
  for (const reference of [
    "See Part II.",
    "See Part II.B.",
    "See [below](#ii-the-blockade).",
    "For the reasons under The blockade below, that is so.",
  ])
    test(`leads to the section: "${reference}"`, () => {
      assert.match(refers(reference)[0] ?? "", /supported$/);
    });
  test("leads to no section that it does not name", () => {
    assert.match(refers("See Part II.A.")[0] ?? "", /elsewhere$/);
    assert.match(refers("See Part V of the Vienna Convention.")[0] ?? "", /elsewhere$/);
  });
  test("helps its own paragraph only", () => {
    assert.match(refers("Text.", "Another thing: see Part II.")[0] ?? "", /elsewhere$/);
  });
  test("may stand in a footnote of the paragraph", () => {
    assert.match(refers("Text.[^2]", "[^2]: See Part II.B.")[0] ?? "", /supported$/);
  });
  test("helps the list item that holds it", () => {
    const list = `- ${claim} See Part II.\n- The hack breached the principle of non-intervention.`;
    assert.deepEqual(scopes("# Memo", "## I. The leak", list, "## II. The blockade", ground), [
      "I. The leak | II. The blockade | supported",
      "I. The leak | elsewhere",
    ]);
  });
  test("to decimal numbers leads to the section", () => {
    assert.deepEqual(
      scopes(
        "# Memo",
        "## 1. The leak",
        `${claim} See section 2.1.`,
        "## 2. The blockade",
        "### 2.1 Effect",
        ground,
      ),
      ["1. The leak | 2.1 Effect | supported"],
    );
  });
});
