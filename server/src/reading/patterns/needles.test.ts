import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findNeedles, findPhraseNeedles } from "./needles.ts";

const lists: Readonly<Record<string, readonly string[]>> = { leaks: ["leak", "releas"] };
const needlesOf = (list: string) => lists[list];
const read = (source: string) => findNeedles(source, needlesOf);

describe("what a text must hold for a pattern to match", () => {
  test("is the rarest of the words that stand in a row", () => {
    assert.deepEqual(read("the\\s+(?:norm|principle)\\s+of"), ["norm", "princip"]);
  });
  test("is one of the words of every alternative", () => {
    assert.deepEqual(read("coerced|(?:was|were)\\s+forced"), ["coerced", "forced"]);
  });
  test("goes on over what joins without a gap", () => {
    assert.deepEqual(read("inter(?:ven|fer)ed"), ["interve", "interfe"]);
    assert.deepEqual(read("breach(?:es)?\\s"), ["breache", "breach"]);
  });
  test("may be a word of a list", () => {
    assert.deepEqual(read("{leaks}\\s+to"), ["leak", "releas"]);
  });
  test("does not stand in what may be left out, looked ahead to or behind", () => {
    assert.deepEqual(read("(?:unlawfully\\s+)?leaks"), ["leaks"]);
    assert.deepEqual(read("(?<!unlawfully\\s)leaks(?=\\s+documents)"), ["leaks"]);
    assert.deepEqual(read("(?:unlawfully){0,2}leaks"), ["leaks"]);
  });
  test("is unknown of a pattern that may match any word", () => {
    for (const source of ["[\\p{L}]+", "leak|\\s+", "(?:leak)?", "{no such list}", "\\x41leak"])
      assert.equal(read(source), undefined, source);
  });
});

test("of a list of phrases, one word of each", () => {
  assert.deepEqual(findPhraseNeedles(["depriv* … of", "{leaks} to", "no-one"], needlesOf), [
    "depriv",
    "leak",
    "releas",
    "one",
  ]);
  assert.equal(findPhraseNeedles(["leak", "*"], needlesOf), undefined);
});
