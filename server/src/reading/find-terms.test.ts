import assert from "node:assert/strict";
import { test } from "node:test";
import type { Term } from "../doctrine/doctrine.ts";
import { parseMemo } from "../memo/parse.ts";
import { createTermFinder } from "./find-terms.ts";

const term = (prefLabel: string, more: Partial<Term> = {}): Term => ({
  id: prefLabel.replaceAll(" ", "-"),
  prefLabel,
  altLabel: [],
  hiddenLabel: [],
  invariable: [],
  verbs: [],
  otherSenses: [],
  definition: "",
  standing: "settled",
  elements: [],
  broader: [],
  related: [],
  confusable: [],
  quotations: [],
  authorities: [],
  examples: [],
  ...more,
});

const find = createTermFinder({
  terms: [
    term("intervention", {
      altLabel: ["cyber intervention", "intervene in the affairs"],
      verbs: ["intervene"],
    }),
    term("non-intervention", {
      altLabel: ["principle of non-intervention"],
      hiddenLabel: ["nonintervention"],
    }),
    term("policy"),
    term("leak", { altLabel: ["leak of documents"] }),
    term("humanitarian law", { altLabel: ["IHL", "CBM"] }),
    term("démarche"),
    term("custom", { invariable: ["custom"], otherSenses: ["custom malware"] }),
    term("use of force"),
  ],
});

const uses = (text: string) => find(parseMemo(text));

/** The terms found, each as its words in the memo's own text. */
const found = (text: string) => uses(text).map(({ span }) => text.slice(span.start, span.end));

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

test("finds a phrase that is wrapped behind its hyphen, in a list or with a hard break too", () => {
  assert.deepEqual(
    found("The norm of non-\nintervention.\n\n- A use of\\\n  force.\n- Use  of  \n  force.\n"),
    ["non-\nintervention", "use of\\\n  force", "Use  of  \n  force"],
  );
});

test("finds capitals, plurals and possessives, the plural of the head noun too", () => {
  assert.deepEqual(
    found("POLICIES, leaks of documents; the policy's aim, the leaks' end. Démarches, DÉMARCHE."),
    ["POLICIES", "leaks of documents", "policy", "leaks", "Démarches", "DÉMARCHE"],
  );
});

test("finds a verb in all its forms", () => {
  assert.deepEqual(found("It intervened in the affairs, and is intervening in the affairs still."), [
    "intervened in the affairs",
    "intervening in the affairs",
  ]);
});

test("finds a hidden spelling inside a longer label, and knows the preferred one", () => {
  const [use] = uses("The Principle of Nonintervention.");
  assert.equal(use?.text, "Principle of Nonintervention");
  assert.equal(use?.label.prefers?.words, "principle of non-intervention");
});

test("finds an abbreviation only in capitals", () => {
  assert.deepEqual(found("IHL and CBMs, not ihl, nor cbms."), ["IHL", "CBMs"]);
});

test("finds terms between quotation marks, dashes and other scripts' punctuation", () => {
  assert.deepEqual(found("“Leak”—a leak/policy (leak)… l’intervention «leak»."), [
    "Leak",
    "leak",
    "policy",
    "leak",
    "intervention",
    "leak",
  ]);
});

test("does not find a part of a word", () => {
  assert.deepEqual(found("Leaky, bleak, leak2, leak_s, дleak, leaké, policyмы."), []);
});

test("does not find a label in a phrase that means something else, nor a plural that is another word", () => {
  assert.deepEqual(found("Custom malware passed customs; by custom it is not."), ["custom"]);
});

test("does not find terms in code, addresses, citation keys, HTML or front matter", () => {
  assert.deepEqual(
    found(
      "---\ntitle: leak\n---\n\n`leak` [x](leak.md) [@leak, p. 3] [@leak-2018; see @x.leak] @{policy} <i title=leak>y</i> leak@leak.org\n\n<!-- leak -->\n\n    leak\n",
    ),
    [],
  );
});

test("says whether a term stands in a heading, in a block quote or in the author's prose", () => {
  assert.deepEqual(
    uses("# Leak\n\n> A leak.\n\nThe leak.\n").map((use) => use.standsIn),
    ["heading", "quote", "prose"],
  );
});

test("finds nothing where the doctrine has no terms", () => {
  assert.deepEqual(createTermFinder({ terms: [] })(parseMemo("A leak.")), []);
});
