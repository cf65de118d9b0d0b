import assert from "node:assert/strict";
import { test } from "node:test";
import type { Sample } from "./measures/sample.ts";
import { createDraft } from "./protocol/draft.ts";
import { checkBounds } from "./results/bounds.ts";
import { figureOf, figures, ratioOf } from "./results/figures.ts";
import { mergeResults, type Row } from "./results/results.ts";
import { median, percentile } from "./results/statistics.ts";
import { sizeTable } from "./results/tables.ts";

const sample = (keys: readonly number[]): Sample => ({
  fromStart: 300,
  fromOpening: 100,
  diagnostics: 7,
  wholeChecks: [],
  keys,
  hovers: [],
});

const row = (name: string, ...rounds: number[][]): Row => ({
  name,
  does: "",
  size: "1 MB",
  run: "one",
  samples: rounds.map(sample),
  atRest: [],
});

const now = { date: "2025-06-02", machine: "2 cores", load: [0, 0] } as const;

test("medians and percentiles are those of the sorted values", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.equal(percentile([5, 1, 4, 2, 3], 0.95), 5);
  assert.equal(percentile([5, 1, 4, 2, 3], 0.5), 3);
  assert.ok(Number.isNaN(median([])));
});

test("a ratio is taken within each round, so that a slow hour slows both", () => {
  const duels = [1, 10, 100].map((slow) => ({ own: [2 * slow], other: [slow] }));
  assert.equal(ratioOf(duels, 0.5), 2);
  assert.equal(ratioOf([], 0.5), undefined);
});

test("a figure of which no round has any is no figure", () => {
  assert.equal(figureOf(row("Opinio", [1]), figures.hover95), undefined);
  assert.equal(figureOf({ ...row("alex"), failed: "over 60 s" }, figures.key50), undefined);
});

test("a bound is missed by what is over it", () => {
  const bounds = (own: number) => {
    const duels = { keys: [{ own: [own], other: [10] }], wholeChecks: [] };
    const rows = [{ ...row("Opinio", [own]), duels }, row("echo", [10])];
    return checkBounds({ runs: { one: now }, rows }, new Set(["echo"]));
  };
  const verdict = (own: number) =>
    bounds(own).find(({ what }) => what === "1 MB: key to new diagnostics, p50");
  assert.deepEqual([verdict(15)?.passed, verdict(15)?.measured], [true, "1.50× (15 ms beside 10 ms)"]);
  assert.equal(verdict(15.1)?.passed, false);
});

test("what could not be measured in time is missed, not left out", () => {
  const failed = { ...row("Opinio"), failed: "over 60 s" };
  const bounds = checkBounds({ runs: { one: now }, rows: [failed, row("echo", [10])] }, new Set(["echo"]));
  assert.ok(bounds.length >= 5);
  assert.deepEqual(
    bounds.filter(({ passed, measured }) => passed || measured !== "over 60 s"),
    [],
  );
});

test("new rows take the place of the old, and a run without rows is forgotten", () => {
  const old = { runs: { one: now }, rows: [row("Opinio", [1]), row("echo", [1])] };
  const next = (...names: string[]) =>
    mergeResults(
      old,
      "two",
      now,
      names.map((name) => ({ ...row(name, [2]), run: "two" })),
    );
  assert.deepEqual(Object.keys(next("Opinio").runs), ["one", "two"]);
  assert.deepEqual(Object.keys(next("Opinio", "echo").runs), ["two"]);
  assert.equal(next("Opinio").rows.length, 2);
});

test("a table says how many times ours a figure is, and why there is none", () => {
  const rows = [row("Opinio", [10]), row("alex", [25]), { ...row("harper.js"), failed: "over 60 s" }];
  const table = sizeTable({ runs: { one: now }, rows }, "1 MB");
  assert.match(table, /\| Opinio +\| +300 ms \| .*\b10 ms\b/);
  assert.match(table, /\| alex .*25 ms \(2\.5×\)/);
  assert.match(table, /\| harper\.js \| +– \(over 60 s\) \| +– \|/);
});

test("a draft is what its edits make of it", () => {
  const draft = createDraft("file:///memo.md", "one\ntwo\n");
  const start = { line: 1, character: 0 };
  assert.deepEqual(draft.insert(start, "```\n"), { range: { start, end: start }, text: "```\n" });
  draft.insert({ line: 2, character: 3 }, "!");
  assert.equal(draft.text(), "one\n```\ntwo!\n");
  assert.deepEqual(draft.removeLine(1).range, { start, end: { line: 2, character: 0 } });
  assert.equal(draft.text(), "one\ntwo!\n");
  assert.equal(draft.version(), 4);
});
