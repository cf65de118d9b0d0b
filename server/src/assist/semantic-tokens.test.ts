import assert from "node:assert/strict";
import { test } from "node:test";
import { drawMarks, readMarks } from "../../../test/support/marked-memo.ts";
import { check } from "../../../test/support/rule-page.ts";
import { termTokens } from "./semantic-tokens.ts";

const draws = (marked: string) => {
  const { text } = readMarks(marked);
  assert.equal(
    drawMarks(
      text,
      termTokens(check(text).reading).map(({ span }) => span),
    ),
    marked,
  );
};

test("every term is a token, in headings and quotations too", () => {
  draws("# ⟦Doxfare⟧\n\n> ⟦Coercion⟧ is its essence.\n\nThe ⟦norm of *non-intervention⟧* binds.\n");
});

test("a wrapped term is one token a line, without indentation and quote marks", () => {
  draws(
    "- the ⟦norm of⟧\n  ⟦non-intervention⟧\n\n> the ⟦use⟧\r\n> ⟦of⟧\\\n>   ⟦force⟧\n".replace(
      "⟧\\\n",
      "\\⟧\n",
    ),
  );
});

test("only the terms in a stretch are asked for where one is given", () => {
  const text = "Coercion. Doxfare. Retorsion.";
  const tokens = termTokens(check(text).reading, { start: 10, end: 17 });
  assert.deepEqual(tokens, [{ span: { start: 10, end: 17 }, standing: "proposed" }]);
});
