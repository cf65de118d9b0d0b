import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import { readBibliography } from "./bibliography/bibliography.ts";
import { createLibrary, libraryOf } from "./library.ts";

const bib = (text: string) => readBibliography("library.bib", text);

function library(...texts: readonly string[]) {
  const bibliographies = texts.map(bib);
  return createLibrary({
    builtIn: doctrine.sources,
    bibliographies,
    textOf: () => undefined,
    complete: true,
  });
}

test("finds the built-in sources and the user's", () => {
  const { find, all, bibliography } = library("@book{roe2020, title = {Leaks}}");
  assert.equal(find("roe2020")?.csl.title, "Leaks");
  assert.equal(find("nicaragua1986")?.weight, "authoritative");
  assert.equal(find("doe1999"), undefined);
  assert.equal(all().length, doctrine.sources.length + 1);
  assert.deepEqual(
    bibliography.map(({ id }) => id),
    ["roe2020"],
  );
});

test("of equal keys the user's outranks the built-in, and a later bibliography an earlier", () => {
  const { find, all, bibliography } = library(
    "@book{corfu1949, title = {First}}\n@book{only, title = {Only}}",
    "@book{corfu1949, title = {Second}}",
  );
  assert.equal(find("corfu1949")?.csl.title, "Second");
  assert.equal(find("only")?.csl.title, "Only");
  assert.equal(all().length, doctrine.sources.length + 1);
  assert.equal(all().find(({ id }) => id === "corfu1949")?.csl.title, "Second");
  assert.deepEqual(
    bibliography.map(({ csl }) => csl.title),
    ["Second", "Only"],
  );
});

test("finds a source by the other keys it goes by, unless an entry has that key for its own", () => {
  const { find, all } = library("@book{a, title = {A}, ids = {old, b}}\n@book{b, title = {B}}");
  assert.equal(find("old")?.id, "a");
  assert.equal(find("b")?.csl.title, "B");
  assert.equal(all().length, doctrine.sources.length + 2);
});

test("without bibliographies it is the doctrine's sources", () => {
  const { all, bibliography, complete } = libraryOf(doctrine.sources);
  assert.deepEqual(all(), doctrine.sources);
  assert.deepEqual(bibliography, []);
  assert.equal(complete, true);
});

test("is not complete while a bibliography is being read", () => {
  const { complete } = createLibrary({
    builtIn: [],
    bibliographies: [],
    textOf: () => undefined,
    complete: false,
  });
  assert.equal(complete, false);
});
