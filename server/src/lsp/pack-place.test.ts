import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, foldersAbove, normalise, placeInPack } from "./pack-place.ts";

test("an address is written in one way, whoever wrote it", () => {
  assert.equal(normalise("file:///C%3A/Memos (1)/é.md"), normalise("file:///c:/Memos%20%281%29/%C3%A9.md"));
  assert.equal(normalise("file:///memos/"), "file:///memos");
  assert.equal(normalise("untitled:memo-1"), "untitled:memo-1");
  assert.equal(normalise("file:///100%/a.md"), "file:///100%/a.md");
});

test("a file of a pack knows its folder and its path there, a memo does not", () => {
  assert.deepEqual(placeInPack("file:///firm/.opinio/terms/a%20b.yaml"), {
    folder: "file:///firm",
    path: "terms/a b.yaml",
  });
  assert.deepEqual(placeInPack("file:///firm/.opinio"), { folder: "file:///firm", path: "" });
  assert.equal(placeInPack("file:///firm/opinio/terms/a.yaml"), undefined);
  assert.equal(placeInPack("file:///firm/.opinio.yaml"), undefined);
});

test("the address of a pack's file leads back to its place", () => {
  const place = { folder: "file:///firm", path: "terms/50% é.yaml" };
  assert.deepEqual(placeInPack(addressOf(place.folder, place.path)), place);
});

test("a memo's pack lies between its own folder and its workspace folder, the nearest first", () => {
  assert.deepEqual(foldersAbove("file:///work/firm/case/memo.md", ["file:///work", "file:///work/firm"]), [
    "file:///work/firm/case",
    "file:///work/firm",
  ]);
  assert.deepEqual(foldersAbove("vscode-vfs://github/firm/memo.md", ["vscode-vfs://github/firm"]), [
    "vscode-vfs://github/firm",
  ]);
});

test("a memo outside the workspace has no pack; without a workspace every folder above counts", () => {
  assert.deepEqual(foldersAbove("file:///elsewhere/memo.md", ["file:///work"]), []);
  assert.deepEqual(foldersAbove("file:///workshop/memo.md", ["file:///work"]), []);
  assert.deepEqual(foldersAbove("file:///a/b/memo.md", []), ["file:///a/b", "file:///a", "file://"]);
});

test("a memo that was never saved has the pack of the only workspace folder", () => {
  assert.deepEqual(foldersAbove("untitled:memo-1", ["file:///work"]), ["file:///work"]);
  assert.deepEqual(foldersAbove("untitled:memo-1", ["file:///work", "file:///home"]), []);
});
