import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt } from "./excerpt.ts";
import { readLines } from "./places.ts";
import { plain } from "./terminal.ts";

/** The excerpt of the words between « and » at a width; they are taken out of the text first. */
const show = (marked: string, width = 60) => {
  const text = marked.replace(/[«»]/g, "");
  const span = { start: marked.indexOf("«"), end: marked.indexOf("»") - 1 };
  return excerpt(text, readLines(text), span, width, plain);
};

test("underlines the words in their line", () => {
  assert.deepEqual(show("# Memo\n\nThe leak «violated the norm».\n"), [
    "  3 │ The leak violated the norm.",
    "    │          ^^^^^^^^^^^^^^^^^",
  ]);
});

test("shows only the part of a long line that matters", () => {
  const before = "It was a quiet year in the capital and nobody expected anything at all. ";
  assert.deepEqual(show(`${before.repeat(3)}The leak «violated the norm». ${before}`), [
    "  1 │ …at all. The leak violated the norm. It was a quiet…",
    "    │                   ^^^^^^^^^^^^^^^^^",
  ]);
});

test("breaks long words in question to the width", () => {
  assert.deepEqual(
    show("«The operation was an unlawful intervention in the internal affairs of Arcadia.»", 44),
    [
      "  1 │ The operation was an unlawful",
      "    │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "    │ intervention in the internal affairs",
      "    │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "    │ of Arcadia.",
      "    │ ^^^^^^^^^^^",
    ],
  );
});

test("follows a sentence over hard-wrapped lines", () => {
  assert.deepEqual(show("It «breached\nthe norm».\n"), [
    "  1 │ It breached",
    "    │    ^^^^^^^^",
    "  2 │ the norm.",
    "    │ ^^^^^^^^",
  ]);
});

test("cuts what would fill the screen", () => {
  const shown = show(`«${"word ".repeat(400)}»`);
  assert.equal(shown.length, 9);
  assert.equal(shown.at(-1), "    │ …");
});

test("underlines wide and combining characters where they stand", () => {
  assert.deepEqual(show("国 re\u0301serve\u0301 «norm»"), [
    "  1 │ 国 re\u0301serve\u0301 norm",
    "    │            ^^^^",
  ]);
});

test("marks an empty span with one caret", () => {
  assert.deepEqual(show("ab«»c"), ["  1 │ abc", "    │   ^"]);
});

test("keeps to the width", () => {
  const text = `${"The operation breached the norm of non-intervention. ".repeat(40)}\n`;
  for (const width of [40, 61, 80, 120]) {
    for (const line of excerpt(text, readLines(text), { start: 300, end: 640 }, width, plain)) {
      assert.ok(line.length <= width, `${width}: ${line}`);
    }
  }
});
