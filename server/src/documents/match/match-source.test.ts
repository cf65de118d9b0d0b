import assert from "node:assert/strict";
import { test } from "node:test";
import type { Source } from "../../doctrine/doctrine.ts";
import type { ReadDocument } from "../read-document.ts";
import { isAbstractPage } from "./is-abstract.ts";
import { isNamedFor, isTextOf } from "./match-source.ts";
import { readSourceList } from "./source-list.ts";

const source = (csl: object, rest: object = {}) =>
  ({ id: "a", csl: { type: "book", title: "Untold", ...csl }, ...rest }) as unknown as Source;
const document = (rest: Partial<ReadDocument> = {}): ReadDocument => ({
  text: "",
  metadata: {},
  sha256: "00",
  ...rest,
});

test("a file is called like a source if it begins with the key and goes on with no letter or figure", () => {
  for (const file of [
    "doe2018.pdf",
    "texts/Doe2018.PDF",
    "doe2018 (SSRN).pdf",
    "doe2018-part-2.txt",
    "doe2018.p1.txt",
  ])
    assert.ok(isNamedFor("doe2018", file), file);
  for (const file of ["doe2018a.pdf", "doe20181.pdf", "a-doe2018.pdf", "doe201.pdf", "doe.2018.pdf"])
    assert.ok(!isNamedFor("doe2018", file), file);
});

test("a document is a source's text by hash, DOI, address or whole title", () => {
  const title = "Of Purloined Letters and the Duty of Restraint";
  const pairs: [Source, ReadDocument][] = [
    [source({}, { document: { title: "x", sha256: "00" } }), document()],
    [source({ DOI: "https://doi.org/10.1/ABC" }), document({ metadata: { doi: "10.1/abc" } })],
    [source({ URL: "https://www.example.org/a/" }), document({ metadata: { url: "http://example.org/a" } })],
    [source({ title: "The Law of War" }), document({ title: "THE LAW OF WAR" })],
    [
      source({ title }),
      document({ text: `12 J. Mar. L.\n\nOF PURLOINED LETTERS\nAND THE DUTY OF RESTRAINT\n` }),
    ],
  ];
  for (const [one, text] of pairs) assert.ok(isTextOf(one, text), one.csl.title);
});

test("does not take a text that names a work, late or by a short title, for the work", () => {
  assert.ok(
    !isTextOf(source({ title: "The Law of War" }), document({ text: "On the law of war much is written." })),
  );
  const title = "Of Purloined Letters and the Duty of Restraint";
  assert.ok(!isTextOf(source({ title }), document({ text: `${"word ".repeat(1000)}${title}` })));
  assert.ok(!isTextOf(source({ DOI: "10.1/abc" }), document({ metadata: { doi: "10.1/abd" } })));
  assert.ok(!isTextOf(source({}), document()));
});

test("a list of sources maps keys to files, with or without an @", () => {
  const list = readSourceList("doe2018: ./leaks.pdf\n'@roe2019': [a.pdf, b\\c.pdf]\n");
  assert.deepEqual(
    [...list],
    [
      ["doe2018", ["leaks.pdf"]],
      ["roe2019", ["a.pdf", "b/c.pdf"]],
    ],
  );
  assert.deepEqual([...readSourceList("")], []);
  for (const text of ["- a.pdf", "a: {b: c}", "a: [1]"])
    assert.throws(() => readSourceList(text), { message: /^lists files by citation key: / }, text);
  assert.throws(() => readSourceList("a: [b"), { message: /^is not valid YAML: / });
});

test("the page of an abstract is no work, a work that gives a citation of itself is one", () => {
  const page = "Title\n\nAbstract.\n\nSuggested Citation\n\nDoe, Jane, Title (2018)";
  assert.ok(isAbstractPage(document({ text: page })));
  assert.ok(!isAbstractPage(document({ text: `${page}\n\n${"word ".repeat(5000)}` })));
  assert.ok(!isAbstractPage(document({ text: "An article." })));
});
