import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { doctrine } from "../../../test/support/doctrine.ts";
import { readLaw } from "./read-law.ts";

const memo = "The leak violated the principle of non-intervention: [a] (b) *c* d+ \\e… – é.\n";
const json = (value: unknown) => JSON.stringify(value);

test("the law of a pack has its doctrine and a check made from it", () => {
  const { law, problems } = readLaw([{ path: "lexicon.yaml", text: "breach verbs: [drowned]" }], doctrine);
  assert.deepEqual(problems, []);
  assert.equal(law?.check("The leak drowned the principle of non-intervention.").findings.length, 1);
});

test("a pack with mistakes has no law", () => {
  const { law, problems } = readLaw([{ path: "lexicon.yaml", text: "no such list: [x]" }], doctrine);
  assert.equal(law, undefined);
  assert.equal(problems.length, 1);
});

test("any words make a law or a problem, and no law fails on a memo", () => {
  const words = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(..."ab*…+?.\\[](){}|^$/'’-– \u00ADé\n") }),
  );
  const lists = fc.constantFrom(...Object.keys(doctrine.lexicon));
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), lists, (drawn, list) => {
      const phrases = drawn.map((phrase, i) => `q${i}${phrase}`);
      const [prefLabel = "", ...altLabel] = phrases;
      const term = {
        prefLabel,
        altLabel,
        hiddenLabel: [`${prefLabel}x`],
        verbs: [prefLabel],
        otherSenses: altLabel,
      };
      const rest = { definition: "d", standing: "settled", examples: ["e"] };
      const files = [
        { path: "terms/a.yaml", text: json({ ...term, ...rest }) },
        { path: "lexicon.yaml", text: json({ [list]: phrases }) },
      ];
      const { law, problems } = readLaw(files, doctrine);
      assert.equal(law === undefined, problems.length > 0);
      law?.check(`${memo}${phrases.join(" ")}\n`);
    }),
    { numRuns: 20 },
  );
});
