import assert from "node:assert/strict";
import { test } from "node:test";
import { libraryWith } from "../../../test/support/library.ts";
import { check, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "incomplete-citation";
testRulePage(rule);

const library = libraryWith({
  bibtex:
    "\n@article{a, title = {A}, author = {Roe, Ada}}\n@book{b, title = {B}, author = {Roe, Ada}, year = 2001}",
});
const said = (text: string) =>
  check(text, { library }).findings.flatMap((one) => (one.rule === rule ? [one.message] : []));

test("names the facts, and the line of the entry", () => {
  assert.deepEqual(said("A [@a]."), [
    "@a cannot be cited in full. Its entry (refs.bib, line 2) lacks: volume, journal, first page, year.",
  ]);
});

test("says how a built-in source is completed", () => {
  assert.deepEqual(said("A [@kilovaty2018doxfare]."), [
    "@kilovaty2018doxfare cannot be cited in full. The built-in source lacks: first page; an entry with its key in your bibliography can add it.",
  ]);
});

test("asks for what the named style needs, else for what both do", () => {
  assert.deepEqual(said("A [@b]."), []);
  assert.deepEqual(said("---\ncsl: styles/bluebook-inline.csl\n---\n\nA [@b]."), []);
  assert.match(
    said("---\ncsl: https://example.org/oscola.csl\n---\n\nA [@b].")[0] ?? "",
    /lacks: publisher\.$/,
  );
});
