import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import path from "node:path";
import { test } from "node:test";
import { type SourceDocument, verifySources } from "../../scripts/verify-sources.ts";
import { readDoctrine } from "../../server/src/doctrine/read-doctrine.ts";

function documentOf(text: string): SourceDocument {
  return { name: "duke.txt", text, sha256: createHash("sha256").update(text).digest("hex") };
}

/** A doctrine with one term that quotes "the leak was public" from the document with the hash. */
function doctrineQuoting(sha256: string) {
  return readDoctrine([
    {
      path: "sources/duke.yaml",
      text: `
weight: web
shortTitle: The Duke
csl: {type: webpage, title: What the Duke Said}
document: {title: The page, sha256: ${sha256}}
`,
    },
    {
      path: "terms/leak.yaml",
      text: `
prefLabel: leak
definition: A release without leave.
standing: descriptive
quotations:
  - {source: duke, exact: the leak was public, prefix: "said that ", suffix: ".", section: para. 1}
examples: [The leak was public.]
`,
    },
  ]);
}

test("accepts a quotation that stands in its document letter for letter", () => {
  const document = documentOf("The duke said that the leak was public.");
  assert.deepEqual(verifySources(doctrineQuoting(document.sha256), [document]), { verified: 1, faults: [] });
});

test("rejects a quotation that does not, and says which and where", () => {
  const document = documentOf("The duke said that the leak was made public.");
  assert.deepEqual(verifySources(doctrineQuoting(document.sha256), [document]).faults, [
    "leak: “the leak was public” is not verbatim in the document (duke, duke.txt)",
  ]);
});

test("rejects a document that has changed since it was read", () => {
  const read = documentOf("The duke said that the leak was public.");
  const changed = documentOf("The duke said that the leak was public. He was wrong.");
  assert.deepEqual(verifySources(doctrineQuoting(read.sha256), [changed]).faults, [
    `duke: none of the documents has the SHA-256 ${read.sha256}`,
  ]);
});

test("a wrong path or wrong usage is one clear line and exit code 2", () => {
  const script = path.resolve(import.meta.dirname, "../../scripts/verify-sources.ts");
  const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  const nowhere = run("no/such/folder");
  assert.equal(nowhere.stderr, "Cannot read no/such/folder: there is no such folder\n");
  assert.equal(nowhere.status, 2);
  assert.equal(run(script).stderr, `Cannot read ${script}: it is not a folder\n`);
  assert.match(run().stderr, /^Usage: [^\n]*\n$/);
});
