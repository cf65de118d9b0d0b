import assert from "node:assert/strict";
import { test } from "node:test";
import { drawMarks, readMarks } from "../../../test/support/marked-memo.ts";
import { quotedSpans } from "./quoted.ts";

const draws = (marked: string) => {
  const { text } = readMarks(marked);
  assert.equal(drawMarks(text, quotedSpans(text)), marked);
};

test("finds quotations in the marks of several languages", () => {
  draws("He said ⟦“no”⟧ and ⟦‘yes’⟧, ⟦«non»⟧, ⟦„nein“⟧, ⟦\"no\"⟧ and ⟦'yes'⟧.");
});

test("an apostrophe closes nothing and opens nothing", () => {
  draws("⟦‘The State’s own’⟧ and the States’ rights; the State's own and the States' rights.");
  draws("⟦'The State's own'⟧ matter.");
});

test("a quotation in a quotation is part of it", () => {
  draws("⟦“He said ‘no’ to them”⟧, and left.");
});

test("a quotation that is not closed runs to the end, for the next paragraph may go on with it", () => {
  draws("It begins: ⟦“The Parties agree.⟧");
  draws("An 'unclosed straight mark is none.");
});
