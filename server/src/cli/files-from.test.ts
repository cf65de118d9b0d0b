import assert from "node:assert/strict";
import path from "node:path";
import { Readable } from "node:stream";
import { type TestContext, test } from "node:test";
import { folderWith } from "../../../test/support/command-line.ts";
import { readFilesFrom } from "./files-from.ts";

const listed = (text: string | Uint8Array) => readFilesFrom("-", () => Readable.from([Buffer.from(text)]));
const none = () => assert.fail("reads no standard input");

test("paths stand on lines, however these end, with their spaces", async () => {
  const paths = ["a memo.md", "2024/b.md", " c.md "];
  assert.deepEqual(await listed("a memo.md\n2024/b.md\n c.md \n"), paths);
  assert.deepEqual(await listed("\uFEFFa memo.md\r\n\r\n2024/b.md\r\n c.md "), paths);
});

test("or end in zero bytes, and may then hold a line break", async () => {
  assert.deepEqual(await listed("a\nb.md\0c.md\0"), ["a\nb.md", "c.md"]);
});

test("a letter that two chunks share is one letter", async () => {
  const bytes = Buffer.from("Zürich.md\n");
  const chunks = () => Readable.from([bytes.subarray(0, 2), bytes.subarray(2)]);
  assert.deepEqual(await readFilesFrom("-", chunks), ["Zürich.md"]);
});

test("an empty list is a list", async () => {
  assert.deepEqual(await listed(""), []);
});

test("a list may lie in a file; one that cannot be read is named", async (t: TestContext) => {
  const folder = folderWith(t, { list: "a.md\n", wide: Buffer.from("\uFEFFa.md", "utf16le") });
  assert.deepEqual(await readFilesFrom(path.join(folder, "list"), none), ["a.md"]);
  await assert.rejects(readFilesFrom(path.join(folder, "no"), none), {
    message: `the list ${path.join(folder, "no")} does not exist`,
  });
  await assert.rejects(readFilesFrom(folder, none), { message: `the list ${folder} is a folder` });
  await assert.rejects(readFilesFrom(path.join(folder, "wide"), none), /save it as UTF-8/);
});
