import assert from "node:assert/strict";
import { test } from "node:test";
import { libraryWith } from "../../../test/support/library.ts";
import { searchSources } from "./complete-sources.ts";

const bibtex = `
@book{schmitt2017, author = {Schmitt, Michael and Vihul, Liis}, title = {Cyber Operations}, year = {2017}}
@book{schmitt2013, author = {Schmitt, Michael}, title = {Warfare}, year = {2013}}
@article{kosic2020norms, author = {Ko{\\v s}i{\\'c}, Ivan}, title = {L'{\\'e}tat et ses normes}, journal = {Revue}, year = {2020}}
@article{vdberg1999, author = {van der Berg, Piet}, title = {On Schmitt}, journal = {Journal of Leaks}, year = {1999}}
`;
const sources = libraryWith({ bibtex }).all();

function search(query: string, ...favoured: string[]): string[] {
  return searchSources(sources, query, 100, new Set(favoured)).map(({ id }) => id);
}

test("finds a source by the beginning of its key, before any other", () => {
  assert.equal(search("kilo")[0], "kilovaty2018doxfare");
  assert.equal(search("schmitt2013")[0], "schmitt2013");
  assert.equal(search("vd")[0], "vdberg1999");
});

test("finds a source by author, title, year and journal, in any order and cut short", () => {
  assert.deepEqual(search("schmitt 2017"), ["schmitt2017", "tallinn2017"]);
  assert.deepEqual(search("2013 schm"), ["schmitt2013"]);
  assert.deepEqual(search("vihul cyb"), ["schmitt2017"]);
  assert.deepEqual(search("berg leaks"), ["vdberg1999"]);
  assert.deepEqual(search("nicaragua 1986"), ["nicaragua1986"]);
});

test("an author's own works come before those that only name him", () => {
  assert.deepEqual(search("schmitt").slice(0, 2), ["schmitt2017", "schmitt2013"]);
  assert.ok(search("schmitt").includes("vdberg1999"));
});

test("accents and capitals do not matter", () => {
  assert.deepEqual(search("Kosic"), ["kosic2020norms"]);
  assert.deepEqual(search("Košić ETAT"), ["kosic2020norms"]);
});

test("letters may be left out of a key", () => {
  assert.ok(search("kldox").includes("kilovaty2018doxfare"));
});

test("one wrong letter in a word is forgiven where nothing else is found", () => {
  for (const query of ["kilovatty", "kilvaty", "kilivaty", "kiolvaty"])
    assert.deepEqual(search(query), ["kilovaty2018doxfare"], query);
  assert.deepEqual(search("xylophone"), []);
});

test("a part of a word of the title that is not its beginning is no match", () => {
  assert.deepEqual(search("perations"), []);
});

test("what the memo cites already comes first among equals, and without a word at all", () => {
  assert.deepEqual(search("schmitt", "schmitt2013").slice(0, 2), ["schmitt2013", "schmitt2017"]);
  assert.deepEqual(search("", "vclt1969", "corfu1949").slice(0, 2).sort(), ["corfu1949", "vclt1969"]);
  assert.equal(search("").length, sources.length);
});

test("no more are given than asked for", () => {
  assert.equal(searchSources(sources, "", 3).length, 3);
});
