import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../../../test/support/rule-page.ts";

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

test("says that the conduct is only called coercive", () => {
  const [message] = messages(
    `# Facts\n\nIt rained.\n\n# The leak\n\nThe leak was plainly coercive. ${claim}\n`,
  );
  assert.match(message ?? "", /only calls the conduct coercive or doxfare: “The leak” gives no ground\./);
});

test("names the section that holds the analysis, and points to it", () => {
  const text = `# The blockade\n\n${blockade}\n\n# The leak\n\n${claim}\n`;
  const [finding] = check(text).findings;
  assert.equal(
    finding?.message,
    "Claim about non-intervention rests on an analysis of coercion in “The blockade”, but “The leak” does not refer to it.",
  );
  assert.deepEqual(
    finding?.related.map(({ span }) => text.slice(span.start, span.end)),
    [blockade],
  );
});

test("a memo without headings is searched whole", () => {
  assert.match(messages(`${claim}\n`)[0] ?? "", /analysis in this memo\./);
});
