import assert from "node:assert/strict";
import { test } from "node:test";
import { choosePaint, chooseWidth, coloured, plain } from "./terminal.ts";

test("colours are for terminals", () => {
  assert.equal(choosePaint(true, {}), coloured);
  assert.equal(choosePaint(false, {}), plain);
  assert.equal(choosePaint(true, { TERM: "dumb" }), plain);
});

test("NO_COLOR forbids, FORCE_COLOR demands, and the demand wins", () => {
  assert.equal(choosePaint(true, { NO_COLOR: "1" }), plain);
  assert.equal(choosePaint(true, { NO_COLOR: "" }), coloured);
  assert.equal(choosePaint(false, { FORCE_COLOR: "1" }), coloured);
  assert.equal(choosePaint(true, { FORCE_COLOR: "0" }), plain);
  assert.equal(choosePaint(false, { FORCE_COLOR: "1", NO_COLOR: "1" }), coloured);
});

test("the width is the terminal's within bounds that read well", () => {
  assert.equal(chooseWidth(undefined), 100);
  assert.equal(chooseWidth(80), 80);
  assert.equal(chooseWidth(0), 100);
  assert.equal(chooseWidth(300), 120);
  assert.equal(chooseWidth(10), 40);
});
