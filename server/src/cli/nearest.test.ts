import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "./nearest.ts";

const names = ["coercion", "doxfare", "non-intervention", "use of force"];

test("finds the name that a slip meant", () => {
  assert.equal(nearest("coersion", names), "coercion");
  assert.equal(nearest("Doxfair", names), "doxfare");
  assert.equal(nearest("force", names), "use of force");
});

test("suggests nothing where nothing comes close", () => {
  assert.equal(nearest("estoppel", names), undefined);
  assert.equal(nearest("x", names), undefined);
});
