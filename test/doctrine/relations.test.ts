import assert from "node:assert/strict";
import { test } from "node:test";
import { labelsOf } from "../../server/src/reading/term-labels.ts";
import { doctrine } from "../support/doctrine.ts";

const terms = new Map(doctrine.terms.map((term) => [term.id, term]));

/** All terms that are broader than the one given, however far up. */
function ancestors(id: string, seen = new Set<string>()): Set<string> {
  for (const next of terms.get(id)?.broader ?? []) {
    if (!seen.has(next)) ancestors(next, seen.add(next));
  }
  return seen;
}

test("every reference leads to a term", () => {
  const stray = doctrine.terms
    .flatMap((term) => [...term.broader, ...term.related, ...term.confusable.map((other) => other.term)])
    .filter((id) => !terms.has(id));
  assert.deepEqual(stray, []);
});

test("no form of a label, plural or verb, is a form of another term's label", () => {
  const owners = new Map<string, string>();
  const shared = doctrine.terms.flatMap((term) =>
    labelsOf(term).flatMap(({ forms }) =>
      forms
        .map((form) => form.toLowerCase())
        .filter((form) => {
          const owner = owners.get(form) ?? term.id;
          owners.set(form, owner);
          return owner !== term.id;
        }),
    ),
  );
  assert.deepEqual(shared, []);
});

test("every source that a term, a requirement or a skeleton names is there, and every source is named", () => {
  const cited = doctrine.skeletons.flatMap(({ text }) => text.match(/(?<=\[@)[\w-]+/g) ?? []);
  const named = new Set([
    ...doctrine.terms.flatMap((term) =>
      [...term.quotations, ...term.authorities].map(({ source }) => source),
    ),
    ...doctrine.requirements.flatMap(({ source }) => source ?? []),
    ...cited,
  ]);
  const sources = doctrine.sources.map(({ id }) => id);
  assert.ok(cited.length > 0);
  assert.deepEqual(
    [...named].filter((id) => !sources.includes(id)),
    [],
  );
  assert.deepEqual(
    sources.filter((id) => !named.has(id)),
    [],
  );
});

test("no term is broader than itself", () => {
  assert.deepEqual(
    [...terms.keys()].filter((id) => ancestors(id).has(id)),
    [],
  );
});

test("related terms name each other, and none is also the broader one", () => {
  for (const { id, related } of doctrine.terms) {
    for (const other of related) {
      assert.ok(terms.get(other)?.related.includes(id), `${other} should be related to ${id}`);
      assert.ok(!ancestors(id).has(other), `${other} is broader than ${id}, not only related`);
    }
  }
});

test("a requirement asks for the elements that the term of the same name shows", () => {
  for (const { analyses } of doctrine.requirements) {
    for (const { id, elements } of analyses) {
      const shown = terms.get(id)?.elements ?? [];
      if (shown.length > 0) assert.deepEqual(elements, shown, id);
    }
  }
});

test("only the requirement that has been measured is enabled", () => {
  assert.deepEqual(
    doctrine.requirements.map(({ id, enabled }) => [id, enabled]),
    [
      ["non-intervention", true],
      ["countermeasures", false],
      ["cyber-espionage", false],
      ["state-responsibility", false],
    ],
  );
});
