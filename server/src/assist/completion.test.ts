import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import { libraryWith } from "../../../test/support/library.ts";
import { readMarks } from "../../../test/support/marked-memo.ts";
import { readBibliography } from "../citations/bibliography/bibliography.ts";
import { createLibrary } from "../citations/library.ts";
import { parseMemo } from "../memo/parse.ts";
import { type Completion, completeAt, describeCompletion, type Offering } from "./completion.ts";

const bibtex =
  "@book{roe:2019/a, author = {Roe, Ada}, title = {On Leaks}, publisher = {Blue}, year = {2019}}\n@book{a..b, title = {Odd}}";
const offering: Offering = { doctrine, library: libraryWith({ bibtex }), style: "bluebook" };

/** The offers at the cursor. */
function offers(marked: string, from: Offering = offering): Completion[] {
  const { text, cursor = 0 } = readMarks(marked);
  return completeAt(parseMemo(text), from, cursor);
}

/** The memo when the first offer is taken. */
function takeFirst(marked: string): string {
  const { text } = readMarks(marked);
  const [offer] = offers(marked);
  return offer ? text.slice(0, offer.span.start) + offer.text + text.slice(offer.span.end) : text;
}

test("behind an at sign come keys and nothing else, the best first", () => {
  assert.deepEqual([...new Set(offers("See [@▮]").map(({ kind }) => kind))], ["key"]);
  assert.equal(takeFirst("See [@kilo▮]."), "See [@kilovaty2018doxfare].");
  assert.equal(takeFirst("As @nic▮ says"), "As @nicaragua1986 says");
  assert.equal(takeFirst("See [see -@corfu▮1949, p. 22]."), "See [see -@corfu1949, p. 22].");
});

test("in brackets a source is found by several words, which its key replaces", () => {
  assert.equal(takeFirst("See [@corfu1949; @roe leaks▮]."), "See [@corfu1949; @roe:2019/a].");
  assert.equal(takeFirst("See [@nicaragua merits▮"), "See [@nicaragua1986");
});

test("words behind a key that is complete are a place, and words in running text are the sentence's", () => {
  assert.ok(!offers("See [@nicaragua1986 para▮").some(({ kind }) => kind === "key"));
  assert.ok(!offers("As @nicaragua the▮").some(({ kind }) => kind === "key"));
  assert.ok(!offers("See [@nicaragua1986, p▮]").some(({ kind }) => kind === "key"));
});

test("a key that pandoc reads only in braces gets them", () => {
  assert.equal(takeFirst("[@odd▮]"), "[@{a..b}]");
});

test("an e-mail address, code and front matter get no keys", () => {
  for (const memo of ["ada@ro▮", "`@ro▮`", "```\n[@ro▮\n```\n", "---\ntitle: '@ro▮'\n---\n"])
    assert.ok(!offers(memo).some(({ kind }) => kind === "key"), memo);
});

test("what was typed stands first in what the client filters by, and the rank in what it sorts by", () => {
  const [first, second] = offers("[@nonint▮]", { ...offering, library: libraryWith({}) });
  assert.match(first?.filter ?? "", /^nonint /);
  assert.ok((first?.sort ?? "") < (second?.sort ?? "~"));
});

test("citations are written out only behind the word cite, in the style that is chosen", () => {
  assert.ok(!offers("The court ▮").some(({ kind }) => kind === "citation"));
  assert.equal(takeFirst("cite roe▮"), "Ada Roe, On Leaks (2019)");
  const oscola = offers("So. Cite kilovaty▮", { ...offering, style: "oscola" });
  assert.match(oscola[0]?.text ?? "", /^Ido Kilovaty, ‘Doxfare/);
  assert.match(oscola[0]?.snippet ?? "", /\$\{1:\[first page\]\}/);
});

test("an offer is described when it is asked for, in the style, from its id alone", () => {
  assert.match(
    describeCompletion("key", "roe:2019/a", offering),
    /^Ada Roe, On Leaks \(2019\)\n\nWeight: \*\*scholarship/,
  );
  assert.match(describeCompletion("term", "coercion", offering), /^\*\*coercion\*\*/);
  assert.equal(describeCompletion("key", "gone", offering), "");
});

test("of a large library the hundred best are offered, and none of them is formatted", () => {
  const many = Array.from(
    { length: 500 },
    (_, i) => `@book{roe${i}, author = {Roe, A}, title = {Leaks ${i}}}`,
  );
  const bibliography = readBibliography("a.bib", many.join("\n"));
  const formatted = new Proxy(bibliography.sources[7]!, {
    get: (source, name) => (name === "missing" ? assert.fail("formatted") : Reflect.get(source, name)),
  });
  const sources = bibliography.sources.with(7, formatted);
  const library = createLibrary({
    builtIn: [],
    bibliographies: [{ sources, byKey: new Map(sources.map((source) => [source.id, source])) }],
    textOf: () => undefined,
    complete: true,
  });
  assert.equal(offers("[@roe▮]", { ...offering, library }).length, 100);
});
