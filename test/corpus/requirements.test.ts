import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { claimsInOrdinaryProse } from "./ordinary-prose.ts";
import { analyses, listsOf, readAll, readers, requirements, scoreMemos } from "./requirements.ts";
import { f1 } from "./score.ts";

/** Figures below which the check may not fall; raise them with the check. */
const floor = JSON.parse(readFileSync(new URL("figures.json", import.meta.url), "utf8")) as Record<
  string,
  number
>;

for (const id of requirements)
  describe(`claims under ${id}`, () => {
    const { seen, held } = listsOf(id);
    const read = readers[id] ?? String;
    const isClaim = (label: string) => label === "claim";

    test("are told from everything else", () => {
      const wrong = seen.filter(({ expected, text }) => isClaim(read(text)) !== isClaim(expected));
      assert.deepEqual(wrong, []);
    });
    test("are told from everything else in the sentences that were kept apart", () => {
      const wrong = held.filter(({ expected, text }) => isClaim(read(text)) !== isClaim(expected));
      const share = 1 - wrong.length / held.length;
      assert.ok(share >= (floor.requirementClaimsHeld ?? 1), wrong.map(({ text }) => text).join("\n"));
    });
    test("and the other sentences get their labels", () => {
      const all = [...seen, ...held];
      const wrong = all.filter(({ expected, text }) => read(text) !== expected);
      const share = 1 - wrong.length / all.length;
      assert.ok(share >= (floor.requirementLabels ?? 1), wrong.map(({ text }) => text).join("\n"));
    });
  });

for (const id of analyses)
  test(`an analysis of ${id} is told from a mention, from facts and from the law`, () => {
    const { seen, held } = listsOf(id);
    const all = [...seen, ...held];
    const wrong = all.filter(({ expected, text }) => readers[id]?.(text) !== expected);
    const share = 1 - wrong.length / all.length;
    assert.ok(share >= (floor.requirementGrounds ?? 1), wrong.map(({ text }) => text).join("\n"));
  });

test("the labelled memos have their claims found under each norm, and get their verdicts", () => {
  const { claim, flagged, verdicts, misses } = scoreMemos();
  const report = misses.map((miss) => JSON.stringify(miss)).join("\n");
  assert.ok(f1(claim) >= (floor.requirementClaims ?? 1), report);
  assert.ok(f1(flagged) >= (floor.requirementFlagged ?? 1), report);
  assert.ok(verdicts.right / verdicts.all >= (floor.requirementVerdicts ?? 1), report);
});

test("with all requirements on, 100,000 words of ordinary prose make no claim", { timeout: 60_000 }, () => {
  const folder = fileURLToPath(new URL("../../node_modules", import.meta.url));
  const { read, claims } = claimsInOrdinaryProse(folder, 100_000, readAll, /./);
  assert.ok(read >= 50_000);
  assert.deepEqual(
    claims.map(({ file, claim }) => `${file}: ${claim.sentence.text}`),
    [],
  );
});
