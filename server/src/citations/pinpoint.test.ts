import assert from "node:assert/strict";
import { test } from "node:test";
import { readPinpoint, type Unit } from "./pinpoint.ts";

const read = (text: string, bare: Unit = "page") =>
  readPinpoint(text, bare).map(({ unit, value, several }) => `${several ? "several " : ""}${unit} ${value}`);

test("reads the ways in which lawyers write a paragraph", () => {
  for (const text of ["para. 205", "para 205", "paragraph 205", "¶ 205", "¶205", "[205]"]) {
    assert.deepEqual(read(text, "paragraph"), ["paragraph 205"], text);
  }
});

test("reads ranges and lists, with any dash", () => {
  for (const text of ["paras. 202-205", "paras 202–205", "¶¶ 202 – 205", "[202]–[205]"]) {
    assert.deepEqual(read(text, "paragraph"), ["several paragraph 202–205"], text);
  }
  for (const text of ["paras. 202, 205", "paras 202 and 205", "¶¶ 202 & 205"]) {
    assert.deepEqual(read(text), ["several paragraph 202, 205"], text);
  }
});

test("reads pages, articles, rules and sections", () => {
  assert.deepEqual(read("p. 22"), ["page 22"]);
  assert.deepEqual(read("at 22"), ["page 22"]);
  assert.deepEqual(read("pp. xii-xiv"), ["several page xii–xiv"]);
  assert.deepEqual(read("art. 2(4)"), ["article 2(4)"]);
  assert.deepEqual(read("Arts. 53, 64"), ["several article 53, 64"]);
  assert.deepEqual(read("rule 66"), ["rule 66"]);
  assert.deepEqual(read("§ 3"), ["section 3"]);
});

test("a bare number counts what the source is cited by", () => {
  assert.deepEqual(read("205", "paragraph"), ["paragraph 205"]);
  assert.deepEqual(read("51", "article"), ["article 51"]);
});

test("reads chapters and notes, and sections as British lawyers write them", () => {
  assert.deepEqual(read("ch. 3"), ["chapter 3"]);
  assert.deepEqual(read("s 1(2)"), ["section 1(2)"]);
  assert.deepEqual(read("ss 1-3"), ["several section 1–3"]);
  assert.deepEqual(read("p. 12 n. 3"), ["page 12", "note 3"]);
  assert.deepEqual(read("p. 12, fn 3"), ["page 12", "note 3"]);
});

test("reads a unit behind another without a comma", () => {
  assert.deepEqual(read("art. 2 para. 4"), ["article 2", "paragraph 4"]);
  assert.deepEqual(read("rule 66 p. 312"), ["rule 66", "page 312"]);
});

test("reads places of two units", () => {
  assert.deepEqual(read("rule 66, p. 312"), ["rule 66", "page 312"]);
  assert.deepEqual(read("annex, para. 3"), ["other annex", "paragraph 3"]);
});

test("keeps what is no place of a known unit", () => {
  for (const text of ["principle (c)", "abstract", "preamble", "annex I", "Part II"]) {
    assert.deepEqual(read(text), [`other ${text}`]);
  }
});

test("reads no place from nothing", () => {
  assert.deepEqual(read(""), []);
  assert.deepEqual(read(" , ;"), []);
});
