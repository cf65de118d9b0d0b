import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine, doctrineTexts } from "../support/doctrine.ts";

const quotations = doctrine.terms.flatMap((term) =>
  term.quotations.map((quotation) => ({ term, ...quotation })),
);
const sourceOf = new Map(doctrine.sources.map((source) => [source.id, source]));

test("every term shows where it comes from: a quotation, or a place in an authority", () => {
  const orphans = doctrine.terms.filter((term) => term.quotations.length + term.authorities.length === 0);
  assert.deepEqual(
    orphans.map((term) => term.id),
    [],
  );
});

test("no term has more than three quotations, and none has more than 40 words", () => {
  assert.deepEqual(
    doctrine.terms.filter((term) => term.quotations.length > 3).map((term) => term.id),
    [],
  );
  assert.deepEqual(
    quotations.filter(({ exact }) => exact.split(/\s+/).length > 40).map(({ exact }) => exact),
    [],
  );
});

test("quotations come only from sources whose document is named with its hash", () => {
  const loose = quotations.filter(({ source }) => !sourceOf.get(source)?.document);
  assert.deepEqual(loose, []);
});

test("every quotation has words before or behind it, so that it can be found again", () => {
  assert.deepEqual(
    quotations.filter(({ prefix, suffix }) => prefix.trim() === "" && suffix.trim() === ""),
    [],
  );
});

test("no noise of the documents is in a term or a source", () => {
  const noise =
    /advertisement|related articles|pinterest|reddit|promote on ssrn|plumx|job opening|[\u0400-\u04ff]/i;
  assert.deepEqual(
    doctrineTexts
      .filter(({ path, text }) => /\/(terms|sources)\//.test(path) && noise.test(text))
      .map(({ path }) => path),
    [],
  );
});

test("a scholar's proposal is marked as one", () => {
  const proposed = doctrine.terms.filter((term) => term.standing === "proposed").map((term) => term.id);
  assert.deepEqual(proposed, ["doxfare", "legitimate-domestic-process"]);
  assert.match(sourceOf.get("kilovaty2018doxfare")?.note ?? "", /proposal/);
});

test("background authorities have no document, and say that they are not drawn from the source documents", () => {
  for (const source of doctrine.sources.filter(({ document }) => !document)) {
    assert.match(source.note ?? "", /not drawn\s+from the\s+source documents/i, source.id);
  }
});

test("what the documents do not hold is listed as missing and is absent from the data", () => {
  const gaps = (id: string) => {
    const source = sourceOf.get(id);
    return source?.missing.map((field) => [field, source.csl[field]]);
  };
  assert.deepEqual(gaps("kilovaty2018doxfare"), [["page", undefined]]);
  assert.deepEqual(gaps("espionage2025norms"), [
    ["author", undefined],
    ["container-title", undefined],
    ["URL", undefined],
  ]);
});
