import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, type TestContext, test } from "node:test";
import { createCheck } from "../../server/src/review/check.ts";
import { folderWith, opinio } from "../support/command-line.ts";
import { doctrineWith } from "../support/pack.ts";

const page = readFileSync(path.resolve(import.meta.dirname, "../../server/doctrine/PACKS.md"), "utf8");

/** A block of YAML of the page that holds the words. */
const shown = (words: string) =>
  [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
    .map(([, text]) => text ?? "")
    .find((text) => text.includes(words));

const kinds = (requirements: string | undefined, memo: string) => {
  assert.ok(requirements);
  const { reading } = createCheck(doctrineWith({ "requirements.yaml": requirements }))(memo);
  return reading.claims.map(({ kind, verdict }) => `${kind} ${verdict}`);
};

const memo =
  "Ruritania may take countermeasures. Freedonia is responsible for the leak. The espionage was unlawful. The leak violated the norm of non-intervention.\n";

test("the page switches on the three requirements that are off, and non-intervention stays on", () => {
  assert.deepEqual(kinds(shown("- id: cyber-espionage\n  enabled: true"), memo), [
    "countermeasures unsupported",
    "state-responsibility unsupported",
    "cyber-espionage unsupported",
    "non-intervention unsupported",
  ]);
});

describe("the requirement of the page that is no built-in one", () => {
  const own = shown("id: due-diligence");

  test("finds its claims, affirmed and denied", () => {
    for (const claim of [
      "Freedonia exercised due diligence.",
      "Freedonia failed in its duty of vigilance.",
      "Due diligence was not observed.",
    ])
      assert.deepEqual(kinds(own, `${claim}\n`), ["due-diligence unsupported"], claim);
  });
  test("does not take a reported view or a question for one", () => {
    for (const none of [
      "Ruritania says that Freedonia failed in its duty of vigilance.",
      "Was due diligence observed?",
    ])
      assert.deepEqual(kinds(own, `${none}\n`), [], none);
  });
  test("needs both of its analyses", () => {
    const claim = "Freedonia breached its duty of vigilance.";
    assert.deepEqual(kinds(own, `The ministry was warned twice. ${claim}\n`), ["due-diligence unsupported"]);
    assert.deepEqual(
      kinds(
        own,
        `The ministry was warned twice. It had the means to close the line and took no step. ${claim}\n`,
      ),
      ["due-diligence supported"],
    );
  });
});

describe("on the command line", () => {
  const files = {
    ".opinio/requirements.yaml": shown("- id: cyber-espionage\n  enabled: true") ?? "",
    "memo.md":
      "# The outage\n\nIt rained.\n\n# The counter-operation\n\nRuritania may take countermeasures.\n",
  };
  const run = (t: TestContext, ...words: string[]) => opinio(folderWith(t, files), words);

  test("check says what is missing and where it looked", (t) => {
    const { status, out } = run(t, "check", "memo.md", "--format", "json");
    assert.equal(status, 1);
    const [finding] = JSON.parse(out)[0].findings;
    assert.match(
      finding.message,
      /^Claim that countermeasures are available, without attribution and proportionality/,
    );
    assert.equal(finding.related[0].message, "Looked here: “The counter-operation”.");
    assert.equal(finding.related[0].text, "# The counter-operation");
  });
  test("map names the kind", (t) => {
    const [{ claims }] = JSON.parse(run(t, "map", "memo.md", "--format", "json").out);
    assert.equal(claims[0].kind, "countermeasures");
    assert.match(run(t, "map", "memo.md").out, /claim: countermeasures/);
  });
});
