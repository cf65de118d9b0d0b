import assert from "node:assert/strict";
import { test } from "node:test";
import { readNames } from "./names.ts";

/** A name as "particle family, given, suffix"; a body in braces. */
const names = (value: string) =>
  readNames(value).map((name) => {
    const last = [name["non-dropping-particle"], name.family].filter(Boolean).join(" ");
    return name.literal ? `{${name.literal}}` : [last, name.given, name.suffix].filter(Boolean).join(", ");
  });

test("given name first, or behind a comma", () => {
  assert.deepEqual(names("Ido Kilovaty and Schmitt, Michael N."), ["Kilovaty, Ido", "Schmitt, Michael N."]);
  assert.deepEqual(names("Roe, Ada AND Ben Stiles"), ["Roe, Ada", "Stiles, Ben"]);
});

test("particles begin in lower case and belong to the surname", () => {
  assert.deepEqual(names("Ludwig van der Berg"), ["van der Berg, Ludwig"]);
  assert.deepEqual(names("von Bogdandy, Armin"), ["von Bogdandy, Armin"]);
  assert.deepEqual(names("Jean d'Aspremont"), ["d'Aspremont, Jean"]);
});

test("suffixes", () => {
  assert.deepEqual(names("King, Jr., Martin Luther"), ["King, Martin Luther, Jr."]);
});

test("a body in braces is one name, with its 'and' and its commas", () => {
  assert.deepEqual(names("{Food and Agriculture Organization, Rome} and Roe, Ada"), [
    "{Food and Agriculture Organization, Rome}",
    "Roe, Ada",
  ]);
});

test("braces within a name hold words together", () => {
  assert.deepEqual(names("{de Wet}, Erika and {\\'E}lise Ros"), ["de Wet, Erika", "Ros, Élise"]);
});

test("BibLaTeX's names in parts", () => {
  assert.deepEqual(names("family=Bogdandy, given={Armin}, prefix=von"), ["von Bogdandy, Armin"]);
});

test("et al.", () => {
  assert.deepEqual(names("Roe, Ada and others"), ["Roe, Ada", "{others}"]);
});

test("no name is read from nothing", () => {
  assert.deepEqual(names(""), []);
  assert.deepEqual(names("{} and {}"), []);
});
