import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createCheck } from "../../server/src/review/check.ts";
import { doctrineWith } from "../support/pack.ts";

const claim = "The release violated the principle of non-intervention.";
const coercion = "The blockade left the government no choice but to withdraw the bill.";
const doxfare =
  "As doxfare, the release counts: a foreign service published the party's confidential e-mails in order to disrupt the parliamentary election.";

const elementsOf = {
  coercion: "[a free matter, pressure, the effect on the choice]",
  doxfare: "[actor, release, documents, intent, process]",
};
const requirement = (needs: string, ...analyses: (keyof typeof elementsOf)[]) => ({
  "requirements.yaml": `
- id: non-intervention
  norm: non-intervention
  needs: ${needs}
  enabled: true
  analyses: [${analyses.map((id) => `{id: ${id}, elements: ${elementsOf[id]}}`).join(", ")}]
`,
});
const verdicts = (files: Readonly<Record<string, string>>, memo: string) =>
  createCheck(doctrineWith(files))(memo).reading.claims.map(({ verdict }) => verdict);

describe("a firm that does not rely on doxfare", () => {
  const pack = requirement("any", "coercion");

  test("has claims flagged that rest on doxfare alone", () => {
    assert.deepEqual(verdicts({}, `${doxfare} ${claim}\n`), ["supported"]);
    assert.deepEqual(verdicts(pack, `${doxfare} ${claim}\n`), ["unsupported"]);
  });

  test("does not have claims flagged that rest on coercion", () => {
    assert.deepEqual(verdicts(pack, `${coercion} ${claim}\n`), ["supported"]);
  });

  test("reads its own names of the elements in the message", () => {
    const { findings } = createCheck(doctrineWith(pack))(`${claim}\n`);
    assert.match(
      findings[0]?.message ?? "",
      /coercion \(a free matter, pressure, the effect on the choice\)/,
    );
    assert.doesNotMatch(findings[0]?.message ?? "", /doxfare/);
  });
});

describe("a firm that wants both analyses", () => {
  const pack = requirement("all", "coercion", "doxfare");

  test("has a claim flagged that shows only one, and is told the other", () => {
    const memo = `${coercion} ${claim}\n`;
    assert.deepEqual(verdicts(pack, memo), ["unsupported"]);
    const { findings } = createCheck(doctrineWith(pack))(memo);
    assert.match(findings[0]?.message ?? "", /without a doxfare analysis/);
  });

  test("does not have a claim flagged that shows both", () => {
    assert.deepEqual(verdicts(pack, `${coercion}\n\n${doxfare} ${claim}\n`), ["supported"]);
  });

  test("is sent to the one that stands elsewhere", () => {
    const memo = `# The release\n\n${coercion} ${claim}\n\n# The papers\n\n${doxfare}\n`;
    const [only] = createCheck(doctrineWith(pack))(memo).reading.claims;
    assert.equal(only?.verdict, "elsewhere");
    assert.deepEqual(
      only?.analyses.map(({ kind }) => kind),
      ["doxfare"],
    );
  });
});

test("a requirement that is off finds no claim", () => {
  const off = requirement("any", "coercion")["requirements.yaml"].replace("true", "false");
  assert.deepEqual(verdicts({ "requirements.yaml": off }, `${claim}\n`), []);
});

test("a phrase of the pack makes a claim of a sentence that is none without it", () => {
  const name = "The release violated the rule of abstention.\n";
  assert.deepEqual(verdicts({}, name), []);
  assert.deepEqual(verdicts({ "lexicon.yaml": "non-intervention: [abstention]\n" }, name), ["unsupported"]);
  const verb = "The release jumped the fence of the principle of non-intervention.\n";
  assert.deepEqual(verdicts({}, verb), []);
  assert.deepEqual(verdicts({ "lexicon.yaml": "breach verbs: [jumped the fence of]\n" }, verb), [
    "unsupported",
  ]);
});
