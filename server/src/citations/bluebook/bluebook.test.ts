import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../../test/support/doctrine.ts";
import type { CslItem, Source } from "../../doctrine/doctrine.ts";
import { formatCitation } from "../format.ts";

/** The expected strings are written by hand after the rule named beside them (The Bluebook, 21st edition). */
const full = (source: string | CslItem, pinpoint?: string) => cite(source, "full", pinpoint);
const short = (source: string | CslItem, pinpoint?: string) => cite(source, "short", pinpoint);

function cite(source: string | CslItem, form: "full" | "short", pinpoint = ""): string {
  return formatCitation(sourceOf(source), { style: "bluebook", form, pinpoint }).text;
}

function sourceOf(source: string | CslItem): Source {
  if (typeof source === "string") {
    const found = doctrine.sources.find(({ id }) => id === source);
    assert.ok(found, source);
    return found;
  }
  return {
    id: "made2020up",
    weight: "scholarship",
    shortTitle: source.title,
    csl: source,
    missing: [],
    pinpoints: [],
  };
}

test("a journal article: author, italic title, volume, journal, first page (year) — R. 16.4", () => {
  assert.equal(
    full("kilovaty2018doxfare"),
    "Ido Kilovaty, *Doxfare: Politically Motivated Leaks and the Future of the Norm on Non-Intervention in the Era of Weaponized Information*, 9 Harv. Nat'l Sec. J. [first page] (2018)",
  );
  assert.equal(
    full("kilovaty2018doxfare", "p. 12"),
    "Ido Kilovaty, *Doxfare: Politically Motivated Leaks and the Future of the Norm on Non-Intervention in the Era of Weaponized Information*, 9 Harv. Nat'l Sec. J. [first page], 12 (2018)",
  );
});

test("two authors are joined by an ampersand, three are the first et al. — R. 15.1", () => {
  const [ada, ben, cy] = ["Ada Roe", "Ben Stiles", "Cy Thorn"].map((literal) => ({ literal }));
  const article = (author: CslItem["author"]): CslItem => ({
    type: "article-journal",
    title: "On Leaks",
    ...(author && { author }),
    volume: 3,
    "container-title": "J. Leaks",
    page: 7,
    issued: { "date-parts": [[2020]] },
  });
  assert.equal(full(article([ada!, ben!])), "Ada Roe & Ben Stiles, *On Leaks*, 3 J. Leaks 7 (2020)");
  assert.equal(full(article([ada!, ben!, cy!])), "Ada Roe et al., *On Leaks*, 3 J. Leaks 7 (2020)");
  assert.equal(full(article(undefined)), "[author], *On Leaks*, 3 J. Leaks 7 (2020)");
});

test("a web page: author, italic title, site (date), address — R. 18.2.2; capitals by R. 8", () => {
  assert.equal(
    full("espionage2025norms"),
    "[author], *Assessing the Legal Consequences of State-Sponsored Cyber Espionage Under Existing International Law Norms*, [site name] (July 16, 2025), [address]",
  );
});

test("an ICJ case: name (parties), kind of document, year, reporter, page, paragraph (day) — R. 21.5.1", () => {
  assert.equal(
    full("nicaragua1986", "para. 205"),
    "Military and Paramilitary Activities in and Against Nicaragua (Nicar. v. U.S.), Judgment, 1986 I.C.J. 14, ¶ 205 (June 27)",
  );
  assert.equal(
    full("corfu1949", "p. 22"),
    "Corfu Channel (U.K. v. Alb.), Judgment, 1949 I.C.J. 4, 22 (Apr. 9)",
  );
  assert.equal(
    full("armedactivities2005", "paras. 162-165"),
    "Armed Activities on the Territory of the Congo (Dem. Rep. Congo v. Uganda), Judgment, 2005 I.C.J. 168, ¶¶ 162–165 (Dec. 19)",
  );
  assert.equal(
    full("bosniangenocide2007", "paras. 430, 462"),
    "Application of the Convention on the Prevention and Punishment of the Crime of Genocide (Bosn. & Herz. v. Serb. & Montenegro), Judgment, 2007 I.C.J. 43, ¶¶ 430, 462 (Feb. 26)",
  );
});

test("a case by special agreement has its parties joined by a slash — R. 21.5.1", () => {
  assert.equal(
    full("gabcikovo1997", "para. 83"),
    "Gabčíkovo-Nagymaros Project (Hung./Slovk.), Judgment, 1997 I.C.J. 7, ¶ 83 (Sept. 25)",
  );
});

test("an advisory opinion has no parties, and none are asked for — R. 21.5.1", () => {
  const opinion: CslItem = {
    type: "legal_case",
    title: "Legality of the Threat or Use of Nuclear Weapons",
    authority: "International Court of Justice",
    genre: "Advisory Opinion",
    page: "226",
    issued: { "date-parts": [[1996, 7, 8]] },
  };
  assert.equal(
    full(opinion, "para. 39"),
    "Legality of the Threat or Use of Nuclear Weapons, Advisory Opinion, 1996 I.C.J. 226, ¶ 39 (July 8)",
  );
});

