import assert from "node:assert/strict";
import { test } from "node:test";
import type { CslItem } from "../../doctrine/doctrine.ts";
import { permanentCourtSeries, shortCaseName } from "./cases.ts";
import { americanDate, year } from "./dates.ts";
import { laterEdition } from "./editions.ts";
import { address, field, firstPage } from "./fields.ts";
import { people } from "./names.ts";
import { jurisdiction, unitedStatesCode } from "./statutes.ts";
import { headlineOf, headlineOfSentence } from "./titles.ts";
import { resolutionOf } from "./united-nations.ts";

const item = (fields: Record<string, unknown>): CslItem => ({ type: "book", title: "Leaks", ...fields });

test("of a range of pages the first counts; a page of two parts is one", () => {
  assert.equal(firstPage(item({ page: "167--179" })), "167");
  assert.equal(firstPage(item({ page: "xii–xiv" })), "xii");
  assert.equal(firstPage(item({ page: "I-4705" })), "I-4705");
  assert.equal(firstPage(item({ "page-first": 12, page: "12-15" })), "12");
});

test("an address has no escapes; a DOI has one", () => {
  assert.equal(address(item({ URL: "https://example.org/a_b" })), "https://example.org/a_b");
  assert.equal(address(item({ DOI: "https://doi.org/10.1000/1_2" })), "https://doi.org/10.1000/1_2");
  assert.equal(address(item({ DOI: "10.1000/1" })), "https://doi.org/10.1000/1");
  assert.equal(address(item({})), "");
});

test("the tags that CSL allows in a title are no words of it", () => {
  assert.equal(
    field(item({ title: "After <i>Lotus</i>:\n <span class='nocase'>a  view</span>" }), "title"),
    "After Lotus: a view",
  );
});

test("names: particles, suffixes, bodies, others", () => {
  const names = people(
    item({
      author: [
        { given: "Christian", "non-dropping-particle": "von", family: "Bar" },
        { given: "Richard H.", family: "Fallon", suffix: "Jr." },
        { given: "Ada", family: "Roe", suffix: "III" },
        { literal: "International Law Commission" },
        { family: "others" },
      ],
    }),
    "author",
  );
  assert.deepEqual(names, {
    full: ["Christian von Bar", "Richard H. Fallon, Jr.", "Ada Roe III", "International Law Commission"],
    short: ["von Bar", "Fallon", "Roe", "International Law Commission"],
    others: true,
  });
});

test("dates: parts as words, dates as typed, none that must be guessed", () => {
  assert.equal(americanDate(item({ issued: { "date-parts": [["2020", "9", "1"]] } })), "Sept. 1, 2020");
  assert.equal(americanDate(item({ issued: { raw: "2020-09-01" } })), "Sept. 1, 2020");
  assert.equal(americanDate(item({ issued: { "date-parts": [[2020, 9]] } })), "Sept. 2020");
  for (const issued of [{ raw: "Autumn 2020" }, { literal: "n.d." }, "2020", { "date-parts": [["soon"]] }]) {
    assert.deepEqual(year(item({ issued })), { words: "year", missing: true });
  }
});

test("an edition is read from a figure, an ordinal or a word; a first one is not told", () => {
  const read = (edition: unknown) => laterEdition(item({ edition }), { second: "d", third: "d" });
  for (const said of [2, "2", "2nd", "2d ed.", "Second", "Second edition"])
    assert.equal(read(said), "2d", `${said}`);
  for (const said of [1, "1st", "First", undefined]) assert.equal(read(said), "", `${said}`);
  assert.equal(read("12"), "12th");
  assert.equal(read("rev."), "rev.");
});

test("a title in English gets the capitals of a headline — Bluebook R. 8", () => {
  const headline = (title: string, language?: string) =>
    headlineOf(item({ title, ...(language && { language }) }));
  assert.equal(headline("the use of force: an end to the ban"), "The Use of Force: An End to the Ban");
  assert.equal(headline("State-sponsored leaks under the law"), "State-Sponsored Leaks Under the Law");
  assert.equal(headline("Leaks on iOS and after"), "Leaks on iOS and After");
  assert.equal(headline("hacking elections", "en-GB"), "Hacking Elections");
});

test("does not change a title in another language, or in one that cannot be told", () => {
  for (const [title, language] of [
    ["Le recours à la force et the ban", "fr"],
    ["Le recours à la force", undefined],
    ["hacking elections", undefined],
  ] as const) {
    assert.equal(headlineOf(item({ title, ...(language && { language }) })), title);
  }
});

