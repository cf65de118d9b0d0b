import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createCheck } from "../../server/src/review/check.ts";
import { tryExample } from "../../server/src/review/try-example.ts";
import { doctrine } from "../support/doctrine.ts";
import { doctrineWith, readFiles } from "../support/pack.ts";

const page = readFileSync(path.resolve(import.meta.dirname, "../../server/doctrine/PACKS.md"), "utf8");

/** The files of the pack that the page builds up, by the paths in their first lines. */
const files = Object.fromEntries(
  [...page.matchAll(/^```yaml\n# \.opinio\/(\S+)\n([\s\S]*?)^```$/gm)].map(([, file, text]) => [file, text]),
) as Record<string, string>;

test("the page shows a file of every kind", () => {
  const kinds = Object.keys(files).map((file) => file.replace(/\/.*/, ""));
  assert.deepEqual(kinds.sort(), [
    "examples",
    "lexicon.yaml",
    "requirements.yaml",
    "skeletons.yaml",
    "sources",
    "terms",
  ]);
});

test("the pack of the page is without mistakes, and the check takes its examples as the page says", () => {
  const check = createCheck(doctrineWith(files));
  const { examples } = readFiles(files);
  assert.ok(examples.length > 6);
  for (const example of examples)
    assert.equal(tryExample(example, check), undefined, `${example.path}:${example.line}`);
});

test("without any one of the page's phrases one of its examples fails", () => {
  const { "lexicon.yaml": lexicon = "", ...others } = files;
  const lines = lexicon.trim().split("\n");
  assert.ok(lines.length > 1);
  for (const line of lines) {
    const left = lines.filter((other) => other !== line).join("\n");
    const check = createCheck(doctrineWith({ ...others, "lexicon.yaml": left }));
    const faults = readFiles(files).examples.filter((example) => tryExample(example, check) !== undefined);
    assert.ok(faults.length > 0, line);
  }
});

test("every list that the page names is one of the check's", () => {
  const cells = page.match(/(?<=^\| )`.*?(?= \|)/gm) ?? [];
  const named = cells.flatMap((cell) => cell.match(/(?<=`)[a-z][a-z -]+(?=`)/g) ?? []);
  assert.ok(named.length > 10);
  for (const name of named) assert.ok(Object.hasOwn(doctrine.lexicon, name), name);
});
