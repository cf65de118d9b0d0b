import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { applyEdits } from "../../../test/support/apply-edits.ts";
import { libraryWith } from "../../../test/support/library.ts";
import { readMarks } from "../../../test/support/marked-memo.ts";
import { parseMemo } from "../memo/parse.ts";
import { insertCitation, type Wish } from "./insert-citation.ts";

const library = libraryWith({
  bibtex: "@book{roe2019, author = {Roe, Ada}, title = {On Leaks}, publisher = {Blue}, year = {2019}}",
});

/** The memo after the insertion, with the cursor; words that are drawn are replaced. */
function insert(as: Wish["as"], key: string, marked: string, more: Partial<Wish> = {}): string {
  const { text, cursor = 0, spans } = readMarks(marked);
  const span = spans[0] ?? { start: cursor, end: cursor };
  const done = insertCitation(parseMemo(text), library, { as, key, span, style: "bluebook", ...more });
  if (!done) return "refused";
  const after = applyEdits(text, done.edits);
  const { start, end } = done.selection;
  const selected = start === end ? "▮" : `⟦${after.slice(start, end)}⟧`;
  return after.slice(0, start) + selected + after.slice(end);
}

const key = (marked: string, more?: Partial<Wish>) => insert("key", "corfu1949", marked, more);
const footnote = (marked: string, more?: Partial<Wish>) => insert("footnote", "roe2019", marked, more);
const inline = (marked: string, more?: Partial<Wish>) => insert("inline", "roe2019", marked, more);
const roe = "Ada Roe, On Leaks (2019)";

test("a key stands before the stop, with a space before it", () => {
  assert.equal(key("It is so▮."), "It is so [@corfu1949]▮.");
  assert.equal(key("It is so.▮ Next."), "It is so [@corfu1949]▮. Next.");
  assert.equal(key("It is ▮so."), "It is [@corfu1949]▮ so.");
  assert.equal(key("It is “so.”▮"), "It is “so.” [@corfu1949]▮");
  assert.equal(key("The U.S.▮ says"), "The U.S. [@corfu1949]▮ says");
  assert.equal(key("(▮)"), "([@corfu1949]▮)");
  assert.equal(key("▮"), "[@corfu1949]▮");
});

test("a key has its pinpoint in pandoc's words", () => {
  assert.equal(key("So▮.", { pinpoint: "22" }), "So [@corfu1949, para. 22]▮.");
  assert.equal(key("So▮.", { pinpoint: "pp. 22–23" }), "So [@corfu1949, pp. 22-23]▮.");
});

test("a key joins the brackets that cite already", () => {
  assert.equal(key("So [@vclt1969, art. 2▮]."), "So [@vclt1969, art. 2; @corfu1949▮].");
  assert.equal(key("So [@vclt1969]▮."), "So [@vclt1969; @corfu1949▮].");
  assert.equal(key("As @vclt1969 says▮."), "As @vclt1969 says [@corfu1949]▮.");
});

test("a footnote is called behind the stop and stands at the end of the memo", () => {
  assert.equal(footnote("# A\n\nIt is so▮. Next.\n"), `# A\n\nIt is so.[^1]▮ Next.\n\n[^1]: ${roe}.\n`);
  assert.equal(footnote('# A\n\nThe "very essence▮."'), `# A\n\nThe "very essence."[^1]▮\n\n[^1]: ${roe}.\n`);
  assert.equal(footnote("▮"), `[^1]▮\n\n[^1]: ${roe}.\n`);
});

test("a footnote gets the next number that is free, and stands behind the others as they stand apart", () => {
  const memo = (between: string, call = "") =>
    `One▮.${call} Two.[^7] Three.[^b]\n\n[^7]: Seven.${between}[^b]: Bee.\n`;
  assert.equal(
    footnote(memo("\n\n")),
    `One.[^8]▮ Two.[^7] Three.[^b]\n\n[^7]: Seven.\n\n[^b]: Bee.\n\n[^8]: ${roe}.\n`,
  );
  assert.equal(
    footnote(memo("\n")),
    `One.[^8]▮ Two.[^7] Three.[^b]\n\n[^7]: Seven.\n[^b]: Bee.\n[^8]: ${roe}.\n`,
  );
  assert.match(footnote(memo("\n", " A call without a text.[^9]")), /^One\.\[\^10\]/);
});

test("footnotes stay before a table of authorities at the end, and behind text that follows others", () => {
  const table = "<!-- opinio-authorities -->\n\n**Cases**\n\n<!-- /opinio-authorities -->\n";
  assert.equal(
    footnote(`One▮.[^1]\n\n[^1]: Bee.\n\n${table}`),
    `One.[^1][^2]▮\n\n[^1]: Bee.\n\n[^2]: ${roe}.\n\n${table}`,
  );
  assert.equal(
    footnote("One.[^1]\n\n[^1]: Bee.\n\nTwo▮.\n"),
    `One.[^1]\n\n[^1]: Bee.\n\nTwo.[^2]▮\n\n[^2]: ${roe}.\n`,
  );
});

test("line ends are those of the memo", () => {
  assert.equal(footnote("One▮.\r\n\r\nTwo.\r\n"), `One.[^1]▮\r\n\r\nTwo.\r\n\r\n[^1]: ${roe}.\r\n`);
});

test("a later footnote is short and names the note, one right behind is id.", () => {
  const memo = `One.[^1] Two.[^2]\n\n[^1]: ${roe}.\n\n[^2]: @vclt1969.\n`;
  const note = (marked: string, more?: Partial<Wish>) => footnote(marked, more).split("[^3]: ")[1];
  assert.equal(
    note(memo.replace("Two.[^2]", "Two.[^2] Three▮."), { pinpoint: "p. 7" }),
    "Roe, *supra* note 1, at 7.\n",
  );
  assert.equal(note(memo.replace("One.[^1]", "One.[^1] Three▮."), { pinpoint: "p. 7" }), "*Id.* at 7.\n");
  assert.equal(note(memo.replace("One.[^1]", "One.[^1] Three▮.")), "*Id.*\n");
  assert.equal(note(memo.replace("One.[^1]", "Three▮. One.[^1]")), `${roe}.\n`);
});