test("a headline keeps its own capitals in OSCOLA, a sentence does not", () => {
  const write = (title: string) => headlineOfSentence(item({ title }));
  assert.equal(
    write("The Core of the Case against Judicial Review"),
    "The Core of the Case against Judicial Review",
  );
  assert.equal(
    write("The core of the case against judicial review"),
    "The Core of the Case Against Judicial Review",
  );
});

test("a resolution's organ and number are read from its symbol or its fields", () => {
  const read = (fields: Record<string, unknown>) => {
    const { organ, number, symbol } = resolutionOf(item(fields));
    return [organ, number, symbol];
  };
  assert.deepEqual(read({ number: "A/RES/56/83" }), ["assembly", "56/83", "A/RES/56/83"]);
  assert.deepEqual(read({ number: "A/RES/2625(XXV)" }), ["assembly", "2625 (XXV)", "A/RES/2625(XXV)"]);
  assert.deepEqual(read({ number: "A/RES/ES-11/1" }), ["assembly", "ES-11/1", "A/RES/ES-11/1"]);
  assert.deepEqual(read({ number: "S/RES/1373 (2001)" }), ["council", "1373", "S/RES/1373 (2001)"]);
  assert.deepEqual(read({ number: "A/HRC/RES/20/8" }), ["human-rights", "20/8", "A/HRC/RES/20/8"]);
  assert.deepEqual(read({ authority: "UNSC", number: "Res 1373" }), ["council", "1373", "S/RES/1373"]);
  assert.deepEqual(read({ authority: "UNGA", number: "2625 (XXV)" }), ["assembly", "2625 (XXV)", ""]);
  assert.deepEqual(read({ authority: "ECOSOC", number: "1996/31" }), [
    "economic",
    "1996/31",
    "E/RES/1996/31",
  ]);
});

test("a decision of the Permanent Court is found by series and number, not by the number of the judgment", () => {
  const series = (fields: Record<string, unknown>) =>
    Object.values(permanentCourtSeries(item(fields))).join(" ");
  assert.equal(series({ "container-title": "PCIJ Series A/B", number: "No. 70" }), "A/B 70");
  assert.equal(
    series({ "container-title": "PCIJ Rep", "collection-title": "A", "collection-number": "17" }),
    "A 17",
  );
  assert.equal(series({ "container-title": "P.C.I.J. (ser. A) No. 10", number: "Judgment No. 9" }), "A 10");
  assert.equal(series({ "container-title": "PCIJ Series B", number: "Judgment No. 9" }), "B ");
});

test("a case is called by its first party, but not by the State that prosecutes", () => {
  const short = (title: string, fields = {}) => shortCaseName(item({ title, ...fields }));
  assert.equal(short("Sosa v. Alvarez-Machain"), "Sosa");
  assert.equal(short("United States v. Noriega"), "Noriega");
  assert.equal(short("R v Evans"), "Evans");
  assert.equal(short("Prosecutor v. Tadić"), "Tadić");
  assert.equal(short("Corfu Channel (United Kingdom v. Albania)"), "Corfu Channel");
  assert.equal(short("In re Leaks"), "In re Leaks");
  assert.equal(short("Roe v. Wade", { "title-short": "Wade" }), "Wade");
});

test("a place in the U.S. Code is read from the fields, the title or the number", () => {
  const place = { title: "18", section: "1030" };
  const fields = { "container-title": "U.S.C.", volume: 18, section: "§ 1030", title: "Fraud Act" };
  assert.deepEqual(unitedStatesCode(item(fields)), { ...place, act: "Fraud Act" });
  assert.deepEqual(unitedStatesCode(item({ title: "18 USC § 1030" })), { ...place, act: "" });
  assert.deepEqual(unitedStatesCode(item({ title: "Fraud Act", number: "18 U.S.C. sec. 1030" })), {
    ...place,
    act: "Fraud Act",
  });
  assert.equal(unitedStatesCode(item({ title: "Computer Misuse Act 1990" })), undefined);
});

test("a State is read from its name or its code", () => {
  for (const [said, name] of [
    ["gb", "United Kingdom"],
    ["UK", "United Kingdom"],
    ["nz", "New Zealand"],
    ["Kenya", "Kenya"],
    ["zz?", "zz?"],
    ["", ""],
  ]) {
    assert.equal(jurisdiction(item({ jurisdiction: said })), name);
  }
});
