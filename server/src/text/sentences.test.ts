import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { splitSentences } from "./sentences.ts";

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

const passages = readFileSync(new URL("../../../test/sentences/legal.txt", import.meta.url), "utf8")
  .split(/\n{2,}/)
  .filter((block) => !block.startsWith("#"))
  .map((block) => block.trim().split("\n"));

describe("splitSentences", () => {
  for (const sentences of passages) {
    test(`splits "${sentences.join(" ").slice(0, 60)}"`, () => {
      assert.deepEqual(split(sentences.join(" ")), sentences);
    });
  }

  test("gives spans without outer white space, in order, that cover every word", () => {
    const text = "  One thing.  Another, No. 3 …  And a third without a stop ";
    const spans = splitSentences(text);
    assert.deepEqual(split(text), ["One thing.", "Another, No. 3 …", "And a third without a stop"]);
    assert.equal(
      spans
        .map(({ start, end }) => text.slice(start, end))
        .join("")
        .replace(/\s/g, ""),
      text.replace(/\s/g, ""),
    );
  });

  test("finds no sentence where there are no words", () => {
    assert.deepEqual(splitSentences(""), []);
    assert.deepEqual(splitSentences(" \t "), []);
  });

  test("does not end a sentence in the middle of a word or a figure", () => {
    assert.deepEqual(split("See icj-cij.org for 1.5 reasons."), ["See icj-cij.org for 1.5 reasons."]);
  });
});
