import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { applyEdits } from "../../../test/support/apply-edits.ts";
import { libraryWith } from "../../../test/support/library.ts";
import { readMarks } from "../../../test/support/marked-memo.ts";
import { check } from "../../../test/support/rule-page.ts";
import type { WrittenStyle } from "../citations/style-of.ts";
import { parseMemo } from "../memo/parse.ts";
import { insertAuthorities, updateAuthorities } from "./authorities.ts";

const library = libraryWith({});

function update(text: string, style: WrittenStyle = "bluebook"): string {
  return applyEdits(text, updateAuthorities(parseMemo(text), library, style));
}

/** The memo after a table was inserted at the cursor. */
function insert(marked: string, style: WrittenStyle = "bluebook"): string {
  const { text, cursor = 0 } = readMarks(marked);
  return applyEdits(text, insertAuthorities(parseMemo(text), library, style, cursor));
}

const corfu = "Corfu Channel (U.K. v. Alb.), Judgment, 1949 I.C.J. 4 (Apr. 9)";
const table = (place: string) =>
  `<!-- opinio-authorities -->\n\n**Cases**\n\n- ${corfu} — ${place}\n\n<!-- /opinio-authorities -->`;

test("what stands between the marks is written anew, and nothing else of the memo changes", () => {
  const memo =
    "# A\n\n@corfu1949 says so.\n\n<!-- opinio-authorities -->\nold\n<!-- /opinio-authorities -->\n\nEnd.\n";
  assert.equal(update(memo), `# A\n\n@corfu1949 says so.\n\n${table("[A](#a)")}\n\nEnd.\n`);
});

test("a table that is up to date is left alone", () => {
  const memo = update("# A\n\n@corfu1949\n\n<!-- opinio-authorities -->\n");
  assert.equal(memo, `# A\n\n@corfu1949\n\n${table("[A](#a)")}\n`);
  assert.deepEqual(updateAuthorities(parseMemo(memo), library, "bluebook"), []);
});

test("without marks nothing is written", () => {
  assert.deepEqual(updateAuthorities(parseMemo("# A\n\n@corfu1949\n"), library, "bluebook"), []);
});

test("the style is that of the mark, else of the front matter, else of the settings", () => {
  const memo = (mark: string, front = "") =>
    `${front}# A\n\n@corfu1949\n\n<!-- opinio-authorities${mark} -->\n<!-- /opinio-authorities -->\n`;
  const oscola = /United Kingdom v Albania/;
  assert.match(update(memo(": oscola")), oscola);
  assert.match(update(memo("", "---\ncsl: oscola.csl\n---\n\n")), oscola);
  assert.match(update(memo(""), "oscola"), oscola);
  assert.doesNotMatch(update(memo(": bluebook", "---\ncsl: oscola.csl\n---\n\n"), "oscola"), oscola);
});

test("a style that is forced is written into the mark, where the memo does not name it", () => {
  const force = (text: string, style: WrittenStyle) =>
    applyEdits(text, updateAuthorities(parseMemo(text), library, style, true));
  const memo = (mark: string) =>
    `# A\n\n@corfu1949\n\n<!-- opinio-authorities${mark} -->\n<!-- /opinio-authorities -->\n`;
  const forced = force(memo(""), "oscola");
  assert.match(forced, /<!-- opinio-authorities: oscola -->\n\n\*\*Cases\*\*\n\n- Corfu Channel \(United/);
  assert.equal(update(forced), forced);
  assert.equal(force(forced, "oscola"), forced);
  assert.match(
    force(forced, "bluebook"),
    /authorities: bluebook -->\n\n\*\*Cases\*\*\n\n- Corfu Channel \(U\.K/,
  );
});

test("line ends stay those of the memo", () => {
  const memo = "# A\r\n\r\n@corfu1949\r\n\r\n<!-- opinio-authorities -->\r\n";
  assert.equal(update(memo), `# A\n\n@corfu1949\n\n${table("[A](#a)")}\n`.replaceAll("\n", "\r\n"));
});

test("a table is inserted behind the paragraph of the cursor, with a heading where none would swallow what follows", () => {
  assert.equal(
    insert("# A\n\n## B\n\n@corfu▮1949\n\n## C\n\nEnd.\n"),
    `# A\n\n## B\n\n@corfu1949\n\n## Table of Authorities\n\n${table("[B](#b)")}\n\n## C\n\nEnd.\n`,
  );
  assert.equal(
    insert("# A\n\n▮@corfu1949\n\nNext.\n"),
    `# A\n\n@corfu1949\n\n${table("[A](#a)")}\n\nNext.\n`,
  );
  assert.equal(
    insert("# A\n\n@corfu1949\n▮"),
    `# A\n\n@corfu1949\n\n## Table of Authorities\n\n${table("[A](#a)")}\n`,
  );
});

test("a byte order mark stays at the start", () => {
  assert.match(insert("\uFEFF▮"), /^\uFEFF## Table of Authorities\n/);
});

test("a table is never inserted in front matter or in code", () => {
  const front = insert("---\ntitle: ▮A\n---\n\n# A\n\n@corfu1949\n");
  assert.match(front, /^---\ntitle: A\n---\n\n# Table of Authorities\n\n<!-- opinio/);
  assert.match(
    insert("```\nco▮de\n```\n\n    more\n"),
    /^```\ncode\n```\n\n.*<!-- opinio.*-->\n\n {4}more\n$/s,
  );
});

test("a style that nothing else in the memo says is written into the mark", () => {
  assert.match(insert("@corfu1949▮\n", "oscola"), /<!-- opinio-authorities: oscola -->/);
  assert.match(insert("---\ncsl: oscola.csl\n---\n\n@corfu1949▮\n", "oscola"), /<!-- opinio-authorities -->/);
});

test("where there is a table, it is updated wherever the cursor is", () => {
  const memo = "# A\n\n@corfu1949\n\n<!-- opinio-authorities -->\n";
  assert.equal(insert(`▮${memo}`), update(memo));
});

test("a table makes no finding, no term and no citation", () => {
  const memo = "# A\n\n[@kilovaty2018doxfare; @unga2625; @espionage2025norms]\n";
  const before = check(memo);
  const after = check(insert(`${memo}▮`));
  const seen = ({ findings, reading }: typeof before) => [
    findings.map(({ rule, span }) => [rule, span.start]),
    reading.terms.map(({ span }) => span),
    reading.memo.citations.map(({ span }) => span),
    reading.claims.length,
  ];
  assert.deepEqual(seen(after), seen(before));
});

test("whatever a memo holds, a table can be inserted anywhere, and is then up to date", () => {
  const piece = fc.constantFrom(
    "# A\n\n",
    "@corfu1949 ",
    "[^1]",
    "\n[^1]: [@vclt1969]\n",
    "\n\n",
    "- x\n",
    "> y\n",
    "```\n",
    "    z\n",
    "\r\n",
    "<!-- opinio-authorities -->\n",
    "<!-- /opinio-authorities -->\n",
    "---\n",
    "| a |\n|---|\n",
    "\uFEFF",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(100), (pieces, at) => {
      const text = pieces.join("");
      const memo = parseMemo(text);
      const once = applyEdits(text, insertAuthorities(memo, library, "bluebook", Math.min(at, text.length)));
      assert.equal(update(once), once, JSON.stringify(once));
    }),
    { numRuns: 300 },
  );
});
