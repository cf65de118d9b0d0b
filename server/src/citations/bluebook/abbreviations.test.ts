import assert from "node:assert/strict";
import { test } from "node:test";
import { abbreviatePeriodical } from "./journal-names.ts";
import { abbreviateParties, abbreviateState } from "./states.ts";

/** R. 16.4 with tables T6, T10 and T13; R. 6.1(a) for the spaces. */
for (const [name, short] of [
  ["Harvard International Law Journal", "Harv. Int'l L.J."],
  ["American Journal of International Law", "Am. J. Int'l L."],
  ["European Journal of International Law", "Eur. J. Int'l L."],
  ["International and Comparative Law Quarterly", "Int'l & Compar. L.Q."],
  ["Journal of Conflict & Security Law", "J. Conflict & Sec. L."],
  ["Michigan Journal of International Law", "Mich. J. Int'l L."],
  ["University of Pennsylvania Law Review", "U. Pa. L. Rev."],
  ["New York University Law Review", "N.Y.U. L. Rev."],
  ["American University Law Review", "Am. U. L. Rev."],
  ["Journal of Law and Technology", "J.L. & Tech."],
  ["Max Planck Yearbook of United Nations Law", "Max Planck Y.B. U.N. L."],
  ["Israel Law Review", "Isr. L. Rev."],
  ["The New York Times", "N.Y. Times"],
  ["Leiden Journal of International Law", "Leiden J. Int'l L."],
] as const) {
  test(`${name} is ${short}`, () => assert.equal(abbreviatePeriodical(name), short));
}

test("leaves a name of one word, and one that is abbreviated, as they are", () => {
  for (const name of ["Lawfare", "Harv. Nat'l Sec. J.", "Science"])
    assert.equal(abbreviatePeriodical(name), name);
  assert.equal(abbreviatePeriodical("The Guardian"), "Guardian");
});

test("parties are abbreviated by T10, with v. or the slash of a special agreement", () => {
  assert.equal(abbreviateParties("Nicaragua v United States of America"), "Nicar. v. U.S.");
  assert.equal(abbreviateParties("Hungary/Slovakia"), "Hung./Slovk.");
  assert.equal(
    abbreviateParties("Bosnia and Herzegovina v. Serbia and Montenegro"),
    "Bosn. & Herz. v. Serb. & Montenegro",
  );
  assert.equal(abbreviateParties("Islamic Republic of Iran v. United States of America"), "Iran v. U.S.");
});

test("a State that the table does not hold stands in full", () => {
  assert.equal(abbreviateState("Marshall Islands"), "Marshall Islands");
  assert.equal(abbreviateState("constructor"), "constructor");
  assert.equal(abbreviateState("the Netherlands"), "Neth.");
});
