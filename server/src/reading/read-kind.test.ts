import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allOn, doctrine } from "../../../test/support/doctrine.ts";
import { parseMemo } from "../memo/parse.ts";
import { createReader } from "./read-memo.ts";

const read = createReader(allOn);
const claims = (...blocks: string[]) =>
  read(parseMemo(blocks.join("\n\n"))).claims.map(({ kind, verdict }) => `${kind}: ${verdict}`);

const measures = "Ruritania may take countermeasures.";
const attribution = "The outage was caused by Unit 31, an organ of Freedonia under Article 4.";
const proportionality = "The suspension is commensurate with the loss of three days of traffic.";

test("claims of several kinds stand in the order of the memo, each under its own requirement", () => {
  assert.deepEqual(
    claims(
      "The leak violated the principle of non-intervention. Freedonia is responsible for the leak.",
      `The espionage was unlawful. ${measures}`,
    ),
    [
      "non-intervention: unsupported",
      "state-responsibility: unsupported",
      "cyber-espionage: unsupported",
      "countermeasures: unsupported",
    ],
  );
});

test("what is switched off is not read", () => {
  const readOff = createReader(doctrine);
  assert.deepEqual(readOff(parseMemo(measures)).claims, []);
});

test("non-intervention is read alike whatever else is on", () => {
  const memo = parseMemo(
    `# A\n\nThe leak violated the principle of non-intervention. ${measures}\n\n# B\n\n${measures}\n`,
  );
  const of = (reader: typeof read) =>
    reader(memo)
      .claims.filter(({ kind }) => kind === "non-intervention")
      .map(({ trigger, scope, verdict, missing }) => ({ trigger, scope, verdict, missing }));
  assert.deepEqual(of(read), of(createReader(doctrine)));
});

describe("a claim that needs several analyses", () => {
  test("is supported by all of them together", () => {
    assert.deepEqual(claims(`${attribution} ${proportionality} ${measures}`), ["countermeasures: supported"]);
  });
  test("is not supported by one of them", () => {
    assert.deepEqual(claims(`${attribution} ${measures}`), ["countermeasures: unsupported"]);
    assert.deepEqual(claims(`${proportionality} ${measures}`), ["countermeasures: unsupported"]);
  });
  test("is conclusory where one that it lacks is only named, not where one that it has is", () => {
    assert.deepEqual(claims(`${attribution} The measure is proportionate. ${measures}`), [
      "countermeasures: conclusory",
    ]);
    assert.deepEqual(claims(`${attribution} The outage is attributable to Freedonia. ${measures}`), [
      "countermeasures: unsupported",
    ]);
  });
  test("is told what stands elsewhere", () => {
    const memo = ["# The outage", attribution, "# The port", `${proportionality} ${measures}`];
    assert.deepEqual(claims(...memo), ["countermeasures: elsewhere"]);
    const [claim] = read(parseMemo(memo.join("\n\n"))).claims;
    assert.deepEqual(
      claim?.analyses.map(({ kind }) => kind),
      ["attribution"],
    );
  });
  test("needs only one to be denied", () => {
    const denied = "Countermeasures are not available to Ruritania.";
    assert.deepEqual(claims(`The site was defaced by students on their own account. ${denied}`), [
      "countermeasures: supported",
    ]);
    assert.deepEqual(claims(denied), ["countermeasures: unsupported"]);
  });
});

describe("an analysis whose elements are words", () => {
  const responsible = "Freedonia is responsible for the outage.";

  test("may be spread over a paragraph, and over two that adjoin", () => {
    const [conduct, link] = ["The outage lasted three days.", "It was the work of officers of Freedonia."];
    assert.deepEqual(claims(`${conduct} ${link}`, responsible), ["state-responsibility: supported"]);
    assert.deepEqual(
      claims("The pumps failed in the outage.", "Officers of Freedonia had been seen.", responsible),
      ["state-responsibility: supported"],
    );
  });
  test("is not put together from paragraphs that stand apart", () => {
    assert.deepEqual(
      claims(
        "The pumps failed in the outage.",
        "It rained.",
        "Officers of Freedonia had been seen.",
        "It rained.",
        responsible,
      ),
      ["state-responsibility: unsupported"],
    );
  });
  test("may stand in a footnote of the claim", () => {
    assert.deepEqual(claims(`${responsible}[^1]`, `[^1]: ${attribution}`), [
      "state-responsibility: supported",
    ]);
  });
  for (const none of [
    "Ruritania says that the outage was caused by officers of Freedonia.",
    "Was the outage caused by officers of Freedonia?",
    "If the outage had been caused by officers of Freedonia, the answer would differ.",
    "> The outage was caused by officers of Freedonia.",
    "<!-- The outage was caused by officers of Freedonia. -->",
    "A State answers for the conduct of its officers.",
  ])
    test(`is not found in "${none}"`, () => {
      assert.deepEqual(claims(none, responsible), ["state-responsibility: unsupported"]);
    });
});

test("a section headed by the norm is the issue, whatever stands below it", () => {
  const memo = [
    "# Memo",
    "## Facts",
    "It rained.",
    "## Countermeasures",
    "### The port",
    `${attribution} ${measures}`,
  ];
  assert.deepEqual(claims(...memo, "### The airport", `${proportionality} ${measures}`), [
    "countermeasures: supported",
    "countermeasures: supported",
  ]);
});

test("an ellipsis leans on the claim before it", () => {
  assert.deepEqual(
    claims("The espionage against the port was unlawful. Nor was the espionage against the bank."),
    ["cyber-espionage: unsupported", "cyber-espionage: unsupported"],
  );
});

test("the memo's own side speaks in the first person, its opponent does not", () => {
  const title = "# Memorial of Ruritania";
  assert.deepEqual(claims(title, "Ruritania submits that it was entitled to take countermeasures."), [
    "countermeasures: unsupported",
  ]);
  assert.deepEqual(
    claims(title, "Freedonia submits that Ruritania was not entitled to take countermeasures."),
    [],
  );
});
