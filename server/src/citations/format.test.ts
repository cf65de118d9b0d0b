import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { doctrine } from "../../../test/support/doctrine.ts";
import type { Source } from "../doctrine/doctrine.ts";
import { type CitationForm, type CitationStyle, formatCitation } from "./format.ts";

const styles: CitationStyle[] = ["bluebook", "oscola", "pandoc"];
const forms: CitationForm[] = ["full", "short", "footnote"];
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

test("only the two source documents lack anything in the built-in pack", () => {
  const lacking = doctrine.sources.filter((source) =>
    styles.some((style) => formatCitation(source, { style, form: "full" }).missing.length > 0),
  );
  assert.deepEqual(
    lacking.map(({ id }) => id),
    ["espionage2025norms", "kilovaty2018doxfare"],
  );
});

test("every item with a type and a title can be cited, whatever else it lacks", () => {
  const types = [
    "article-journal",
    "webpage",
    "legal_case",
    "treaty",
    "legislation",
    "report",
    "book",
    "speech",
  ];
  const field = fc.option(fc.oneof(fc.string(), fc.integer()), { nil: undefined });
  const item = fc.record({
    type: fc.constantFrom(...types),
    title: fc.string(),
    authority: fc.option(
      fc.constantFrom("International Court of Justice", "International Law Commission", "X"),
      {
        nil: undefined,
      },
    ),
    number: field,
    page: field,
    volume: field,
    issued: fc.option(fc.record({ "date-parts": fc.array(fc.array(fc.integer())) }), { nil: undefined }),
  });
  fc.assert(
    fc.property(
      item,
      fc.string(),
      fc.constantFrom(...styles),
      fc.constantFrom(...forms),
      (csl, pinpoint, style, form) => {
        const source = {
          id: "any",
          weight: "web",
          shortTitle: "",
          csl,
          missing: [],
          pinpoints: [],
        } as Source;
        const { text, snippet } = formatCitation(source, { style, form, pinpoint });
        assert.ok(
          !/undefined|\[object|NaN/.test(text.replaceAll(csl.title, "").replaceAll(pinpoint, "")),
          text,
        );
        assert.equal(typeof snippet, "string");
      },
    ),
  );
});
