import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { coercionOf, labelOf, passageOf, readConstructs } from "./constructs.ts";
import { claimsInOrdinaryProse } from "./ordinary-prose.ts";
import { f1, score } from "./score.ts";

/** Figures below which the check may not fall; raise them with the check. */
const floor = JSON.parse(readFileSync(new URL("figures.json", import.meta.url), "utf8")) as Record<
  string,
  number
>;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const lists = ["labels.txt", "labels-2.txt", "labels-3.txt", "labels-4.txt", "labels-5.txt", "labels-6.txt"];

describe("the labelled memos", () => {
  const { claim, flagged, verdicts, misses } = score(here("memos"));
  const report = misses.map(
    (miss) => `${miss.kind} [${miss.found} / ${miss.labelled}] ${miss.memo}: ${miss.text}`,
  );

  test("have their claims found", () => {
    assert.ok(f1(claim) >= (floor.claim ?? 1), report.join("\n"));
  });
  test("have the claims flagged that lack an analysis", () => {
    assert.ok(f1(flagged) >= (floor.flagged ?? 1), report.join("\n"));
  });
  test("get their verdicts", () => {
    assert.ok(verdicts.right / verdicts.all >= (floor.verdict ?? 1), report.join("\n"));
  });
});

describe("the labelled constructs", () => {
  for (const file of lists) {
    const constructs = readConstructs(file);

    test(`${file}: a claim is told from everything else`, () => {
      const wrong = constructs.filter(
        ({ expected, text }) => (labelOf(text) === "claim") !== (expected === "claim"),
      );
      assert.deepEqual(wrong, []);
    });
  }
  test("get their labels", () => {
    const all = lists.flatMap(readConstructs);
    const wrong = all.filter(({ expected, text }) => labelOf(text) !== expected);
    assert.ok(1 - wrong.length / all.length >= (floor.labels ?? 1), wrong.map(({ text }) => text).join("\n"));
  });
  test("grounds of coercion are told from mentions, facts and law", () => {
    const grounds = ["grounds.txt", "grounds-2.txt", "grounds-3.txt", "grounds-4.txt"].flatMap(
      readConstructs,
    );
    const wrong = grounds.filter(({ expected, text }) => coercionOf(text) !== expected);
    assert.ok(
      1 - wrong.length / grounds.length >= (floor.grounds ?? 1),
      wrong.map(({ text }) => text).join("\n"),
    );
  });
  test("passages of doxfare are told from narrated leaks", () => {
    const wrong = readConstructs("passages.txt").filter(({ expected, text }) => passageOf(text) !== expected);
    assert.deepEqual(wrong, []);
  });
});

describe("ordinary prose", () => {
  test("makes no claim in 100,000 words of package documentation", { timeout: 60_000 }, () => {
    const { read, claims } = claimsInOrdinaryProse(here("../../node_modules"), 100_000);
    assert.ok(read >= 50_000);
    assert.deepEqual(
      claims.map(({ file, claim }) => `${file}: ${claim.sentence.text}`),
      [],
    );
  });
});
