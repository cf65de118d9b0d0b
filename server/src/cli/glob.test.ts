import assert from "node:assert/strict";
import { test } from "node:test";
import { isGlob, readGlob } from "./glob.ts";

const matches = (pattern: string, path: string) => readGlob(pattern).matches(path);

test("a star stays within a folder, two span folders", () => {
  assert.ok(matches("memos/*.md", "memos/a.md"));
  assert.ok(!matches("memos/*.md", "memos/old/a.md"));
  assert.ok(matches("memos/**/*.md", "memos/a.md"));
  assert.ok(matches("memos/**/*.md", "memos/old/older/a.md"));
  assert.ok(matches("**", "memos/old/a.md"));
});

test("one character, one of a set, one of several endings", () => {
  assert.ok(matches("d0?.md", "d07.md"));
  assert.ok(!matches("d0?.md", "d0.md"));
  assert.ok(matches("d[0-2].md", "d1.md"));
  assert.ok(!matches("d[!0-2].md", "d1.md"));
  assert.ok(matches("*.{md,markdown}", "a.markdown"));
});

test("letters that mean something elsewhere mean themselves", () => {
  assert.ok(matches("a+b (1)/*.md", "a+b (1)/x.md"));
  assert.ok(!matches("a.b/*.md", "aXb/x.md"));
});

test("a pattern without an ending means memos", () => {
  assert.ok(matches("memos/*", "memos/a.md"));
  assert.ok(!matches("memos/*", "memos/scan.pdf"));
});

test("a pattern is searched from the last folder without a wildcard", () => {
  assert.equal(readGlob("memos/2024/d*/x?.md").base, "memos/2024");
  assert.equal(readGlob("*.md").base, ".");
  assert.equal(readGlob("/*.md").base, "/");
});

test("a plain name is no pattern", () => {
  assert.ok(isGlob("*.md"));
  assert.ok(isGlob("{a,b}.md"));
  assert.ok(!isGlob("memo (final).md"));
});
