import assert from "node:assert/strict";
import { test } from "node:test";
import { readBibliography } from "../bibliography.ts";

function read(text: string) {
  const { sources, problems } = readBibliography("library.ris", text);
  return {
    keys: sources.map(({ id }) => id),
    csl: sources.map(({ csl }) => csl),
    problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
}

test("an article, as Zotero writes it", () => {
  const { keys, csl, problems } = read(`TY  - JOUR
ID  - kilovaty2018
TI  - Doxfare
AU  - Kilovaty, Ido
T2  - Harvard National Security Journal
J2  - Harv. Nat'l Sec. J.
DA  - 2018/05/05/
PY  - 2018
VL  - 9
IS  - 1
SP  - 146
EP  - 179
DO  - https://doi.org/10.1/x
UR  - https://x.example/a
Y2  - 2021/03/04/10:11:12
ER  - 
`);
  assert.deepEqual(problems, []);
  assert.deepEqual(keys, ["kilovaty2018"]);
  assert.deepEqual(csl, [
    {
      type: "article-journal",
      title: "Doxfare",
      author: [{ family: "Kilovaty", given: "Ido" }],
      issued: { "date-parts": [[2018, 5, 5]] },
      accessed: { "date-parts": [[2021, 3, 4]] },
      volume: "9",
      "container-title": "Harvard National Security Journal",
      "container-title-short": "Harv. Nat'l Sec. J.",
      issue: "1",
      page: "146-179",
      DOI: "10.1/x",
      URL: "https://x.example/a",
    },
  ]);
});

test("a case has its court, its reports and its first page", () => {
  const { csl } = read(
    "TY  - CASE\nID  - nicaragua\nTI  - Nicaragua v. United States\nPB  - International Court of Justice\nA2  - ICJ Reports\nVL  - 1986\nSP  - 14\nSV  - 70\nDA  - 1986/06/27/\nER  - \n",
  );
  assert.deepEqual(csl, [
    {
      type: "legal_case",
      title: "Nicaragua v. United States",
      authority: "International Court of Justice",
      "container-title": "ICJ Reports",
      volume: "1986",
      page: "14",
      number: "70",
      issued: { "date-parts": [[1986, 6, 27]] },
    },
  ]);
});

test("a United Nations report has its symbol; a book its editors, not those of its series", () => {
  const { csl } = read(
    "TY  - RPRT\nID  - a\nTI  - GGE Report\nPB  - United Nations General Assembly\nSN  - A/70/174\nER  - \nTY  - BOOK\nID  - b\nTI  - Charter\nA2  - Series, Edi Tor\nA3  - Simma, Bruno\nET  - 3\nER  - \n",
  );
  assert.equal(csl[0]?.number, "A/70/174");
  assert.equal(csl[0]?.authority, "United Nations General Assembly");
  assert.deepEqual(csl[1]?.editor, [{ family: "Simma", given: "Bruno" }]);
  assert.equal(csl[1]?.edition, "3");
});

test("without an ID the key is made as pandoc makes it: surnames and year, counted where it is taken", () => {
  const record = "TY  - JOUR\nAU  - Kilovaty, Ido\nAU  - Roe, Ada\nPY  - 2018\nTI  - Doxfare\nER  - \n";
  assert.deepEqual(read(record.repeat(3)).keys, [
    "Kilovaty_Roe_2018",
    "Kilovaty_Roe_2018a",
    "Kilovaty_Roe_2018b",
  ]);
});

test("a record without an end is reported at its beginning, and all load", () => {
  const { keys, problems } = read("TY  - JOUR\nID  - a\nTI  - A\n\nTY  - JOUR\nID  - b\nTI  - B\n");
  assert.deepEqual(problems, [
    "1:1 the record has no end: ER is missing",
    "5:1 the record has no end: ER is missing",
  ]);
  assert.deepEqual(keys, ["a", "b"]);
});

test("a record without a beginning, and one that nothing can cite", () => {
  const { keys, problems } = read(
    "ID  - a\nTI  - A\nER  - \nTY  - JOUR\nTI  - B\nER  - \nTY  - BOOK\nID  - c\nER  - \n",
  );
  assert.deepEqual(problems, [
    "1:1 the record has no beginning: TY is missing",
    "4:1 the record has neither ID, author nor year, so that nothing can cite it",
  ]);
  assert.deepEqual(keys, ["c"]);
});

test("a line without a tag goes on with the one before; line ends of Windows and a byte order mark are read", () => {
  const { keys, csl, problems } = read("\uFEFFTY  - JOUR\r\nID  - a\r\nTI  - A Long\r\nTitle\r\nER  - \r\n");
  assert.deepEqual(problems, []);
  assert.deepEqual(keys, ["a"]);
  assert.equal(csl[0]?.title, "A Long Title");
});
