import assert from "node:assert/strict";
import { test } from "node:test";
import {
  endingOf,
  foldersAbove,
  follow,
  isInside,
  join,
  nameOf,
  normalise,
  parentOf,
  rootOf,
} from "./address.ts";

test("an address is written in one way, whoever wrote it", () => {
  assert.equal(normalise("file:///C%3A/Memos (1)/é.md"), normalise("file:///c:/Memos%20%281%29/%C3%A9.md"));
  assert.equal(normalise("file:///memos/"), "file:///memos");
  assert.equal(normalise("untitled:memo-1"), "untitled:memo-1");
  assert.equal(normalise("file:///100%/a.md"), "file:///100%/a.md");
});

test("the parts of an address", () => {
  const file = join("file:///firm", "case 7/50% é.BIB");
  assert.equal(file, normalise(file));
  assert.equal(nameOf(file), "50% é.BIB");
  assert.equal(endingOf(file), ".bib");
  assert.equal(parentOf(file), "file:///firm/case%207");
  assert.ok(isInside(file, "file:///firm") && isInside("file:///firm", "file:///firm"));
  assert.ok(!isInside("file:///firmament/a.bib", "file:///firm"));
});

test("what is meant for a memo lies between its own folder and its workspace folder, the nearest first", () => {
  assert.deepEqual(foldersAbove("file:///work/firm/case/memo.md", ["file:///work", "file:///work/firm"]), [
    "file:///work/firm/case",
    "file:///work/firm",
  ]);
  assert.deepEqual(foldersAbove("vscode-vfs://github/firm/memo.md", ["vscode-vfs://github/firm"]), [
    "vscode-vfs://github/firm",
  ]);
  assert.equal(
    rootOf("file:///work/firm/memo.md", ["file:///work", "file:///work/firm"]),
    "file:///work/firm",
  );
  assert.equal(rootOf("file:///workshop/memo.md", ["file:///work"]), undefined);
});

test("a memo outside the workspace has no folders; without a workspace every folder above counts", () => {
  assert.deepEqual(foldersAbove("file:///elsewhere/memo.md", ["file:///work"]), []);
  assert.deepEqual(foldersAbove("file:///workshop/memo.md", ["file:///work"]), []);
  assert.deepEqual(foldersAbove("file:///a/b/memo.md", []), ["file:///a/b", "file:///a", "file://"]);
});

test("a memo that was never saved belongs to the only workspace folder", () => {
  assert.deepEqual(foldersAbove("untitled:memo-1", ["file:///work"]), ["file:///work"]);
  assert.deepEqual(foldersAbove("untitled:memo-1", ["file:///work", "file:///home"]), []);
});

const leads = (path: string, folder: string) => {
  const led = follow(path, folder);
  return "address" in led ? led.address : led.problem;
};

test("a path is followed from its folder, or from the top", () => {
  const firm = "file:///work/firm";
  assert.equal(leads("refs.bib", firm), "file:///work/firm/refs.bib");
  assert.equal(leads("./texts/../my refs.bib", firm), "file:///work/firm/my%20refs.bib");
  assert.equal(leads("..\\refs.bib", firm), "file:///work/refs.bib");
  assert.equal(leads("../../../../refs.bib", firm), "file:///refs.bib");
  assert.equal(leads("/home/ada/50%.bib", firm), "file:///home/ada/50%25.bib");
  assert.equal(leads("refs.bib", "file://"), "file:///refs.bib");
  assert.equal(leads("refs.bib", "vscode-vfs://github/firm"), "vscode-vfs://github/firm/refs.bib");
});

test("a path of Windows keeps to a drive", () => {
  const firm = "file:///c%3A/work/firm";
  assert.equal(leads("C:\\Refs\\a.bib", firm), "file:///c%3A/Refs/a.bib");
  assert.equal(leads("/Refs/a.bib", firm), "file:///c%3A/Refs/a.bib");
  assert.equal(leads("..\\..\\..\\a.bib", firm), "file:///c%3A/a.bib");
  assert.equal(leads("D:/a.bib", "file:///work"), "is a path of Windows");
});

test("nothing leads to another computer", () => {
  for (const path of ["\\\\server\\share\\refs.bib", "//server/refs.bib", "\\\\?\\C:\\refs.bib", " \\\\a\\b"])
    assert.match(leads(path, "file:///work"), /^is on another computer/, path);
  for (const path of ["https://x.example/refs.bib", "file:///refs.bib", "smb://server/refs.bib"])
    assert.match(leads(path, "file:///work"), /^is an address/, path);
  assert.match(leads("refs.bib", "untitled:memo-1"), /^leads nowhere/);
});
