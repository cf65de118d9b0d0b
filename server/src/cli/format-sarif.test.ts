import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleMemo } from "../../../test/support/example-memo.ts";
import { rules } from "../rules/index.ts";
import { formatSarif } from "./format-sarif.ts";

const log = (file: string, problems: string[] = []) => {
  const pageOf = (rule: string) => `# ${rule}\n`;
  const [run] = formatSarif([exampleMemo(file)], {
    version: "1.2.3",
    rules,
    pageOf,
    folder: "/work",
    problems,
  }).runs;
  assert.ok(run);
  return run;
};

test("a finding is a result at lines and columns, with its words", () => {
  const [result] = log("advice.md").results;
  assert.equal(result?.ruleId, "unsupported-claim");
  assert.equal(result.level, "warning");
  assert.deepEqual(result.locations[0]?.physicalLocation, {
    artifactLocation: { uri: "advice.md" },
    region: {
      startLine: 13,
      startColumn: 12,
      endLine: 13,
      endColumn: 44,
      snippet: { text: "was an unlawful intervention too" },
    },
  });
  assert.equal(result.relatedLocations?.[0]?.physicalLocation.region.startLine, 9);
});

test("every rule is described, and each result points to its own", () => {
  const { tool, results } = log("advice.md");
  assert.deepEqual(
    tool.driver.rules.map(({ id }) => id),
    rules.map(({ id }) => id),
  );
  for (const { help, shortDescription } of tool.driver.rules) {
    assert.ok(help.text.length > shortDescription.text.length);
    assert.ok(help.markdown?.startsWith("# "));
  }
  for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
});

test("addresses are relative and percent-encoded; outside the folder they are absolute", () => {
  const uri = (file: string) => log(file).artifacts[0]?.location.uri;
  assert.equal(uri("./memos/Zürich (final) #2.md"), "memos/Z%C3%BCrich%20(final)%20%232.md");
  assert.equal(uri("a:b%20.md"), "a%3Ab%2520.md");
  assert.equal(uri("/work/memos/a.md"), "memos/a.md");
  assert.equal(uri("/elsewhere/a b.md"), "file:///elsewhere/a%20b.md");
  assert.equal(uri("-"), "stdin");
});

test("what could not be read is a notification, and the run no success", () => {
  assert.deepEqual(log("a.md").invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  assert.deepEqual(log("a.md", ["b.md does not exist"]).invocations, [
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error", message: { text: "b.md does not exist" } }],
    },
  ]);
});
