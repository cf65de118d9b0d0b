import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, placeInPack } from "./pack-place.ts";

test("a file of a pack knows its folder and its path there, a memo does not", () => {
  assert.deepEqual(placeInPack("file:///firm/.opinio/terms/a%20b.yaml"), {
    folder: "file:///firm",
    path: "terms/a b.yaml",
  });
  assert.deepEqual(placeInPack("file:///firm/.opinio"), { folder: "file:///firm", path: "" });
  assert.equal(placeInPack("file:///firm/opinio/terms/a.yaml"), undefined);
  assert.equal(placeInPack("file:///firm/.opinio.yaml"), undefined);
});

test("the address of a pack's file leads back to its place", () => {
  const place = { folder: "file:///firm", path: "terms/50% é.yaml" };
  assert.deepEqual(placeInPack(addressOf(place.folder, place.path)), place);
});
