import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceFrom } from "../../../test/support/source-from.ts";
import type { CslItem } from "../doctrine/doctrine.ts";
import { formatCitation } from "./format.ts";

const leaks = { title: "On the Law of Leaks" };

/** An entry that holds next to nothing, its Bluebook citation and what an OSCOLA citation misses besides or instead. */
const entries: readonly (readonly [CslItem, string, readonly string[]])[] = [
  [
    { ...leaks, type: "article-journal" },
    "[author], *On the Law of Leaks*, [volume] [journal] [first page] ([year])",
    ["author", "year", "volume", "journal", "first page"],
  ],
  [
    { ...leaks, type: "article-newspaper" },
    "*On the Law of Leaks*, [newspaper], [date]",
    ["newspaper", "date"],
  ],
  [
    { ...leaks, type: "webpage" },
    "*On the Law of Leaks*, [site name] ([date]), [address]",
    ["site name", "date", "address"],
  ],
  [{ ...leaks, type: "book" }, "On the Law of Leaks ([year])", ["publisher", "year"]],
  [
    { ...leaks, type: "chapter" },
    "[author], *On the Law of Leaks*, *in* [book title] [first page] ([year])",
    ["author", "book title", "publisher", "year"],
  ],
  [{ ...leaks, type: "report" }, "On the Law of Leaks ([year])", ["year"]],
  [
    { ...leaks, type: "thesis" },
    "[author], On the Law of Leaks ([date]) (unpublished [degree], [university]) (on file with [library or author])",
    ["author", "degree", "university", "year"],
  ],
  [
    { ...leaks, type: "article", number: "12" },
    "[author], *On the Law of Leaks* ([institution], [kind of paper] No. 12, [year])",
    ["author", "year"],
  ],
  [
    { title: "Leaks", type: "legal_case", authority: "International Court of Justice", genre: "Judgment" },
    "Leaks ([parties]), Judgment, [year] I.C.J. [first page] ([month and day])",
    ["parties", "year", "first page"],
  ],
  [
    { title: "Leaks", type: "legal_case", authority: "Permanent Court of International Justice" },
    "Leaks, [kind of decision], [year] P.C.I.J. (ser. [series]) No. [number in the series] ([month and day])",
    ["series", "number in the series"],
  ],
  [
    { title: "Roe v Leaks", type: "legal_case", authority: "ICSID" },
    "Roe v. Leaks, [case number] (ICSID [date])",
    ["case number", "date"],
  ],
  [
    { title: "Roe v Leaks", type: "legal_case", "container-title": "F.3d" },
    "Roe v. Leaks, [volume] F.3d [first page] ([court] [year])",
    ["first page", "year"],
  ],
  [
    { title: "Roe v Leaks", type: "legal_case", number: "[2020] UKSC 4" },
    "Roe v. Leaks [2020] UKSC 4 (appeal taken from [part of the United Kingdom])",
    [],
  ],
  [
    { title: "Convention on Leaks", type: "treaty" },
    "Convention on Leaks, [date], [volume] [treaty series] [first page]",
    ["date", "volume", "treaty series", "first page"],
  ],
  [
    { title: "Leaks", type: "legislation", authority: "UN General Assembly" },
    "G.A. Res. [resolution number], Leaks ([date])",
    ["resolution number", "date"],
  ],
  [
    { title: "Leaks", type: "report", authority: "International Law Commission" },
    "Int'l L. Comm'n, Leaks, U.N. Doc. [document symbol] ([date])",
    ["date", "document symbol"],
  ],
  [{ title: "Leaks Act 1990", type: "legislation" }, "Leaks Act 1990 ([jurisdiction])", []],
  [
    { title: "Leaks Act 1990", type: "legislation", jurisdiction: "uk" },
    "Leaks Act 1990, c. [chapter number] (UK)",
    [],
  ],
  [
    { title: "Leaks Act", type: "legislation", "container-title": "U.S.C." },
    "Leaks Act, [title of the Code] U.S.C. § [section]",
    ["title of the Code", "section"],
  ],
  [{ title: "", type: "book" }, "[title] ([year])", ["title", "publisher", "year"]],
];

for (const [csl, text, missing] of entries) {
  test(`what is not known of ${csl.type} "${csl.title}" is asked for: ${text}`, () => {
    const bluebook = formatCitation(sourceFrom(csl), { style: "bluebook", form: "full" });
    assert.equal(bluebook.text, text);
    const gaps = [...text.matchAll(/\[([a-z ]+)\]/gi)].map((match) => match[1]);
    assert.deepEqual(bluebook.missing, gaps);
    assert.deepEqual(formatCitation(sourceFrom(csl), { style: "oscola", form: "full" }).missing, missing);
  });
}

test("a page that names no author has none to ask for, unless the source says that it is not known", () => {
  const page: CslItem = {
    ...leaks,
    type: "webpage",
    "container-title": "Leaks Daily",
    URL: "https://example.org/leaks",
    issued: { "date-parts": [[2020, 5, 1]] },
  };
  const cite = (missing: readonly string[]) =>
    formatCitation(sourceFrom(page, missing), { style: "bluebook", form: "full" });
  assert.deepEqual(cite([]).missing, []);
  assert.deepEqual(cite(["author"]).missing, ["author"]);
});

test("the day on which a page was read is asked for, but no bibliography lacks it", () => {
  const page: CslItem = { ...leaks, type: "webpage", "container-title": "Leaks", URL: "https://example.org" };
  const { text, missing } = formatCitation(sourceFrom({ ...page, issued: { "date-parts": [[2020]] } }), {
    style: "oscola",
    form: "full",
  });
  assert.equal(text, "‘On the Law of Leaks’ (*Leaks*, 2020) <https://example.org> accessed [date of access]");
  assert.deepEqual(missing, []);
});

test("a name that later notes use and the full citation does not show is introduced — Bluebook R. 4.2(b)", () => {
  const page: CslItem = {
    ...leaks,
    "title-short": "Leaks Tracker",
    type: "webpage",
    "container-title": "Leaks Daily",
    URL: "https://example.org/leaks",
    issued: { "date-parts": [[2020]] },
  };
  const cite = (form: "full" | "short") => formatCitation(sourceFrom(page), { style: "bluebook", form }).text;
  assert.equal(
    cite("full"),
    "*On the Law of Leaks*, Leaks Daily (2020), https://example.org/leaks [hereinafter *Leaks Tracker*]",
  );
  assert.equal(cite("short"), "*Leaks Tracker*, *supra* note [note number]");
});
