import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFix, count, offersFor } from "../../../test/support/apply-fix.ts";
import { libraryWith } from "../../../test/support/library.ts";
import { assertFindings, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "uncited-quotation";
testRulePage(rule);

const flags = (memo: string) => assertFindings(rule, memo);

test("flags the words of courts, instruments and writers", () => {
  flags("The Court has held that “⟦force is a means of last resort⟧”.");
  flags("In the words of the Vienna Convention, “⟦a treaty shall be interpreted in good faith⟧”.");
  flags("The Tallinn experts add that it is not “⟦persuasion, criticism or public diplomacy⟧”.");
  flags("Some commentators argue that “⟦a leak is worse than a lie⟧”.");
  flags("In Kilovaty's words it “⟦ought to be a violation of the norm⟧”.");
});

test("flags the first quotation of a sentence", () => {
  flags("The Court held that it was “⟦in breach of its obligations⟧” and “not without fault in law”.");
});

test("does not flag what is cited or identified in words", () => {
  flags("The Court held in 1986 that “force is a means of last resort”.");
  flags("The Court held that “force is a means of last resort” (Nicaragua, para. 3).");
  flags("The Court held that “force is a means of last resort”. *Id.* ¶ 245.");
  flags("The Court held that “force is a means of last resort”.[^1]\n\n[^1]: As everybody knows.\n");
  flags("The Court held:\n\n> Force is a means of last resort.\n\n(*Nicaragua*, Merits, para. 3.)\n");
  flags("The Court held:\n\n> 12. Force is a means of last resort.\n\nThat is so.\n");
});

test("does not flag the words of parties, papers and people, or a mere mention of a court", () => {
  flags("The ambassador says that “the valves will open on Monday morning”.");
  flags("The Compact gives the Court jurisdiction over “any rule of law binding the parties”.");
  flags("Her note reads “I am bringing four people home”. The Court has been told.");
  flags("Everyone has been rereading Kilovaty, and “a leak is worse than a lie” is on all lips.");
});

test("cites the source that has the words, then those of the writer", () => {
  const library = libraryWith({ texts: { corfu1949: "Force is a means of last resort." } });
  const text = "Kilovaty says that “force is a means of last resort”.\n";
  assert.deepEqual(
    offersFor(rule, text, library)
      .slice(0, 2)
      .map(({ title }) => title),
    ["Cite @corfu1949, which has these words", "Cite @kilovaty2018doxfare"],
  );
  const mended = applyFix(rule, text, /^Cite @corfu/, library);
  assert.equal(mended, "Kilovaty says that “force is a means of last resort” [@corfu1949].\n");
  assert.equal(count(rule, mended, library), 0);
});

test("cites behind a stop within the marks, and at the end of a block", () => {
  const library = libraryWith({ texts: { corfu1949: "Force is a means of last resort." } });
  const fix = (text: string) => applyFix(rule, text, /^Cite @corfu/, library);
  assert.equal(
    fix("The Court held: “Force is a means of last resort.” So be it."),
    "The Court held: “Force is a means of last resort.” [@corfu1949] So be it.",
  );
  assert.equal(
    fix("The Court held:\n\n> Force is a means\n> of last resort.\n"),
    "The Court held:\n\n> Force is a means\n> of last resort. [@corfu1949]\n",
  );
});
