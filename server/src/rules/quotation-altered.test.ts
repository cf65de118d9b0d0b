import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFix, count, offersFor } from "../../../test/support/apply-fix.ts";
import { libraryWith } from "../../../test/support/library.ts";
import { assertFindings, check, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "quotation-altered";
testRulePage(rule);

const library = libraryWith({
  bibtex: "@book{roe, title = {Rivers}, author = {Roe, Ada}, ids = {rivers}, publisher = {P}, year = 2001}",
  texts: { roe: "No State may close a river that another State shares with it, save in time of flood." },
});
const said = (text: string) =>
  check(text, { library }).findings.flatMap((one) => (one.rule === rule ? [one.message] : []));

test("says what differs, in a few words", () => {
  assert.deepEqual(said('"No State may close a lake that another State shares with it" [@roe, p. 3].'), [
    "Not as in Roe, Rivers: “lake” for “river”.",
  ]);
  assert.deepEqual(said('"No State may ever close a river another State shares with it" [@roe, p. 3].'), [
    "Not as in Roe, Rivers: “ever” is added; “that” is left out.",
  ]);
});

test("shows the passage where only punctuation differs, or too much to name", () => {
  const passage = "“No State may close a river that another State shares with it, save in time of flood”";
  assert.deepEqual(
    said(
      '"No State may close a river that another State shares with it — save in time of flood" [@roe, p. 3].',
    ),
    [`The punctuation is not that of Roe, Rivers, which has ${passage}.`],
  );
  assert.deepEqual(
    said(
      '"No realm may shut a river that some other State shares with us, save in times of flood" [@roe, p. 3].',
    ),
    [`Roe, Rivers has ${passage}.`],
  );
});

test("points to the citation", () => {
  const text = '"No State may close a lake that another State shares with it" [@roe, p. 3].';
  const [finding] = check(text, { library }).findings.filter((one) => one.rule === rule);
  const [place] = finding?.related ?? [];
  assert.equal(text.slice(place?.span.start, place?.span.end), "@roe");
  assert.equal(place?.message, "It was held against the text of Roe, Rivers.");
});

test("restores the source's words", () => {
  const text = 'He says "No *State* may close a lake\nthat another State shares with it" [@roe, p. 3].\n';
  const mended = applyFix(rule, text, /^Restore the words of Roe, Rivers$/, library);
  assert.equal(
    mended,
    'He says "No *State* may close a river\nthat another State shares with it" [@roe, p. 3].\n',
  );
  assert.equal(count(rule, mended, library), 0);
});

test("offers nothing to restore where the words stand elsewhere in the source", () => {
  const text = '"save in time of flood … No State may close a river" [@roe, p. 3].';
  assert.equal(count(rule, text, library), 1);
  assert.ok(offersFor(rule, text, library).every(({ title }) => title.startsWith("Suppress")));
});

test("finds the text of a source by any of its keys, and behind ibid.", () => {
  assertFindings(rule, '"⟦No State may close a lake that another shares⟧" [@rivers, p. 3].', library);
  const notes = "[^1]: [@roe, p. 3].\n[^2]: *Ibid.*\n";
  assertFindings(
    rule,
    `A.[^1] "⟦No State may close a lake that another State shares⟧".[^2]\n\n${notes}`,
    library,
  );
});

test("one of several sources that has the words is enough", () => {
  const two = libraryWith({
    texts: { nicaragua1986: "A State may close a lake.", corfu1949: "A State may close a canal." },
  });
  assertFindings(rule, '"A State may close a canal" [@nicaragua1986, para. 3; @corfu1949, p. 4].', two);
});