test("in OSCOLA a later footnote is (n 1) or ibid", () => {
  const memo = "One.[^1] Two.[^2] Three▮.\n\n[^1]: [@roe2019].\n\n[^2]: [@roe2019, p. 3].\n";
  const style = "oscola";
  assert.match(footnote(memo, { style, pinpoint: "p. 7" }), /\[\^3\]: ibid 7\.\n$/);
  assert.match(
    footnote(memo.replace("[@roe2019, p. 3]", "[@roe2019; @vclt1969]"), { style }),
    /\[\^3\]: Roe \(n 1\)\.\n$/,
  );
});

test("the number of a note is the one that a reader sees, not its label", () => {
  const memo =
    "One.[^b] Two.[^a] Three.[^c] Four▮.\n\n[^a]: [@roe2019].\n\n[^b]: No source.\n\n[^c]: @vclt1969.\n";
  assert.match(footnote(memo), /\[\^1\]: Roe, \*supra\* note 2\.\n$/);
});

test("in a footnote a footnote is written into it, behind a semicolon where it cites already", () => {
  assert.equal(
    footnote("One.[^1]\n\n[^1]: @vclt1969, art. 2.▮\n"),
    `One.[^1]\n\n[^1]: @vclt1969, art. 2; ${roe}.▮\n`,
  );
  assert.equal(footnote("One.[^1]\n\n[^1]: ▮\n"), `One.[^1]\n\n[^1]: ${roe}.▮\n`);
  assert.equal(footnote("One.[^1]\n\n[^1]: See ▮\n"), `One.[^1]\n\n[^1]: See ${roe}▮\n`);
  assert.equal(
    footnote("One.[^1]\n\n[^1]: [@roe2019].▮\n", { pinpoint: "p. 7" }),
    "One.[^1]\n\n[^1]: [@roe2019]; *id.* at 7.▮\n",
  );
});

test("inline, a citation is a sentence behind a stop and part of one elsewhere", () => {
  assert.equal(inline("It is so.▮ Next."), `It is so. ${roe}.▮ Next.`);
  assert.equal(inline("It is so (▮)."), `It is so (${roe}▮).`);
  assert.equal(
    inline("It is so.▮\n\n*Then*, and later.", { key: "corfu1949" }).split("\n")[0],
    "It is so. Corfu Channel (U.K. v. Alb.), Judgment, 1949 I.C.J. 4 (Apr. 9).▮",
  );
});

test("inline, a later citation is short without a note's number, one right behind is id.", () => {
  const memo = `It is so. ${roe}. And so.▮ Next.`;
  assert.equal(inline(memo, { pinpoint: "p. 7" }), `It is so. ${roe}. And so. *Id.* at 7.▮ Next.`);
  assert.equal(
    inline(memo.replace("And so.", "But [@vclt1969].")),
    `It is so. ${roe}. But [@vclt1969]. Roe, *supra*.▮ Next.`,
  );
});

test("what a source lacks is selected, for the author to fill in", () => {
  assert.match(inline("So.▮", { key: "kilovaty2018doxfare" }), /Sec\. J\. ⟦\[first page\]⟧ \(2018\)\.$/);
});

test("words that are drawn give way to the citation", () => {
  assert.equal(key("So ⟦10.1000/x⟧ it is."), "So [@corfu1949]▮ it is.");
  assert.equal(footnote("So it is ⟦10.1000/x⟧.\n"), `So it is.[^1]▮\n\n[^1]: ${roe}.\n`);
  assert.equal(footnote("⟦10.1000/x⟧\n"), `[^1]▮\n\n[^1]: ${roe}.\n`);
  assert.equal(footnote("One.[^1]\n\n[^1]: ⟦10.1000/x⟧\n"), `One.[^1]\n\n[^1]: ${roe}.▮\n`);
  assert.equal(inline("So ⟦10.1000/x⟧ it is."), `So ${roe}▮ it is.`);
});

test("nothing is inserted in code, in front matter or in a table of authorities, nor for a key that no source has", () => {
  for (const memo of [
    "```\nco▮de\n```\n",
    "| a |\n|-▮--|\n| b |\n",
    "A\n---▮\n",
    "a `co▮de` b",
    "---\ntitle: ▮A\n---\n",
    "<!-- opinio-authorities -->\n\n- a▮\n\n<!-- /opinio-authorities -->\n",
  ])
    for (const as of ["key", "footnote", "inline"] as const)
      assert.equal(insert(as, "roe2019", memo), "refused", memo);
  assert.equal(insert("key", "nobody", "So▮."), "refused");
});

test("wherever it is asked for, a footnote is called once and defined once", () => {
  const memo =
    "# A heading\n\nOne “two.” Three,[^1] four: *five* [@vclt1969].\n\n- six\n\n> seven\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: Note.\n";
  fc.assert(
    fc.property(fc.nat(memo.length), (at) => {
      const done = insertCitation(parseMemo(memo), library, {
        as: "footnote",
        key: "roe2019",
        style: "bluebook",
        span: { start: at, end: at },
      });
      if (!done) return;
      const after = applyEdits(memo, done.edits);
      const notes = parseMemo(after).paragraphs.filter(({ kind }) => kind === "note");
      if (notes.length === 1) assert.ok(after.includes("Roe"), after);
      else assert.equal(after.split("[^2]").length, 3, after);
    }),
  );
});
