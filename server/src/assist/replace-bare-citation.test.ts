import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../../test/support/apply-edits.ts";
import { libraryWith } from "../../../test/support/library.ts";
import { readMarks } from "../../../test/support/marked-memo.ts";
import { parseMemo } from "../memo/parse.ts";
import { readBareCitation } from "./bare-citations.ts";
import { citeBareNames, type Manner } from "./replace-bare-citation.ts";

const library = libraryWith({
  bibtex: `
@article{roe2019, author = {Roe, Ada}, title = {On Leaks}, journal = {J}, year = {2019}, doi = {10.1017/ABC.2019.7}}
@online{blog2020, title = {A Blog}, url = {https://www.example.org/a/(b)/}, year = {2020}}
`,
});

/** The memo after each offer at the cursor. */
function offers(marked: string, manner: Manner = { as: "key", style: "bluebook" }): string[] {
  const { text, cursor = 0 } = readMarks(marked);
  const found = citeBareNames(parseMemo(text), library, { start: cursor, end: cursor }, manner);
  return found.map(({ edits }) => applyEdits(text, edits));
}

test("a DOI is replaced by the source that has it, however it is written", () => {
  for (const doi of ["10.1017/abc.2019.7", "doi:10.1017/abc.2019.7", "https://doi.org/10.1017/ABC.2019.7"])
    assert.deepEqual(offers(`It is so (▮${doi}).`), ["It is so ([@roe2019])."], doi);
  assert.deepEqual(offers("See <https://doi.org/10.1017/abc.2019▮.7>."), ["See [@roe2019]."]);
});

test("an address is replaced, its scheme, www and final slash apart", () => {
  assert.deepEqual(offers("So http▮://example.org/a/(b) it is."), ["So [@blog2020] it is."]);
  assert.deepEqual(offers("So https://www.example.org/a/(b)/▮."), ["So [@blog2020]."]);
});

test("a case by its name or by its parties is cited behind the name, or instead of it", () => {
  assert.deepEqual(offers("In *Corfu▮ Channel* the Court held so."), [
    "In *Corfu Channel* [@corfu1949] the Court held so.",
    "In [@corfu1949] the Court held so.",
  ]);
  assert.equal(
    offers("In Nicaragua v.▮ United States, the Court")[0],
    "In Nicaragua v. United States [@nicaragua1986], the Court",
  );
  assert.equal(
    offers(
      "In Military and Paramilitary Activities in and against Nicaragua (Nicaragua▮ v. United States of America) it",
    )[0],
    "In Military and Paramilitary Activities in and against Nicaragua (Nicaragua v. United States of America) [@nicaragua1986] it",
  );
});

test("as a footnote or inline where that is how citations are inserted", () => {
  const memo = "It is so (10.1017/abc.2019.7▮).\n";
  assert.match(
    offers(memo, { as: "footnote", style: "bluebook" })[0] ?? "",
    /^It is so\.\[\^1\]\n\n\[\^1\]: Ada Roe, /,
  );
  assert.match(offers(memo, { as: "inline", style: "oscola" })[0] ?? "", /^It is so \(Ada Roe, ‘On Leaks’/);
});

test("a name that is that of a State too is none", () => {
  assert.deepEqual(offers("Nicaragua▮ says so."), []);
  assert.equal(
    offers("In the Nicaragua▮ case it was so.")[0],
    "In the Nicaragua case [@nicaragua1986] it was so.",
  );
});

test("no offer for what is cited already, a heading, a quotation, a link with words, code or an address nobody has", () => {
  for (const memo of [
    "In Corfu▮ Channel [@corfu1949], the Court",
    "Corfu▮ Channel (U.K. v. Alb.), Judgment, 1949 I.C.J. 4 (Apr. 9).",
    "# Corfu▮ Channel\n",
    "> In Corfu▮ Channel it was so.\n",
    "See [his words](https://doi.org/10.1017/abc▮.2019.7).",
    "`10.1017/abc▮.2019.7`",
    "See https://example.org/▮other.",
  ])
    assert.deepEqual(offers(memo), [], memo);
});

test("a text that is pasted is a citation if it is nothing else", () => {
  const read = (text: string) => {
    const found = readBareCitation(text, library.all());
    return found && [found.source.id, found.pinpoint].filter(Boolean).join(" ");
  };
  assert.equal(read(" https://doi.org/10.1017/abc.2019.7\n"), "roe2019");
  assert.equal(read("Corfu Channel"), "corfu1949");
  assert.equal(read("Nicaragua v. United States of America"), "nicaragua1986");
  assert.equal(
    read(
      "Case concerning Military and Paramilitary Activities in and against Nicaragua (Nicaragua v. United States of America), Merits, Judgment, I.C.J. Reports 1986, p. 14, para. 205.",
    ),
    "nicaragua1986 para. 205",
  );
  assert.equal(read("Corfu Channel is a strait between Corfu and Albania."), undefined);
  assert.equal(read("See 10.1017/abc.2019.7"), undefined);
  assert.equal(read("Nicaragua"), undefined);
  assert.equal(read(""), undefined);
});
