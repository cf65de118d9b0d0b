import assert from "node:assert/strict";
import { test } from "node:test";
import { folderWith, opinio } from "../support/command-line.ts";

test("check as SARIF 2.1.0, with pages of the rules and what could not be read", (t) => {
  const folder = folderWith(t, {
    "Zürich 1.md": "\r\n\r\nThe leak violated the principle of non-intervention.",
  });
  const { status, out } = opinio(folder, ["check", "Zürich 1.md", "missing.md", "--format", "sarif"]);
  assert.equal(status, 2);
  const { version, runs } = JSON.parse(out);
  const [{ tool, columnKind, invocations, results }] = runs;
  assert.deepEqual([version, runs.length, columnKind], ["2.1.0", 1, "utf16CodeUnits"]);
  assert.equal(invocations[0].executionSuccessful, false);
  assert.equal(invocations[0].toolExecutionNotifications[0].message.text, "missing.md does not exist");
  const [{ ruleId, level, locations }] = results;
  assert.deepEqual([ruleId, level], ["unsupported-claim", "warning"]);
  const { artifactLocation, region } = locations[0].physicalLocation;
  assert.equal(artifactLocation.uri, "Z%C3%BCrich%201.md");
  assert.equal(region.startLine, 3);
  assert.match(region.snippet.text, /non-intervention/);
  for (const rule of tool.driver.rules) assert.match(rule.help.markdown, new RegExp(`^# .*${rule.id}`));
});
