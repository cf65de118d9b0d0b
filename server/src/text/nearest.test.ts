import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest, nearestFew } from "./nearest.ts";

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

test("names the few keys that a mistyped key may have meant, the closest first", () => {
  const keys = ["schmitt2013tallinn", "schmitt2017tallinn", "schmitt2017rules", "nicaragua1986", "corfu1949"];
  assert.deepEqual(nearestFew("schmit2017tallinn", keys, 3), ["schmitt2017tallinn", "schmitt2013tallinn"]);
  assert.deepEqual(nearestFew("nicargua1986", keys, 3), ["nicaragua1986"]);
  assert.deepEqual(nearestFew("tallinn", keys, 3), ["schmitt2013tallinn", "schmitt2017tallinn"]);
  assert.deepEqual(nearestFew("genocide2007", keys, 3), []);
});
