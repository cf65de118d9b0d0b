import assert from "node:assert/strict";
import { test } from "node:test";
import { offersFor } from "../../../test/support/apply-fix.ts";
import { libraryWith } from "../../../test/support/library.ts";
import { check, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "unused-source";
testRulePage(rule);

const holding = (keys: readonly string[]) =>
  libraryWith({ bibtex: keys.map((key) => `@book{${key}, title = {T}}`).join("\n") });
const keys = (count: number) => Array.from({ length: count }, (_, i) => `key${i + 1}`);
const said = (text: string, library = holding(keys(8))) =>
  check(text, { library }).findings.flatMap((one) => (one.rule === rule ? [one.message] : []));
const memo = (yaml: string, text = "A [@key1].") => `---\n${yaml}\n---\n\n${text}\n`;

test("counts the sources and names the first", () => {
  assert.deepEqual(said(memo("bibliography: refs.bib")), [
    "7 of 8 sources in refs.bib are not cited: @key2, @key3, @key4, @key5, @key6 and 2 more.",
  ]);
  assert.deepEqual(said(memo("bibliography: ./refs.bib"), holding(["key1", "key2"])), [
    "1 of 2 sources in ./refs.bib is not cited: @key2.",
  ]);
});

test("does not count a bibliography that many memos share, or another file", () => {
  assert.deepEqual(said(memo("bibliography: refs.bib"), holding(keys(31))), []);
  assert.deepEqual(said(memo("bibliography: other-refs.bib")), []);
});

test("counts a large bibliography of which most is cited", () => {
  const text = keys(30)
    .map((key) => `[@${key}]`)
    .join(" ");
  assert.equal(said(memo("bibliography: refs.bib", text), holding(keys(31))).length, 1);
});

test("counts what the front matter cites", () => {
  assert.deepEqual(said(memo("bibliography: refs.bib\nnocite: '@*'")), []);
  const abstract = "bibliography: refs.bib\nabstract: |\n  So writes @key2.";
  assert.deepEqual(said(memo(abstract), holding(["key1", "key2"])), []);
});

test("is silenced in the whole memo, since the front matter holds no comment", () => {
  const text = memo("bibliography: refs.bib");
  const offers = offersFor(rule, text, holding(keys(8)));
  assert.deepEqual(
    offers.map(({ title }) => title),
    ["Suppress unused-source in this memo (give a reason)"],
  );
});
