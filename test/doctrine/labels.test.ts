import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMemo } from "../../server/src/memo/parse.ts";
import { createTermFinder } from "../../server/src/reading/find-terms.ts";
import { doctrine } from "../support/doctrine.ts";

const findTerms = createTermFinder(doctrine);
const folded = (labels: readonly string[]) => labels.map((label) => label.toLowerCase());
const labels = doctrine.terms.flatMap((term) =>
  folded([term.prefLabel, ...term.altLabel, ...term.hiddenLabel]),
);

test("every label is found, as it is written, in an example sentence of its own term", () => {
  const unseen = doctrine.terms.flatMap((term) => {
    const uses = term.examples.flatMap((example) => findTerms(parseMemo(example)));
    const found = folded(uses.filter((use) => use.term.id === term.id).map((use) => use.text));
    return folded([term.prefLabel, ...term.altLabel, ...term.hiddenLabel]).filter(
      (label) => !found.includes(label),
    );
  });
  assert.deepEqual(unseen, []);
});

test("every example sentence holds a label of its term", () => {
  const empty = doctrine.terms.flatMap((term) =>
    term.examples.filter((example) => !findTerms(parseMemo(example)).some((use) => use.term.id === term.id)),
  );
  assert.deepEqual(empty, []);
});

test("no label belongs to two terms, and none is listed twice, without regard to case", () => {
  assert.deepEqual(
    labels.filter((label, i) => labels.indexOf(label) !== i),
    [],
  );
});

test("no plural is listed beside its singular, unless lawyers name the concept by it", () => {
  const preferred = new Set(folded(doctrine.terms.map((term) => term.prefLabel)));
  const plurals = labels.filter((label) => labels.includes(label.replace(/s$/, "")) && label.endsWith("s"));
  assert.deepEqual(
    plurals.filter((label) => !preferred.has(label)),
    [],
  );
});
