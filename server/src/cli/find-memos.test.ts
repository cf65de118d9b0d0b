import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { folderWith } from "../../../test/support/command-line.ts";
import { findMemos } from "./find-memos.ts";

/** What the paths lead to in a folder with these files, as written below it; problems behind a colon. */
function find(t: TestContext, files: readonly string[], ...paths: string[]): string[] {
  const folder = folderWith(t, Object.fromEntries(files.map((name) => [name, "x"])));
  return findMemos(paths.map((name) => (name === "-" ? name : path.join(folder, name)))).map((found) => {
    const file = path.relative(folder, found.file).replaceAll("\\", "/");
    if (found.file === "-") return "-";
    return "problem" in found ? `${file}: ${found.problem}` : file;
  });
}

test("a folder gives its memos in a fixed order, files before folders", (t) => {
  const files = ["z.md", "a/b.md", "a/a.MD", "c.txt", ".hidden.md", ".git/x.md", "node_modules/p/readme.md"];
  assert.deepEqual(find(t, files, "."), ["z.md", "a/a.MD", "a/b.md"]);
});

test("a file that is named is taken whatever it is called", (t) => {
  assert.deepEqual(find(t, ["memo.txt", ".draft.md"], "memo.txt", ".draft.md"), ["memo.txt", ".draft.md"]);
});

test("what is named keeps its place, and a search does not repeat it", (t) => {
  const files = ["a.md", "b.md", "c.md"];
  assert.deepEqual(find(t, files, ".", "b.md", "*.md", "b.md"), ["a.md", "c.md", "b.md", "b.md"]);
});

test("a glob is searched in folders; a name that looks like one is a name first", (t) => {
  const files = ["memos/2024/a.md", "memos/2025/b.md", "memos/[1].md"];
  assert.deepEqual(find(t, files, "memos/**/*.md"), ["memos/[1].md", "memos/2024/a.md", "memos/2025/b.md"]);
  assert.deepEqual(find(t, files, "memos/[1].md"), ["memos/[1].md"]);
});

test("what a list names is no pattern; its folders are searched, and - is a file", (t) => {
  const folder = folderWith(t, { "[a].md": "x", "a.md": "x", "sub/b.md": "x" });
  const list = ["[a].md", "*.md", "sub", "sub/b.md"].map((name) => path.join(folder, name));
  assert.deepEqual(
    findMemos([], [...list, "-"]).map(({ file, problem }) => [path.relative(folder, file), problem]),
    [
      ["[a].md", undefined],
      ["*.md", "does not exist"],
      [path.join("sub", "b.md"), undefined],
      [path.relative(folder, "./-"), "does not exist"],
    ],
  );
});

test("a memo's place is its path from the folder that is searched, or as it is named", (t) => {
  const folder = folderWith(t, { "2024/a b.md": "x", "2024/deep/c.md": "x" });
  const places = (...paths: string[]) => findMemos(paths).map(({ place }) => place);
  assert.deepEqual(places(folder), ["2024/a b.md", "2024/deep/c.md"]);
  assert.deepEqual(places(`${folder}/`), ["2024/a b.md", "2024/deep/c.md"]);
  assert.deepEqual(places(`${folder}/2024/**/*.md`), ["a b.md", "deep/c.md"]);
  assert.deepEqual(places("./no/such.md", "-"), ["no/such.md", "-"]);
});

test("standard input stands among the paths", (t) => {
  assert.deepEqual(find(t, ["a.md"], "-", "a.md"), ["-", "a.md"]);
});

test("what leads to no memo says so in its place", (t) => {
  assert.deepEqual(find(t, ["a.md", "empty/b.txt"], "x.md", "empty", "y*.md", "no/*.md", "a.md"), [
    "x.md: does not exist",
    "empty: holds no memo (*.md)",
    "y*.md: matches no memo",
    "no/*.md: matches no memo",
    "a.md",
  ]);
});

test("links count as what they lead to, each folder once", { skip: process.platform === "win32" }, (t) => {
  const folder = folderWith(t, { "a/memo.md": "x" });
  symlinkSync("a", path.join(folder, "same"));
  symlinkSync("..", path.join(folder, "a/up"));
  symlinkSync("nowhere.md", path.join(folder, "broken.md"));
  symlinkSync("a/memo.md", path.join(folder, "also.md"));
  assert.deepEqual(
    findMemos([folder]).map(({ file }) => path.relative(folder, file)),
    ["also.md", "a/memo.md"],
  );
});