test("a treaty: title, subdivision, date, series — R. 21.4", () => {
  assert.equal(
    full("vclt1969", "art. 53"),
    "Vienna Convention on the Law of Treaties art. 53, *opened for signature* May 23, 1969, 1155 U.N.T.S. 331",
  );
});

test("the Charter is cited like a constitution, by article and paragraph — R. 21.4, R. 11", () => {
  assert.equal(full("uncharter", "art. 2(4)"), "U.N. Charter art. 2, ¶ 4");
  assert.equal(full("uncharter", "art. 51"), "U.N. Charter art. 51");
  assert.equal(short("uncharter", "art. 2(7)"), "U.N. Charter art. 2, ¶ 7");
});

test("a resolution: organ, number, annex, title, place (date) — R. 21.7.2", () => {
  assert.equal(
    full("unga2625", "principle (c)"),
    "G.A. Res. 2625 (XXV), annex, Declaration on Principles of International Law Concerning Friendly Relations and Co-operation Among States in Accordance with the Charter of the United Nations, principle (c) (Oct. 24, 1970)",
  );
  assert.equal(
    full("unga2131", "para. 1"),
    "G.A. Res. 2131 (XX), Declaration on the Inadmissibility of Intervention in the Domestic Affairs of States and the Protection of Their Independence and Sovereignty, ¶ 1 (Dec. 21, 1965)",
  );
});

test("an ILC text annexed to a resolution is cited by the resolution — R. 21.7.2", () => {
  assert.equal(
    full("arsiwa2001", "arts. 49-54"),
    "G.A. Res. 56/83, annex, Responsibility of States for Internationally Wrongful Acts, arts. 49–54 (Dec. 12, 2001)",
  );
});

test("a UN document: title abbreviated by T6 and T13, paragraph, symbol (date) — R. 21.7", () => {
  assert.equal(
    full("gge2015", "para. 28(b)"),
    "Rep. of the Grp. of Governmental Experts on Devs. in the Field of Info. & Telecomms. in the Context of Int'l Sec., ¶ 28(b), U.N. Doc. A/70/174 (July 22, 2015)",
  );
  assert.equal(
    full("gge2021", "para. 71(c)"),
    "Rep. of the Grp. of Governmental Experts on Advancing Responsible State Behaviour in Cyberspace in the Context of Int'l Sec., ¶ 71(c), U.N. Doc. A/76/135 (July 14, 2021)",
  );
  assert.equal(
    full("oewg2021", "para. 34"),
    "Rep. of the Open-ended Working Grp. on Devs. in the Field of Info. & Telecomms. in the Context of Int'l Sec., annex I, ¶ 34, U.N. Doc. A/75/816 (Mar. 18, 2021)",
  );
});

test("a rule of a manual: title, rule (editor, edition year) — R. 15.1, R. 15.4, R. 3.4", () => {
  assert.equal(
    full("tallinn2017", "rule 66"),
    "Tallinn Manual 2.0 on the International Law Applicable to Cyber Operations r. 66 (Michael N. Schmitt ed., 2d ed. 2017)",
  );
  assert.equal(
    full("tallinn2017", "rule 66, p. 312"),
    "Tallinn Manual 2.0 on the International Law Applicable to Cyber Operations r. 66, at 312 (Michael N. Schmitt ed., 2d ed. 2017)",
  );
});

test("the last page of a range keeps two digits — R. 3.2(a)", () => {
  assert.equal(
    full("corfu1949", "pp. 22-23"),
    "Corfu Channel (U.K. v. Alb.), Judgment, 1949 I.C.J. 4, 22–23 (Apr. 9)",
  );
  assert.match(full("kilovaty2018doxfare", "pp. 166-179"), /, 166–79 \(2018\)$/);
});

test("later notes refer back by supra and the note's number — R. 4.2", () => {
  assert.equal(short("kilovaty2018doxfare", "p. 12"), "Kilovaty, *supra* note [note number], at 12");
  assert.equal(short("tallinn2017", "rule 66"), "Tallinn Manual 2.0, *supra* note [note number], r. 66");
  assert.equal(
    short("vclt1969", "art. 53"),
    "Vienna Convention on the Law of Treaties, *supra* note [note number], art. 53",
  );
  assert.equal(
    short("unga2625", "principle (c)"),
    "G.A. Res. 2625, *supra* note [note number], principle (c)",
  );
  assert.equal(short("arsiwa2001", "art. 49"), "G.A. Res. 56/83, *supra* note [note number], art. 49");
  assert.equal(short("gge2015", "para. 28(b)"), "U.N. Doc. A/70/174, *supra* note [note number], ¶ 28(b)");
});

test("a later note on a work without a known author refers to its title — R. 4.2(a)", () => {
  assert.equal(
    short("espionage2025norms"),
    "*Assessing the Legal Consequences of State-Sponsored Cyber Espionage*, *supra* note [note number]",
  );
});

test("a later note on a case names the case, the year and the reporter, not supra — R. 10.9, R. 4.2", () => {
  assert.equal(short("nicaragua1986", "para. 205"), "*Nicaragua*, 1986 I.C.J. ¶ 205");
  assert.equal(short("corfu1949", "p. 22"), "*Corfu Channel*, 1949 I.C.J. at 22");
  assert.equal(short("nicaragua1986"), "*Nicaragua*, 1986 I.C.J. 14");
});
