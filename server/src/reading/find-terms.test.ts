import assert from "node:assert/strict";
import { test } from "node:test";
import type { Term } from "../doctrine/doctrine.ts";
import { parseMemo } from "../memo/parse.ts";
import { createTermFinder } from "./find-terms.ts";

const term = (prefLabel: string, ...altLabel: string[]): Term => ({
  id: prefLabel.replaceAll(" ", "-"),
  prefLabel,
  altLabel,
  hiddenLabel: [],
  definition: "",
  standing: "settled",
  elements: [],
  broader: [],
  related: [],
  confusable: [],
  quotations: [],
  authorities: [],
  examples: [],
});

const find = createTermFinder({
  terms: [
    term("intervention", "cyber intervention"),
    term("non-intervention", "principle of non-intervention"),
    term("policy"),
    term("leak", "leak of documents"),
    term("humanitarian law", "IHL"),
    term("démarche"),
  ],
});

/** The terms found, each as its words in the memo's own text. */
const found = (text: string) => find(parseMemo(text)).map(({ span }) => text.slice(span.start, span.end));

test("finds the longest label, once", () => {
  assert.deepEqual(found("The principle of non-intervention and a cyber intervention."), [
    "principle of non-intervention",
    "cyber intervention",
  ]);
});

test("finds a phrase across emphasis marks, hard wraps, soft and non-breaking hyphens and spaces", () => {
  assert.deepEqual(
    found("**principle\nof *non\u2011inter\u00ADvention***, principle\u00A0of non-intervention."),
    ["principle\nof *non\u2011inter\u00ADvention", "principle\u00A0of non-intervention"],
  );
});

test("finds capitals, plurals and possessives, the plural of the head noun too", () => {
  assert.deepEqual(found("POLICIES, leaks of documents; the policy's aim and the leaks' end. Démarches."), [
    "POLICIES",
    "leaks of documents",
    "policy",
    "leaks",
    "Démarches",
  ]);
});

test("finds an abbreviation only in capitals", () => {
  assert.deepEqual(found("IHL, not ihl."), ["IHL"]);
});

test("does not find a part of a word, nor code, addresses, citation keys, HTML or front matter", () => {
  assert.deepEqual(
    found(
      "---\ntitle: leak\n---\n\nBleak leaky `leak` [x](leak.md) [@leak, p. 3] [@leak-2018] @{policy} <i title=leak>y</i> leak@leak.org\n\n<!-- leak -->\n\n    leak\n",
    ),
    [],
  );
});

test("says whether a term stands in a heading, in a block quote or in the author's prose", () => {
  const uses = find(parseMemo("# Leak\n\n> A leak.\n\nThe leak.\n"));
  assert.deepEqual(
    uses.map((use) => use.standsIn),
    ["heading", "quote", "prose"],
  );
});
