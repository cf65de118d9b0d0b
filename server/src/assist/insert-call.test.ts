import assert from "node:assert/strict";
import { test } from "node:test";
import { readMarks } from "../../../test/support/marked-memo.ts";
import { placeOfCall } from "./insert-call.ts";

/** The text with `^` where the call goes that is asked for at the cursor. */
function called(marked: string): string {
  const { text, cursor = 0 } = readMarks(marked);
  const at = placeOfCall(text, cursor);
  return `${text.slice(0, at)}^${text.slice(at)}`;
}

test("behind the stop that ends the sentence", () => {
  assert.equal(called("It was coercive▮. Next"), "It was coercive.^ Next");
  assert.equal(called("It was coercive.▮ Next"), "It was coercive.^ Next");
  assert.equal(called("It was coercive. ▮"), "It was coercive.^ ");
  assert.equal(called("Was it coer▮cive? Next"), "Was it coercive?^ Next");
});

test("behind the closing quotation marks, wherever the stop is", () => {
  assert.equal(called('the "very essence▮." Next'), 'the "very essence."^ Next');
  assert.equal(called('the "very essence▮". Next'), 'the "very essence".^ Next');
  assert.equal(called("the ‘very essence▮’. Next"), "the ‘very essence’.^ Next");
  assert.equal(called("the “very essence.▮”"), "the “very essence.”^");
});

test("behind a comma or a semicolon, but before a colon and a dash", () => {
  assert.equal(called("In Corfu▮, the Court"), "In Corfu,^ the Court");
  assert.equal(called("In Corfu▮; the Court"), "In Corfu;^ the Court");
  assert.equal(called("In Corfu▮: the Court"), "In Corfu^: the Court");
  assert.equal(called("In Corfu▮—the Court"), "In Corfu^—the Court");
  assert.equal(called("In Corfu▮ – the Court"), "In Corfu^ – the Court");
});

test("before the closing bracket of what it belongs to, and behind the stop that follows a bracket", () => {
  assert.equal(called("(as in Corfu▮). Next"), "(as in Corfu^). Next");
  assert.equal(called("(as in Corfu)▮. Next"), "(as in Corfu).^ Next");
});

test("behind a word in the middle of a sentence, never within it", () => {
  assert.equal(called("the Court ▮held that"), "the Court^ held that");
  assert.equal(called("the Co▮urt held"), "the Court^ held");
  assert.equal(called("the State▮'s self-defence"), "the State's^ self-defence");
  assert.equal(called("of self▮-defence, too"), "of self-defence,^ too");
});

test("no stop is taken for one within a figure", () => {
  assert.equal(called("about 3▮.5 per cent"), "about 3^.5 per cent");
});

test("behind the marks of emphasis and the calls that stand there", () => {
  assert.equal(called("was *ultra vires▮*. Next"), "was *ultra vires*.^ Next");
  assert.equal(called("was so▮.[^1] Next"), "was so.[^1]^ Next");
  assert.equal(called("was so.▮[^1][^2] Next"), "was so.[^1][^2]^ Next");
  assert.equal(called("a ▮*very* odd"), "a^ *very* odd");
});

test("at the start of a line it stays there", () => {
  assert.equal(called("▮Next"), "^Next");
  assert.equal(called("One.\n\n  ▮"), "One.\n\n  ^");
  assert.equal(called("▮"), "^");
});
