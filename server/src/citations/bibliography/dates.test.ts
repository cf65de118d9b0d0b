import assert from "node:assert/strict";
import { test } from "node:test";
import { dateOf, readDate } from "./dates.ts";

const read = (text: string) =>
  readDate(text)
    ?.["date-parts"].map((part) => part.join("-"))
    .join("/");

test("dates of ISO 8601, as far as they go, and ranges of them", () => {
  assert.equal(read("1986-06-27"), "1986-6-27");
  assert.equal(read("1986-06"), "1986-6");
  assert.equal(read("1986"), "1986");
  assert.equal(read("1986-06-27T00:00:00Z"), "1986-6-27");
  assert.equal(read("2018-05-30/2018-06-01"), "2018-5-30/2018-6-1");
  assert.equal(read("2008/2009"), "2008/2009");
  assert.equal(read("1990/"), "1990");
  assert.equal(read("1990/.."), "1990");
  assert.equal(read("1948?"), "1948");
});

test("dates in words", () => {
  assert.equal(read("27 June 1986"), "1986-6-27");
  assert.equal(read("June 27, 1986"), "1986-6-27");
  assert.equal(read("Sept. 1997"), "1997-9");
});

test("seasons", () => {
  assert.deepEqual(readDate("2018-21"), { "date-parts": [[2018]], season: "Spring" });
});

test("BibTeX's year, month and day", () => {
  const parts = (year: string, month: string, day = "") => dateOf(year, month, day)?.["date-parts"][0];
  assert.deepEqual(parts("1997", "sep"), [1997, 9]);
  assert.deepEqual(parts("1997", "9"), [1997, 9]);
  assert.deepEqual(parts("1997", "12 mar"), [1997, 3, 12]);
  assert.deepEqual(parts("1997", "June 27"), [1997, 6, 27]);
  assert.deepEqual(parts("1997", "6", "27"), [1997, 6, 27]);
  assert.deepEqual(parts("[1999]", ""), [1999]);
  assert.deepEqual(parts("c. 1999", "Michaelmas"), [1999]);
});

test("what gives no certain year is no date", () => {
  for (const text of ["199X", "forthcoming", "in press 2019", "5/6/86", "27.6.1986", "", "1986-1987"])
    assert.equal(read(text), undefined, text);
  assert.equal(dateOf("1986-1987", "", ""), undefined);
  assert.equal(dateOf("forthcoming", "jun", ""), undefined);
});

test("a month or a day that cannot be is left out", () => {
  assert.equal(read("1986-13-01"), "1986");
  assert.equal(read("1986-06-32"), "1986-6");
});
