import assert from "node:assert/strict";
import { test } from "node:test";
import { createSkeleton } from "./skeletons.ts";

const fill = (body: string) => createSkeleton({ id: "note", prefix: "note", title: "Note", body });

test("what the author supplies is a placeholder in the snippet and bracketed words in the text", () => {
  const { snippet, text } = fill("# {{title}}\n\n{{facts}}\n{{}}");
  assert.equal(snippet, "# ${1:[title]}\n\n${2:[facts]}\n$0");
  assert.equal(text, "# [title]\n\n[facts]\n");
});

test("the same words are one placeholder, typed once", () => {
  assert.equal(
    fill("{{State}} and {{actor}} and {{State}}").snippet,
    "${1:[State]} and ${2:[actor]} and ${1:[State]}",
  );
});

test("what snippet syntax would read as its own is escaped, and only there", () => {
  const { snippet, text } = fill("costs $5 {a}\\\n{{sum in $}}");
  assert.equal(snippet, "costs \\$5 {a\\}\\\\\n${1:[sum in \\$]}");
  assert.equal(text, "costs $5 {a}\\\n[sum in $]");
});
