import assert from "node:assert/strict";
import { test } from "node:test";
import { check, checkAll } from "../../../test/support/rule-page.ts";
import { outline } from "./outline.ts";

const claim = "The leak violated the principle of non-intervention.";

/** Names of the entries under each heading. */
const shape = (text: string) =>
  outline(check(text).reading).map(({ name, children }) => [name, children.map((child) => child.name)]);

test("each claim stands under its heading", () => {
  assert.deepEqual(shape(`# Leak\n\n${claim}\n\n# End\n\nIt rained.\n`), [
    ["Leak", [claim]],
    ["End", []],
  ]);
});

test("a claim in a footnote stands under the section that calls it, wherever its text is", () => {
  assert.deepEqual(shape(`# Leak\n\nIt rained.[^1]\n\n# End\n\nIt rained.\n\n[^1]: ${claim}\n`), [
    ["Leak", [claim]],
    ["End", []],
  ]);
});

test("a claim shows its norm where the memo makes claims under several", () => {
  const measures = "Ruritania may take countermeasures.";
  const details = (text: string) => outline(checkAll(text).reading).map(({ detail }) => detail);
  assert.deepEqual(details(`${measures}\n`), ["unsupported"]);
  assert.deepEqual(details(`${claim} ${measures}\n`), [
    "non-intervention: unsupported",
    "countermeasures: unsupported",
  ]);
});
