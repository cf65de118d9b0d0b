import assert from "node:assert/strict";
import { test } from "node:test";
import { expectations, libraryText, written } from "../../../../../test/bibliography/compare.ts";
import { readBibliography } from "../bibliography.ts";

const { sources, problems } = readBibliography("library.bib", libraryText);
const items = new Map(sources.map(({ id, csl }) => [id, csl]));

test("reads the library of examples without a problem", () => {
  assert.deepEqual(problems, []);
  assert.equal(sources.length, 45);
});

test("every field of the examples says what the entry says", () => {
  for (const { key, field, value } of expectations)
    assert.deepEqual(written(items.get(key), field), value, `${field} of ${key}`);
});

test("data for other entries is no source", () => {
  for (const key of ["cupbooks", "aset"]) assert.equal(items.has(key), false, key);
});

test("every source knows its line", () => {
  const lines = libraryText.split("\n");
  for (const { id, origin } of sources) assert.ok(lines[(origin?.line ?? 0) - 1]?.includes(id), id);
});
