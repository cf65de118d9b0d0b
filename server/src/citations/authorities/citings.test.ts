import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../../test/support/doctrine.ts";
import { libraryWith } from "../../../../test/support/library.ts";
import { parseMemo } from "../../memo/parse.ts";
import { formatCitation } from "../format.ts";
import { readCitings } from "./citings.ts";

const library = libraryWith({});
const cite = (
  key: string,
  style: "bluebook" | "oscola",
  form: "full" | "short",
  pinpoint = "",
  note?: number,
) => {
  const source = library.find(key);
  assert.ok(source);
  return formatCitation(source, { style, form, pinpoint, ...(note !== undefined && { note }) }).text;
};

/** One unit a line: its footnote's number, what it cites and how, and the source that stands alone in it. */
function units(text: string): string[] {
  return readCitings(parseMemo(text), library).map(
    ({ number, citings, only }) =>
      `${number ?? "text"}: ${citings.map(({ source, by }) => `${source.id} by ${by}`).join(", ") || "nothing"}${only ? "" : "; not alone"}`,
  );
}

test("keys are read in the order of reading: a footnote where it is called", () => {
  const memo =
    "One.[^b] Two [@corfu1949; @vclt1969].[^a]\n\n[^a]: See @nicaragua1986.\n\n[^b]: @tallinn2017, rule 66.\n";
  assert.deepEqual(units(memo), [
    "1: tallinn2017 by key",
    "text: corfu1949 by key, vclt1969 by key; not alone",
    "2: nicaragua1986 by key",
  ]);
});

test("citations that are written out are known by the words that the styles give them, pinpoint and gaps apart", () => {
  for (const style of ["bluebook", "oscola"] as const)
    for (const { id } of doctrine.sources.filter(({ id }) => id !== "uncharter")) {
      const note = (pinpoint: string) => `One.[^1]\n\n[^1]: ${cite(id, style, "full", pinpoint)}.\n`;
      for (const pinpoint of ["", "para. 7", "p. 22", "art. 3"])
        assert.deepEqual(units(note(pinpoint)), [`1: ${id} by full`], `${style}: ${note(pinpoint)}`);
    }
});

test("a later note is known by its short form", () => {
  const memo = (later: string) =>
    `One.[^1] Two.[^2]\n\n[^1]: ${cite("kilovaty2018doxfare", "bluebook", "full")}.\n\n[^2]: ${later}.\n`;
  const short = (key: string, style: "bluebook" | "oscola") => cite(key, style, "short", "para. 205", 1);
  assert.equal(units(memo(short("kilovaty2018doxfare", "bluebook")))[1], "2: kilovaty2018doxfare by short");
  assert.equal(units(memo(short("kilovaty2018doxfare", "oscola")))[1], "2: kilovaty2018doxfare by short");
  assert.equal(units(memo(short("nicaragua1986", "bluebook")))[1], "2: nicaragua1986 by short");
});

test("id. and ibid stand for the source before them, if there is one alone", () => {
  const memo = (first: string, later: string) => `One.[^1] Two.[^2]\n\n[^1]: ${first}\n\n[^2]: ${later}\n`;
  assert.equal(units(memo("[@corfu1949].", "*Id.* at 22."))[1], "2: corfu1949 by id");
  assert.equal(units(memo("[@corfu1949].", "ibid 22."))[1], "2: corfu1949 by id");
  assert.equal(units(memo("[@corfu1949; @vclt1969].", "*Id.* at 22."))[1], "2: nothing; not alone");
  assert.equal(
    units(memo("Ada Roe, *On Leaks*, 3 J. Leaks 7 (2020).", "*Id.* at 22."))[1],
    "2: nothing; not alone",
  );
});

test("a note with a source that the library does not have is not of one source alone", () => {
  const note = (words: string) => units(`One.[^1]\n\n[^1]: ${words}\n`);
  assert.deepEqual(note("[@corfu1949]; Ada Roe, *On Leaks*, 3 J. Leaks 7 (2020)."), [
    "1: corfu1949 by key; not alone",
  ]);
  assert.deepEqual(note("[@corfu1949; @nobody]."), ["1: corfu1949 by key; not alone"]);
  assert.deepEqual(note("*See* [@corfu1949, p. 22]."), ["1: corfu1949 by key"]);
});

test("a name alone is no citation", () => {
  assert.deepEqual(
    units("Kilovaty thinks that the Nicaragua case and the U.N. Charter, like the VCLT, say little.\n"),
    [],
  );
  assert.deepEqual(units("The Vienna Convention on the Law of Treaties codifies custom.\n"), []);
  assert.deepEqual(units("That is the law (U.N. Charter art. 2, ¶ 4).\n"), ["text: uncharter by full"]);
});

test("a footnote that nothing calls is not read, and one that is called twice is read once", () => {
  assert.deepEqual(units("One.[^a] Two.[^a]\n\n[^a]: @corfu1949.\n\n[^b]: @vclt1969.\n"), [
    "1: corfu1949 by key",
  ]);
});

test("inline notes and notes in notes are counted as they are called", () => {
  assert.deepEqual(
    units(
      "One.^[See @corfu1949.] Two.[^x] Three.^[@vclt1969]\n\n[^x]: @arsiwa2001.[^y]\n\n[^y]: @gge2015.\n",
    ),
    ["1: corfu1949 by key", "2: arsiwa2001 by key", "3: vclt1969 by key", "4: gge2015 by key"],
  );
});
