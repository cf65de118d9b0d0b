import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleMemo } from "../../../test/support/example-memo.ts";
import { rules } from "../rules/index.ts";
import { noFigures } from "./figures.ts";
import { formatResults, sarifSheet } from "./format-sarif.ts";

/** The log of these memos and of those that could not be read, by their problems. */
function write(files: readonly string[], missing: Readonly<Record<string, string>> = {}): string {
  const pageOf = (rule: string) => `# ${rule}\n`;
  const sheet = sarifSheet({ version: "1.2.3", rules, pageOf, folder: "/work" });
  const pieces = files.map((file) => sheet.add(formatResults(exampleMemo(file), rules, "/work"), file));
  const misses = Object.entries(missing).map(([file, problem]) => sheet.miss(file, problem));
  return [...pieces, ...misses, sheet.end(noFigures)].join("");
}

const log = (file: string, missing?: Readonly<Record<string, string>>) =>
  JSON.parse(write([file], missing)).runs[0];

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
    tool.driver.rules.map(({ id }: { id: string }) => id),
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
  assert.deepEqual(log("a.md", { "b.md": "does not exist" }).invocations, [
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error", message: { text: "b.md does not exist" } }],
    },
  ]);
});

test("a log written memo by memo is laid out as one written at once", () => {
  for (const files of [[], ["a.md"], ["a.md", "b.md"]]) {
    const log = write(files, { "c.md": "does not exist" });
    const parsed = JSON.parse(log);
    assert.equal(parsed.runs[0].results.length, files.length);
    assert.equal(log, `${JSON.stringify(parsed, null, 2)}\n`);
  }
});

test("a memo without findings leaves no gap among the results", () => {
  const sheet = sarifSheet({ version: "1.2.3", rules, pageOf: () => undefined, folder: "/work" });
  const result = formatResults(exampleMemo("b.md"), rules, "/work");
  const pieces = [
    sheet.add("", "a.md"),
    sheet.add(result, "b.md"),
    sheet.add("", "c.md"),
    sheet.end(noFigures),
  ];
  const [{ results, artifacts }] = JSON.parse(pieces.join("")).runs;
  assert.deepEqual([results.length, artifacts.length], [1, 3]);
});
