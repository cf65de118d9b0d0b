import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../../test/support/doctrine.ts";
import { formatCitation } from "../format.ts";

/** The expected strings are written by hand after OSCOLA, 4th edition, or the international part of OSCOLA 2006. */
const full = (id: string, pinpoint?: string) => cite(id, "full", pinpoint);
const short = (id: string, pinpoint?: string) => cite(id, "short", pinpoint);

function cite(id: string, form: "full" | "short", pinpoint = ""): string {
  const source = doctrine.sources.find((candidate) => candidate.id === id);
  assert.ok(source, id);
  return formatCitation(source, { style: "oscola", form, pinpoint }).text;
}

test("a journal article: author, quoted title (year) volume journal first page, place — 3.3.1", () => {
  assert.equal(
    full("kilovaty2018doxfare", "p. 12"),
    "Ido Kilovaty, ‘Doxfare: Politically Motivated Leaks and the Future of the Norm on Non-Intervention in the Era of Weaponized Information’ (2018) 9 Harvard National Security Journal [first page], 12",
  );
});

test("a web page: author, quoted title (italic site, date) address and date of access — 3.4.8", () => {
  assert.equal(
    full("espionage2025norms"),
    "[author], ‘Assessing the Legal Consequences of State-Sponsored Cyber Espionage Under Existing International Law Norms’ (*[site name]*, 16 July 2025) <[address]> accessed [date of access]",
  );
});

test("an ICJ case: italic name and parties (phase) [year] report page — 2006 IV B 1; [paragraph] — 2.1.6", () => {
  assert.equal(
    full("nicaragua1986", "para. 205"),
    "*Military and Paramilitary Activities in and Against Nicaragua (Nicaragua v United States of America)* (Merits) [1986] ICJ Rep 14 [205]",
  );
  assert.equal(
    full("corfu1949", "p. 22"),
    "*Corfu Channel (United Kingdom v Albania)* (Merits) [1949] ICJ Rep 4, 22",
  );
  assert.equal(
    full("gabcikovo1997", "paras 82-87"),
    "*Gabčíkovo-Nagymaros Project (Hungary/Slovakia)* (Judgment) [1997] ICJ Rep 7 [82]–[87]",
  );
  assert.equal(
    full("armedactivities2005", "paras 162, 164"),
    "*Armed Activities on the Territory of the Congo (Democratic Republic of the Congo v Uganda)* (Judgment) [2005] ICJ Rep 168 [162], [164]",
  );
});

test("a treaty: title (opened or signed, entered into force) series (short form) article — 2006 IV A 1", () => {
  assert.equal(
    full("vclt1969", "art. 53"),
    "Vienna Convention on the Law of Treaties (opened for signature 23 May 1969, entered into force 27 January 1980) 1155 UNTS 331 (VCLT) art 53",
  );
  assert.equal(
    full("uncharter", "art. 2(4)"),
    "Charter of the United Nations (signed 26 June 1945, entered into force 24 October 1945) 1 UNTS XVI (UN Charter) art 2(4)",
  );
});

test("a resolution: title, organ and number (date) place — 2006 IV C 1", () => {
  assert.equal(
    full("unga2625", "principle (c)"),
    "Declaration on Principles of International Law Concerning Friendly Relations and Co-operation Among States in Accordance with the Charter of the United Nations, UNGA Res 2625 (XXV) (24 October 1970) annex, principle (c)",
  );
});

test("an ILC text: ILC, quoted title, resolution (date) symbol, annex (short form) article — 2006 IV C 1", () => {
  assert.equal(
    full("arsiwa2001", "art. 49"),
    "ILC, ‘Responsibility of States for Internationally Wrongful Acts’, UNGA Res 56/83 (12 December 2001) UN Doc A/RES/56/83, annex (ARSIWA) art 49",
  );
});

test("a UN document: organ, quoted title (date) symbol, paragraph — 2006 IV C 1", () => {
  assert.equal(
    full("gge2021", "para. 71(c)"),
    "UNGA, ‘Report of the Group of Governmental Experts on Advancing Responsible State Behaviour in Cyberspace in the Context of International Security’ (14 July 2021) UN Doc A/76/135, para 71(c)",
  );
});

test("a rule of a manual: editor, italic title (edition, publisher year) rule — 3.2.1, 3.2.3; initials without stops — 1.3.1", () => {
  assert.equal(
    full("tallinn2017", "rule 66"),
    "Michael N Schmitt (ed), *Tallinn Manual 2.0 on the International Law Applicable to Cyber Operations* (2nd edn, CUP 2017) rule 66",
  );
});

test("later notes give the name and the note of the full citation — 1.2.1", () => {
  assert.equal(short("kilovaty2018doxfare", "p. 12"), "Kilovaty (n [note number]) 12");
  assert.equal(short("nicaragua1986", "para. 205"), "*Nicaragua* (n [note number]) [205]");
  assert.equal(short("tallinn2017", "rule 66"), "Schmitt (n [note number]) rule 66");
  assert.equal(short("unga2625"), "UNGA Res 2625 (XXV) (n [note number])");
  assert.equal(short("gge2015", "para. 13(c)"), "UN Doc A/70/174 (n [note number]) para 13(c)");
  assert.equal(short("arsiwa2001", "art. 49"), "ARSIWA (n [note number]) art 49");
});

test("a treaty is referred to later by its short form alone — 1.2.1", () => {
  assert.equal(short("vclt1969", "art. 53"), "VCLT art 53");
  assert.equal(short("uncharter", "art. 51"), "UN Charter art 51");
});
