import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyFix, count } from "../../../test/support/apply-fix.ts";
import { libraryWith } from "../../../test/support/library.ts";
import { assertFindings, check, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "proposal-as-law";
testRulePage(rule);

const cited = "[@kilovaty2018doxfare]";
const flags = (sentence: string) => assertFindings(rule, `${sentence} ${cited}.\n`);
const passes = flags;

describe("flags a statement of the law", () => {
  test("with the law for its subject", () => {
    flags("⟦Customary international law protects⟧ the secrecy of ballots");
    flags("It is trite that ⟦international law forbids⟧ the leak of ballots");
    flags("⟦The norm of non-intervention now covers⟧ the leak of ballots");
  });
  test("with a term, a plural or any such act for its subject", () => {
    flags("⟦Doxfare violates the norm⟧ of non-intervention");
    flags("⟦Politically motivated leaks are prohibited⟧");
    flags("⟦Leaks by a foreign service are now internationally wrongful acts⟧");
    flags("Under international law, ⟦a leak by a foreign service is unlawful⟧");
    flags("⟦Any release of stolen papers breaches State sovereignty⟧");
  });
  test("with a noun for its subject that the memo elsewhere writes small", () => {
    assertFindings(rule, `⟦Propaganda is lawful⟧ ${cited}. So it is with all propaganda.`);
    passes("Propaganda is lawful");
    assertFindings(rule, `It is unlawful ${cited}. This is unlawful, and it is this that matters ${cited}.`);
  });
  test("about States and about nobody", () => {
    flags("⟦No State may⟧ release the ballots of another");
    flags("⟦A State that leaks ballots is in breach of international law⟧");
    flags("⟦States have a duty⟧ to prevent leaks");
    flags("⟦It is unlawful under international law for⟧ a State to leak ballots");
    flags("⟦There is a customary rule⟧ against leaks");
  });
});

describe("does not flag", () => {
  test("a view, a proposal, a doubt, a condition or a question", () => {
    for (const sentence of [
      "Scholars agree that doxfare is unlawful",
      "It has been argued that international law prohibits doxfare",
      "Doxfare is arguably unlawful",
      "Doxfare ought to be prohibited",
      "If international law prohibits doxfare, much follows",
      "Doxfare is said to be unlawful",
      "We submit that doxfare is unlawful",
      "International law prohibits doxfare, in the view of one writer",
      "The law is contested: doxfare is unlawful to some",
    ])
      passes(sentence);
    passes("Is doxfare unlawful? Much is written");
  });
  test("a statement about particular conduct", () => {
    passes("The leak violates the norm of non-intervention");
    passes("This leak is unlawful");
    passes("Ruritania is bound to make reparation");
    passes("A leak by Ruritania is unlawful");
    passes("The leak violated international law");
  });
  test("a silence of the law", () => {
    passes("International law does not prohibit espionage");
    passes("Espionage is not unlawful");
    passes("No rule of international law prohibits espionage");
  });
  test("what is quoted", () => {
    passes("The article has it that “international law prohibits doxfare”");
    passes("“Doxfare is unlawful”");
    assertFindings(rule, `> International law prohibits doxfare ${cited}.\n`);
  });
  test("what stands behind the writer's name, in a list under it or in a section on the debate", () => {
    passes("Kilovaty goes further. Doxfare is unlawful");
    assertFindings(
      rule,
      `On this view:\n\n- doxfare is unlawful ${cited};\n- leaks are prohibited ${cited}.\n`,
    );
    assertFindings(rule, `# The debate\n\n## Doxfare\n\nDoxfare is unlawful ${cited}.\n`);
  });
  test("a citation that tells how it stands to the statement", () => {
    assertFindings(rule, "Doxfare is unlawful [but see @kilovaty2018doxfare].");
    assertFindings(rule, "Doxfare is unlawful [@kilovaty2018doxfare, proposing so].");
    assertFindings(rule, "Doxfare is unlawful [as argued by @kilovaty2018doxfare].");
    assertFindings(rule, "Doxfare is unlawful.[^1]\n\n[^1]: For this proposal see [@kilovaty2018doxfare].");
  });
  test("a key that is not known, or an authority named beside it", () => {
    assertFindings(rule, "Doxfare is unlawful [@kilovaty2018doxfare; @unknown].");
    assertFindings(rule, "Doxfare is unlawful [@kilovaty2018doxfare]. See also [@unga2625].");
    assertFindings(
      rule,
      "Doxfare is unlawful.[^1]\n\n[^1]: Nicar. v. U.S., 1986 I.C.J. 14; [@kilovaty2018doxfare].",
    );
    passes("The Charter forbids it: doxfare is unlawful");
  });
});

test("says what is known of the source", () => {
  const [finding] = check(`Doxfare is unlawful ${cited}.`).findings.filter((one) => one.rule === rule);
  assert.match(
    finding?.message ?? "",
    /^This says what the law is, and rests on scholarship alone \(Kilovaty, Doxfare\)\. A proposal for a change of the law/,
  );
});

test("puts the writer's name before the statement", () => {
  const fix = (text: string, bibtex = "") => applyFix(rule, text, /^Write/, libraryWith({ bibtex }));
  const mended = fix(`It rained. International law prohibits doxfare ${cited}.`);
  assert.equal(mended, `It rained. Kilovaty argues that international law prohibits doxfare ${cited}.`);
  assert.equal(count(rule, mended), 0);
  const bibtex = "@book{a, title = {A}, author = {Roe, Ada and Doe, Ben}, publisher = {P}, year = 2001}";
  assert.equal(
    fix("States must not leak [@a].", bibtex),
    "Roe and Doe argue that States must not leak [@a].",
  );
});
