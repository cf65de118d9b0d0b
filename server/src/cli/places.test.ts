import assert from "node:assert/strict";
import { test } from "node:test";
import { readLines } from "./places.ts";

/** The place of `|` in the text, as line:column. */
const place = (marked: string) => {
  const { line, column } = readLines(marked.replace("|", "")).placeAt(marked.indexOf("|"));
  return `${line}:${column}`;
};

test("lines and columns count from 1", () => {
  assert.equal(place("|"), "1:1");
  assert.equal(place("ab|c"), "1:3");
  assert.equal(place("a\n|b"), "2:1");
  assert.equal(place("a\n\n|"), "3:1");
});

test("a line ends at any of the three breaks", () => {
  assert.equal(place("a\r\n|b"), "2:1");
  assert.equal(place("a\r|b"), "2:1");
  assert.equal(place("a|\r\nb"), "1:2");
});

test("columns are UTF-16 units, as editors count", () => {
  assert.equal(place("🏛 |b"), "1:4");
});

test("a byte order mark is no column", () => {
  assert.equal(place("\uFEFF|# Memo"), "1:1");
  assert.equal(place("\uFEFF# |Memo"), "1:3");
});

test("a line's words are those between its breaks", () => {
  const text = "\uFEFFone\r\ntwo\nthree";
  const { lineSpan, count } = readLines(text);
  const words = Array.from({ length: count }, (_, i) => {
    const { start, end } = lineSpan(i + 1);
    return text.slice(start, end);
  });
  assert.deepEqual(words, ["one", "two", "three"]);
});
