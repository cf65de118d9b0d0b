import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readPassages } from "../../../test/sentences/passages.ts";
import { score } from "../../../test/sentences/score.ts";
import { splitSentences } from "./sentences.ts";

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  for (const { text, sentences } of readPassages("legal.txt")) {
    test(`splits "${text.slice(0, 60).replaceAll("\n", " ")}"`, () => {
      assert.deepEqual(split(text), sentences);
      assert.deepEqual(
        split(text.replaceAll("\n", " ")),
        sentences.map((one) => one.replaceAll("\n", " ")),
      );
    });
  }

  test("splits passages that it was never mended by as well as measured", () => {
    const { hit, found, right } = score(readPassages("held-out.txt"), splitSentences);
    assert.ok(hit >= 228, `${hit} boundaries found`);
    assert.ok(found - hit <= 5, `${found - hit} boundaries invented`);
    assert.ok(right >= 104, `${right} passages right`);
  });

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
