import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { doctrine } from "../../../test/support/doctrine.ts";
import { sourceFrom } from "../../../test/support/source-from.ts";
import type { CslItem, Source } from "../doctrine/doctrine.ts";
import { type CitationForm, type CitationStyle, formatCitation } from "./format.ts";

const styles: CitationStyle[] = ["bluebook", "oscola", "pandoc"];
const forms: CitationForm[] = ["full", "short", "footnote", "id"];
const sourceOf = (id: string) => doctrine.sources.find((source) => source.id === id) as Source;

test("a fact that the source does not hold is a placeholder, never a guess", () => {
  const formatted = formatCitation(sourceOf("kilovaty2018doxfare"), { style: "bluebook", form: "full" });
  assert.match(formatted.text, /Harv\. Nat'l Sec\. J\. \[first page\] \(2018\)$/);
  assert.match(formatted.snippet, /Harv\. Nat'l Sec\. J\. \$\{1:\[first page\]\} \(2018\)$/);
  assert.deepEqual(formatted.missing, ["first page"]);
});

test("the web article asks for its author, its site and its address", () => {
  for (const style of ["bluebook", "oscola"] as const) {
    const { missing } = formatCitation(sourceOf("espionage2025norms"), { style, form: "full" });
    assert.deepEqual(missing, ["author", "site name", "address"], style);
  }
});

test("the number of an earlier note is a placeholder, but the source does not lack it", () => {
  const short = formatCitation(sourceOf("kilovaty2018doxfare"), { style: "oscola", form: "short" });
  assert.equal(short.snippet, "Kilovaty (n ${1:[note number]})");
  assert.deepEqual(short.missing, []);
});

test("the number of the earlier note is written where it is known, and left out where there is no note", () => {
  const source = sourceOf("kilovaty2018doxfare");
  const short = (style: CitationStyle, note: number | "none") =>
    formatCitation(source, { style, form: "short", pinpoint: "p. 12", note }).text;
  assert.equal(short("bluebook", 3), "Kilovaty, *supra* note 3, at 12");
  assert.equal(short("bluebook", "none"), "Kilovaty, *supra*, at 12");
  assert.equal(short("oscola", 3), "Kilovaty (n 3) 12");
  assert.equal(short("oscola", "none"), "Kilovaty 12");
});

test("what snippet syntax would read as its own is escaped", () => {
  const source: Source = {
    id: "odd",
    weight: "web",
    shortTitle: "Odd",
    csl: { type: "webpage", title: "Cash $1 {now}", author: [{ literal: "Ed" }] },
    missing: [],
    pinpoints: [],
  };
  assert.match(formatCitation(source, { style: "oscola", form: "full" }).snippet, /Cash \\\$1 \{now\\\}/);
});

test("what Markdown would read as emphasis or a tag is escaped", () => {
  const csl = {
    type: "book",
    title: "A *bold* <b>_claim_",
    publisher: "P",
    issued: { "date-parts": [[2001]] },
  };
  const source: Source = { id: "odd", weight: "web", shortTitle: "Odd", csl, missing: [], pinpoints: [] };
  const { text } = formatCitation(source, { style: "bluebook", form: "full" });
  assert.equal(text, "A \\*bold\\* \\<b>\\_claim\\_ (2001)");
});

test("a footnote is a full citation with a full stop", () => {
  for (const source of doctrine.sources) {
    for (const style of styles) {
      const full = formatCitation(source, { style, form: "full" });
      const footnote = formatCitation(source, { style, form: "footnote" });
      assert.equal(footnote.text, `${full.text}.`);
      assert.equal(footnote.snippet, `${full.snippet}.`);
    }
  }
});

test("pandoc has no id. of its own: it works it out from the key", () => {
  const options = { style: "pandoc", form: "id", pinpoint: "para. 205" } as const;
  assert.equal(formatCitation(sourceOf("nicaragua1986"), options).text, "[@nicaragua1986, para. 205]");
});

test("only the two source documents lack anything in the built-in pack", () => {
  const lacking = doctrine.sources.filter((source) =>
    styles.some((style) => formatCitation(source, { style, form: "full" }).missing.length > 0),
  );
  assert.deepEqual(
    lacking.map(({ id }) => id),
    ["espionage2025norms", "kilovaty2018doxfare"],
  );
});

const types = [
  "article",
  "article-journal",
  "article-newspaper",
  "webpage",
  "book",
  "chapter",
  "thesis",
  "report",
  "document",
  "legal_case",
  "treaty",
  "legislation",
  "speech",
];
const bodies = [
  "International Court of Justice",
  "Permanent Court of International Justice",
  "Permanent Court of Arbitration",
  "European Court of Human Rights",
  "International Law Commission",
  "United Nations Security Council",
  "X",
];
const containers = [
  "U.S.",
  "AC",
  "RIAA",
  "U.S.C.",
  "Stat.",
  "UNTS",
  "Yearbook of the International Law Commission",
];
const numbers = ["[2020] UKSC 4", "A/RES/56/83", "S/RES/1373 (2001)", "A/70/174", "56/83", "ARB/02/6"];
const fieldNames = [
  ..."author editor translator issued accessed custom title title-short container-title container-title-short".split(
    " ",
  ),
  ..."collection-title collection-number volume page number section edition publisher genre jurisdiction".split(
    " ",
  ),
  ..."authority URL DOI ISBN language archive status chapter-number publisher-place".split(" "),
];

/** Values that programs write, and any others. */
const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constantFrom(...containers, ...numbers, ...bodies, "gb", "Hungary/Slovakia"),
  fc.array(fc.record({ family: fc.string(), given: fc.string(), suffix: fc.string() })),
  fc.record({ "date-parts": fc.array(fc.array(fc.oneof(fc.integer(), fc.string()))), raw: fc.string() }),
  fc.record({ parties: fc.string(), opinion: fc.string(), entryIntoForce: fc.array(fc.integer()) }),
  fc.anything(),
);

test("every item can be cited in every style and form, whatever it holds", () => {
  const fields = fc.dictionary(fc.constantFrom(...fieldNames), value, { maxKeys: 12 });
  const places = fc.oneof(
    fc.string(),
    fc.constantFrom("para. 3", "pp. 12-15 n. 3", "(a)(2)", "art. 2(4)", "[4]"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...types), fields, places, (type, item, pinpoint) => {
      const csl = { title: "Leaks", ...item, type } as CslItem;
      for (const style of styles) {
        for (const form of forms) {
          const { text, snippet, missing } = formatCitation(sourceFrom(csl), { style, form, pinpoint });
          assert.equal(typeof text + typeof snippet, "stringstring");
          for (const gap of missing) assert.ok(text.includes(`[${gap}]`), text);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test("nothing that a machine would write for what is not there gets into a citation", () => {
  const field = fc.option(fc.oneof(fc.constantFrom("12", "Roe"), fc.integer()), { nil: undefined });
  const item = fc.record({
    type: fc.constantFrom(...types),
    title: fc.constant("Leaks"),
    authority: fc.option(fc.constantFrom(...bodies), { nil: undefined }),
    "container-title": fc.option(fc.constantFrom(...containers), { nil: undefined }),
    number: fc.oneof(field, fc.constantFrom(...numbers)),
    page: field,
    volume: field,
    edition: field,
    publisher: field,
    issued: fc.option(fc.record({ "date-parts": fc.array(fc.array(fc.integer())) }), { nil: undefined }),
  });
  fc.assert(
    fc.property(item, fc.constantFrom(...styles), fc.constantFrom(...forms), (csl, style, form) => {
      const { text } = formatCitation(sourceFrom(csl as CslItem), { style, form, pinpoint: "para. 3" });
      assert.doesNotMatch(text, /undefined|null|\[object|NaN| {2}|, ,|\(\)|\*\*/);
    }),
    { numRuns: 400 },
  );
});
