import assert from "node:assert/strict";
import { test } from "node:test";
import { noFigures } from "./figures.ts";
import { jsonItem } from "./format-json.ts";
import { jsonSheet, lineSheet, type Sheet, textSheet } from "./sheet.ts";

const missing = (file: string, error: string) => ({ file, claims: [], error });

/** The whole output for these memos; one called "bad" could not be read. */
function write(sheet: Sheet, files: readonly string[], render: (value: unknown) => string): string {
  const pieces = files.map((file) =>
    file === "bad" ? sheet.miss(file, "is bad") : sheet.add(render({ file }), file),
  );
  return [...pieces, sheet.end({ ...noFigures, memos: files.length })].join("");
}

test("an array written item by item is the array written at once", () => {
  const lists: string[][] = [[], ["a"], ["a", "b\nc", "d\u2028e"]];
  for (const files of lists) {
    const whole = JSON.stringify(
      files.map((file) => ({ file })),
      null,
      2,
    );
    assert.equal(write(jsonSheet(), files, jsonItem), `${whole}\n`);
  }
});

test("a memo that could not be read has its entry in its place, where entries are for paths", () => {
  const files = ["bad", "a", "bad"];
  const entries = JSON.parse(write(jsonSheet(missing), files, jsonItem));
  assert.deepEqual(entries, [missing("bad", "is bad"), { file: "a" }, missing("bad", "is bad")]);
  assert.deepEqual(JSON.parse(write(jsonSheet(), files, jsonItem)), [{ file: "a" }]);
});

test("JSON Lines have a line for each memo, and none for nothing", () => {
  assert.equal(
    write(lineSheet(missing), ["a", "bad", "b\nc"], JSON.stringify),
    '{"file":"a"}\n{"file":"bad","claims":[],"error":"is bad"}\n{"file":"b\\nc"}\n',
  );
  assert.equal(write(lineSheet(missing), [], JSON.stringify), "");
});

test("a text is closed only if there was a memo", () => {
  const sheet = () => textSheet("--\n", ({ memos }) => `${memos} memos\n`);
  const name = (value: unknown) => `${(value as { file: string }).file}\n`;
  assert.equal(write(sheet(), ["a", "b"], name), "a\n--\nb\n2 memos\n");
  assert.equal(write(sheet(), ["bad"], name), "");
});
