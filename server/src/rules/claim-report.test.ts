import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { check, checkAll } from "../../../test/support/rule-page.ts";

const messages = (text: string) => check(text).findings.map(({ message }) => message);
const blockade = "The blockade left the government no choice but to withdraw the bill.";
const claim = "The leak violated the principle of non-intervention.";

test("says what is missing by element, and where the check looked", () => {
  const [message] = messages(`# Facts\n\nIt rained.\n\n# The leak\n\n${claim}\n`);
  assert.match(
    message ?? "",
    /^Claim about non-intervention without a coercion or doxfare analysis in “The leak”\. Missing: coercion \(.*choice\); or doxfare \(.*intent to disrupt.*\)\.$/,
  );
});

test("says what is only named", () => {
  const [message] = messages(
    `# Facts\n\nIt rained.\n\n# The leak\n\nThe leak was plainly coercive. ${claim}\n`,
  );
  assert.match(
    message ?? "",
    /^Claim about non-intervention: “The leak” only names coercion, without a ground\. Missing: /,
  );
});

test("names the section that holds the analysis, and points to it and to the section that was searched", () => {
  const text = `# The blockade\n\n${blockade}\n\n# The leak\n\n${claim}\n`;
  const [finding] = check(text).findings;
  assert.equal(
    finding?.message,
    "Claim about non-intervention rests on an analysis of coercion in “The blockade”, but “The leak” does not refer to it.",
  );
  assert.deepEqual(
    finding?.related.map(({ span }) => text.slice(span.start, span.end)),
    [blockade, "# The leak"],
  );
});

test("a memo without headings is searched whole, and there is no heading to point to", () => {
  const [finding] = check(`${claim}\n`).findings;
  assert.match(finding?.message ?? "", /analysis in this memo\./);
  assert.deepEqual(finding?.related, []);
});

test("points to each section that the claim's paragraph refers to", () => {
  const text = `# I. The leak\n\n${claim} See Part II.\n\n# II. The hack\n\nIt rained.\n`;
  const [finding] = check(text).findings;
  assert.deepEqual(
    finding?.related.map(({ message }) => message),
    ["Looked here: “I. The leak”.", "Looked here: “II. The hack”."],
  );
});

describe("a claim that needs several analyses", () => {
  const measures = "Ruritania may take countermeasures against Freedonia.";
  const attribution = "The outage was caused by Unit 31, an organ of Freedonia.";
  const said = (...sentences: string[]) =>
    checkAll(`# Facts\n\nIt rained.\n\n# The outage\n\n${sentences.join(" ")}\n`).findings;

  test("is told all of them", () => {
    const [finding] = said(measures);
    assert.equal(
      finding?.message,
      "Claim that countermeasures are available, without attribution and proportionality analyses in “The outage”. Missing: attribution (conduct, link of the actor to the State); and proportionality (injury suffered, effects of the measure, the one weighed against the other).",
    );
  });
  test("is told only the one that is missing", () => {
    const [finding] = said(attribution, measures);
    assert.match(
      finding?.message ?? "",
      /, without a proportionality analysis in “The outage”\. Missing: prop/,
    );
  });
  test("is told what is only named, and what is not even that", () => {
    const [finding] = said("The outage is attributable to Freedonia.", measures);
    assert.match(
      finding?.message ?? "",
      /^Claim that countermeasures are available: “The outage” only names attribution, without a ground, and has no proportionality analysis\. /,
    );
    const [both] = said("The outage is attributable to Freedonia and the measure proportionate.", measures);
    assert.match(
      both?.message ?? "",
      /: “The outage” only names attribution and proportionality, without a ground\. /,
    );
  });
  test("is sent to the one that stands elsewhere", () => {
    const text = `# The group\n\n${attribution}\n\n# The outage\n\n${measures}\n`;
    const [finding] = checkAll(text).findings;
    assert.match(
      finding?.message ?? "",
      /, without attribution and proportionality analyses in “The outage”\. /,
    );
    assert.deepEqual(
      finding?.related.map(({ message }) => message),
      [
        "The attribution analysis stands here, but “The outage” does not refer to it.",
        "Looked here: “The outage”.",
      ],
    );
  });
  test("that is denied needs one of them", () => {
    const [finding] = said("Countermeasures are not available to Ruritania.");
    assert.match(
      finding?.message ?? "",
      /^Claim that countermeasures are not available, without an attribution or proportionality analysis in/,
    );
  });
  test("has what is missing with the place that was searched, where the message names the nearest passage", () => {
    const [finding] = said("Three days of traffic were lost.", measures);
    const lacks = "effects of the measure, the one weighed against the other";
    assert.match(
      finding?.message ?? "",
      new RegExp(`The nearest passage, on proportionality, lacks: ${lacks}\\.$`),
    );
    assert.deepEqual(
      finding?.related.map(({ message }) => message),
      [
        `The nearest passage, on proportionality; it lacks: ${lacks}.`,
        `Looked here: “The outage”. Missing: attribution (conduct, link of the actor to the State); and proportionality (${lacks}).`,
      ],
    );
  });
});
