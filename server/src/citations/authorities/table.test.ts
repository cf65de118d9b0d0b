import assert from "node:assert/strict";
import { test } from "node:test";
import { libraryWith } from "../../../../test/support/library.ts";
import { parseMemo } from "../../memo/parse.ts";
import type { WrittenStyle } from "../style-of.ts";
import { tableOfAuthorities } from "./table.ts";

const bibtex = `
@book{roe2019, author = {Roe, Ada B. and Ågren, Bo}, title = {On Leaks}, publisher = {Blue Press}, year = {2019}}
@article{aas2020, author = {van der Aas, Cy}, title = {A Reply}, journal = {Journal of Leaks}, volume = {2}, pages = {7--9}, year = {2020}}
@article{thorn2021, author = {Thorn, Dee}, title = {The Answer}, journal = {Journal of Leaks}, volume = {3}, pages = {1}, year = {2021}}
`;

function table(text: string, style: WrittenStyle = "bluebook"): string {
  return tableOfAuthorities(parseMemo(text), libraryWith({ bibtex }), style);
}

/** The places of the one authority that the memo cites. */
function places(text: string, style?: WrittenStyle): string {
  const lines = table(text, style).split("\n");
  assert.equal(lines.length, 3, lines.join("\n"));
  return lines[2]?.split(" — ")[1] ?? "";
}

test("authorities stand in groups: cases, instruments, documents of the United Nations, the rest", () => {
  const memo = "# A\n\n[@roe2019; @gge2015; @vclt1969; @corfu1949]\n";
  assert.deepEqual(table(memo).match(/^\*\*.*\*\*$/gm), [
    "**Cases**",
    "**Treaties and Legislation**",
    "**United Nations Documents**",
    "**Secondary Sources**",
  ]);
  assert.equal(
    table("# A\n\nSee @corfu1949.\n"),
    "**Cases**\n\n- Corfu Channel (U.K. v. Alb.), Judgment, 1949 I.C.J. 4 (Apr. 9) — [A](#a)",
  );
});

test("each group is sorted by what a lawyer looks under: the case, the number, the writer's surname", () => {
  const memo =
    "# A\n\n[@thorn2021; @roe2019; @aas2020; @unga2625; @unga2131; @nicaragua1986; @corfu1949; @tallinn2017]\n";
  const order = [...table(memo).matchAll(/^- (.{20})/gm)].map((match) => match[1]);
  assert.deepEqual(
    order,
    [
      "Corfu Channel (U.K. v",
      "Military and Paramili",
      "G.A. Res. 2131 (XX), ",
      "G.A. Res. 2625 (XXV),",
      "Ada B. Roe & Bo Ågren",
      "Tallinn Manual 2.0 on",
      "Dee Thorn, *The Answe",
      "Cy van der Aas, *A Re",
    ].map((words) => words.slice(0, 20)),
  );
});

test("OSCOLA's tables have cases upright, and writers by surname and initials", () => {
  const memo = "# A\n\n[@corfu1949; @roe2019; @aas2020; @tallinn2017]\n";
  const lines = table(memo, "oscola")
    .split("\n")
    .filter((line) => line.startsWith("- "));
  assert.deepEqual(
    lines.map((line) => line.replace(/ — .*/, "")),
    [
      "- Corfu Channel (United Kingdom v Albania) (Merits) [1949] ICJ Rep 4",
      "- Roe AB and Ågren B, *On Leaks* (Blue Press 2019)",
      "- Schmitt MN (ed), *Tallinn Manual 2.0 on the International Law Applicable to Cyber Operations* (2nd edn, CUP 2017)",
      "- van der Aas C, ‘A Reply’ (2020) 2 Journal of Leaks 7",
    ],
  );
});

test("places are linked sections, by their numbers where they have them", () => {
  const memo =
    "# Memo\n\n## II. Law\n\n### A. Rule\n\n[@corfu1949]\n\n### 2.3 Facts\n\n[@corfu1949]\n\n## Effects\n\n[@corfu1949]\n";
  assert.equal(places(memo), "[II.A](#a-rule), [2.3](#23-facts), [Effects](#effects)");
  assert.equal(
    places("# A claim of right\n\n@corfu1949 says so.\n"),
    "[A claim of right](#a-claim-of-right)",
  );
  assert.equal(places("# I think\n\n@corfu1949 says so.\n"), "[I think](#i-think)");
});

test("of two sections with one title each is told by the section above it", () => {
  const memo = "# Leak\n\n## Rule\n\n[@corfu1949]\n\n# Ransom\n\n## Rule\n\n[@corfu1949]\n";
  assert.equal(places(memo), "[Leak: Rule](#rule), [Ransom: Rule](#rule-1)");
});

test("footnotes are told by the numbers that the reader sees, in the section that calls them", () => {
  const memo = (words: string) =>
    `# Rule\n\nSo it is.[^x] ${words}\n\n# End\n\n[^b]: [@corfu1949, p. 22].\n\n[^x]: No source.\n\n[^c]: @corfu1949.\n`;
  assert.equal(places(memo("And so.[^b]")), "[Rule](#rule) n.2");
  assert.equal(places(memo("And so.[^b] @corfu1949 says so.[^c]")), "[Rule](#rule) & nn.2, 3");
  assert.equal(places(memo("And so.[^b] @corfu1949 says so."), "oscola"), "[Rule](#rule) and n 2");
});

test("a memo without headings is told by its paragraphs", () => {
  assert.equal(places("One.\n\nTwo.\n\n@corfu1949 says so.[^1]\n\n[^1]: @corfu1949.\n"), "¶ 3 & n.1");
});

test("what a heading or a quotation cites is cited", () => {
  assert.equal(
    places("# The rule in @corfu1949\n\nWords.\n"),
    "[The rule in @corfu1949](#the-rule-in-corfu1949)",
  );
  assert.equal(places("# Rule\n\n> No State may do so. [@corfu1949]\n"), "[Rule](#rule)");
});

test("a list of sources is no place, nor is what the table itself says", () => {
  const memo = "# Rule\n\n[@corfu1949]\n\n# Bibliography\n\n[@corfu1949; @vclt1969]\n";
  assert.equal(places(memo), "[Rule](#rule)");
  const withTable = `${memo}\n<!-- opinio-authorities -->\n\n${table(memo)}\n\n<!-- /opinio-authorities -->\n`;
  assert.equal(table(withTable), table(memo));
});

test("a memo that cites nothing, or keys that no source has, says so", () => {
  assert.equal(table("Plain words [@nobody2020].\n"), "*No authority is cited.*");
});

test("footnotes that are written out count as those with keys do", () => {
  const memo =
    "# Rule\n\nSo.[^1] And so.[^2] And this.[^3]\n\n[^1]: Corfu Channel (U.K. v. Alb.), Judgment, 1949 I.C.J. 4, 22 (Apr. 9).\n[^2]: *Id.* at 23.\n[^3]: *Corfu Channel*, 1949 I.C.J. at 4.\n";
  assert.equal(places(memo), "[Rule](#rule) nn.1, 2, 3");
});
