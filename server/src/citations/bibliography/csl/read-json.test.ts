import assert from "node:assert/strict";
import { test } from "node:test";
import { readBibliography } from "../bibliography.ts";

function read(text: string) {
  const { sources, problems } = readBibliography("library.json", text);
  return {
    keys: sources.map(({ id }) => id),
    csl: (key: string) => sources.find(({ id }) => id === key)?.csl,
    origins: sources.map(({ origin }) => origin?.line),
    problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
}

const json = (...items: unknown[]) => JSON.stringify(items, undefined, 2);
const good = { id: "good", type: "book", title: "A Good Book" };

test("a list of items, an object that holds it, or one item", () => {
  for (const text of [json(good), JSON.stringify({ items: [good] }), JSON.stringify(good)]) {
    const { keys, problems } = read(text);
    assert.deepEqual(keys, ["good"], text);
    assert.deepEqual(problems, [], text);
  }
  assert.deepEqual(read("[]").problems, []);
  assert.deepEqual(read("").problems, []);
});

test("names and dates come in one shape, and words for numbers", () => {
  const { csl } = read(
    json({
      id: 7,
      type: "article-journal",
      title: "Doxfare",
      author: [{ family: "Berg", "non-dropping-particle": "van der", given: "Piet" }, "UNGA", {}],
      editor: { literal: "Institute" },
      issued: { "date-parts": [["2018", "5", "5"]] },
      accessed: { raw: "2021-03-04" },
      volume: 9,
      abstract: "long",
      shortTitle: "Dox",
    }),
  );
  assert.deepEqual(csl("7"), {
    type: "article-journal",
    title: "Doxfare",
    author: [{ family: "Berg", given: "Piet", "non-dropping-particle": "van der" }, { literal: "UNGA" }],
    editor: [{ literal: "Institute" }],
    issued: { "date-parts": [[2018, 5, 5]] },
    accessed: { "date-parts": [[2021, 3, 4]] },
    volume: "9",
    "title-short": "Dox",
  });
});

test("Zotero's Extra in the note holds fields, the type and our own facts; the rest stays a note", () => {
  const { csl } = read(
    json({
      id: "corfu",
      type: "document",
      title: "Corfu Channel",
      note: "type: legal_case\nAuthority: International Court of Justice\n{:container-title: ICJ Reports}\nOriginal Title: Détroit de Corfou\nparties: United Kingdom v Albania\nissued: 1949-04-09\neditor: Roe || Ada\nRead this: twice.",
    }),
  );
  assert.deepEqual(csl("corfu"), {
    type: "legal_case",
    title: "Corfu Channel",
    authority: "International Court of Justice",
    "container-title": "ICJ Reports",
    "original-title": "Détroit de Corfou",
    issued: { "date-parts": [[1949, 4, 9]] },
    editor: [{ family: "Roe", given: "Ada" }],
    custom: { parties: "United Kingdom v Albania" },
    note: "Read this: twice.",
  });
});

test("what the item itself says outranks its note", () => {
  const { csl } = read(json({ ...good, note: "title: Another\npublisher: OUP" }));
  assert.equal(csl("good")?.title, "A Good Book");
  assert.equal(csl("good")?.publisher, "OUP");
});

test("the citation key of a plain export from Zotero finds the item too", () => {
  const { csl } = read(
    json({ id: "http://zotero.org/users/1/items/ABC", "citation-key": "corfu1949", type: "legal_case" }),
  );
  assert.deepEqual(csl("http://zotero.org/users/1/items/ABC")?.["other-ids"], ["corfu1949"]);
});

test("a broken item is reported where it breaks, and the others load", () => {
  const comma = read(`[\n  {"id": "a", "type": "book",, "title": "A"},\n  ${JSON.stringify(good)}\n]`);
  assert.deepEqual(comma.problems, ["2:30 this is no valid JSON"]);
  assert.deepEqual(comma.keys, ["good"]);
  const brace = read(
    `[\n  {"id": "a", "type": "book",\n  {"id": "b", "type": "book"},\n  ${JSON.stringify(good)}\n]`,
  );
  assert.deepEqual(brace.problems, ["2:3 the entry is not closed"]);
  assert.deepEqual(brace.keys, ["b", "good"]);
  const column = read(`[\n  {\n    "title": "A", "id": "a"\n  \n  {\n    "title": "B", "id": "b"\n  }\n]`);
  assert.deepEqual(column.problems, ["2:3 the entry is not closed"]);
  assert.deepEqual(column.keys, ["b"]);
  const quotes = read(`[\n  {"id": "a,\n   "title": "A"},\n  ${JSON.stringify(good)}\n]`);
  assert.equal(quotes.problems.length, 1);
  assert.deepEqual(quotes.keys, ["good"]);
});

test("an item without an id, and a key that is taken", () => {
  const { keys, problems } = read(`[\n{"title": "A"},\n{"id": "b"},\n{"id": "b", "title": "B"}\n]`);
  assert.deepEqual(problems, [
    "2:1 the entry has no id, so that nothing can cite it",
    "4:1 the key b is taken by the entry on line 3",
  ]);
  assert.deepEqual(keys, ["b"]);
});

test("Zotero's own JSON is named as such", () => {
  const { problems } = read(
    '{"config": {"id": "x"}, "items": [\n{"itemType": "case", "caseName": "Corfu"}\n]}',
  );
  assert.deepEqual(problems, ["2:1 this is Zotero's own JSON, not CSL JSON: export the library as CSL JSON"]);
});

test("what is no list is said to be none", () => {
  assert.deepEqual(read("title: A").problems, ["1:1 this is no CSL JSON: a list of entries is expected"]);
});

test("keys that mean something to the language are keys like others", () => {
  const { keys, csl } = read(
    '[{"id": "__proto__", "type": "book", "title": "A", "__proto__": {"x": 1}, "constructor": "c"}]',
  );
  assert.deepEqual(keys, ["__proto__"]);
  assert.equal(csl("__proto__")?.constructor, "c");
});
