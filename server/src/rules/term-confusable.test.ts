import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import { assertFindings, check, drawFindings, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "term-confusable";
testRulePage(rule);

const flags = (memo: string) => assertFindings(rule, memo);
const passes = (memo: string) => assert.equal(drawFindings(rule, memo), memo);

test("flags each kind of confusion that the doctrine knows signs of", () => {
  flags("Absent any prior breach, the embargo was a ⟦countermeasure⟧.");
  flags("The freeze was taken as a ⟦countermeasure⟧ in order to deter others.");
  flags("The freeze, which would otherwise be unlawful, was a mere ⟦act of retorsion⟧.");
  flags("The attack is ⟦attributable⟧ to Ruritania, which merely assisted Freedonia.");
  flags("The attack is ⟦attributable⟧ to Ruritania because of its failure to prevent it.");
  flags("Its failure to prevent the attack amounts to ⟦complicity⟧.");
  flags("The spying was ⟦cyber warfare⟧.");
  flags("The posting of his home address was ⟦doxfare⟧.");
  flags("The leak, entirely genuine as it was, constitutes ⟦disinformation⟧.");
});

test("the message gives the difference, and the sign is a related place", () => {
  const text = "Espionage is a use of force.";
  const [finding] = check(text).findings.filter((one) => one.rule === rule);
  assert.match(
    finding?.message ?? "",
    /^“use of force” may be the wrong term beside “Espionage”\. Gathering information/,
  );
  assert.deepEqual(
    finding?.related.map(({ span }) => text.slice(span.start, span.end)),
    ["Espionage"],
  );
});

test("does not flag a term that the sentence denies", () => {
  passes("The embargo was not a countermeasure, for Ruritania had breached no obligation.");
  passes("Neither espionage nor influence is a use of force.");
  passes("Without any prior breach, nothing was a countermeasure.");
});

test("does not flag a sign that the sentence denies", () => {
  passes("The freeze was a countermeasure and not meant to deter.");
  passes("The freeze was a countermeasure, never designed to punish Ruritania.");
});

test("does not flag a statement of the law about the term", () => {
  passes("A countermeasure without a prior breach is unlawful.");
  passes("Countermeasures may not be taken to punish.");
  passes("It is wrong to say that espionage is a use of force.");
});

test("does not flag views of others, suppositions and quotations", () => {
  passes("According to Ruritania, the embargo was a countermeasure, although no prior breach is shown.");
  passes("On that reading espionage would be a use of force.");
  passes("They are told that “espionage is a use of force”.");
  passes("> Espionage is a use of force.");
});

test("does not flag a sentence that draws the line between the two", () => {
  passes("The embargo was a countermeasure, and the expulsion, lawful in itself, was retorsion.");
  passes("The second was a countermeasure, the first merely unfriendly retorsion.");
});

test("every sign is found in some sentence", () => {
  for (const { id, prefLabel, confusable } of doctrine.terms)
    for (const { signs } of confusable)
      for (const sign of signs) {
        const words = sign.replaceAll("…", "the").replaceAll("*", "ed");
        const memo = `The act, ${words} as we saw, was an ${prefLabel}. The act was an ${prefLabel} ${words}.`;
        const found = check(memo).findings.filter((one) => one.rule === rule);
        assert.ok(found.length > 0, `${id}: ${sign}`);
      }
});
