import assert from "node:assert/strict";
import { test } from "node:test";
import { readBibliography } from "../bibliography.ts";

/** What is read of a file: the keys with their fields, and the problems as "line:column message". */
function read(text: string) {
  const { sources, problems } = readBibliography("library.bib", text);
  return {
    keys: sources.map(({ id }) => id),
    csl: (key: string) => sources.find(({ id }) => id === key)?.csl,
    problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
}

const good = "@book{good,\n  title = {A Good Book},\n  date = {2001},\n}\n";

test("an unclosed brace is reported at its field, and all else loads", () => {
  const { keys, csl, problems } = read(
    `@book{broken,
  title = {The {Law of Leaks},
  author = {Roe, Ada},
  date = {2003},
}

${good}`,
  );
  assert.deepEqual(problems, ["2:11 the brace of title is not closed"]);
  assert.deepEqual(keys, ["broken", "good"]);
  assert.equal(csl("broken")?.title, "The Law of Leaks");
  assert.deepEqual(csl("broken")?.author, [{ family: "Roe", given: "Ada" }]);
  assert.deepEqual(csl("broken")?.issued, { "date-parts": [[2003]] });
});

test("an unclosed brace of the last field, and unclosed quotes", () => {
  const last = read(`@book{broken,\n  title = {Leaks},\n  date = {2003\n}\n\n${good}`);
  assert.deepEqual(last.problems, ["1:1 the entry is not closed"]);
  assert.deepEqual(last.keys, ["broken", "good"]);
  const quotes = read(`@book{broken,\n  title = "Leaks,\n  date = {2003},\n}\n\n${good}`);
  assert.deepEqual(quotes.problems, ["2:11 the quotes of title are not closed"]);
  assert.deepEqual(quotes.csl("broken")?.issued, { "date-parts": [[2003]] });
  assert.deepEqual(quotes.keys, ["broken", "good"]);
});

test("an entry without its closing brace", () => {
  const { keys, problems } = read(`@book{broken,\n  title = {Leaks},\n\n${good}`);
  assert.deepEqual(problems, ["1:1 the entry is not closed"]);
  assert.deepEqual(keys, ["broken", "good"]);
});

test("the last entry of the file without its closing brace", () => {
  const { keys, problems } = read(`${good}\n@book{broken,\n  title = {Leaks}`);
  assert.deepEqual(problems, ["6:1 the entry is not closed"]);
  assert.deepEqual(keys, ["good", "broken"]);
});

test("a brace too many is reported, and the fields behind it are read", () => {
  const { keys, csl, problems } = read(`@book{broken,\n  title = {Leaks}},\n  date = {2003},\n}\n\n${good}`);
  assert.deepEqual(problems, ["2:18 a brace too many closes the entry before date"]);
  assert.deepEqual(keys, ["broken", "good"]);
  assert.deepEqual(csl("broken")?.issued, { "date-parts": [[2003]] });
});

test("a missing comma is reported behind the value or the key, and both fields are read", () => {
  const value = read(`@book{broken,\n  title = {Leaks}\n  date = {2003},\n}\n\n${good}`);
  assert.deepEqual(value.problems, ["2:17 a comma is missing behind title"]);
  assert.equal(value.csl("broken")?.title, "Leaks");
  assert.deepEqual(value.csl("broken")?.issued, { "date-parts": [[2003]] });
  const key = read(`@book{broken\n  title = {Leaks},\n}\n\n${good}`);
  assert.deepEqual(key.problems, ["1:7 a comma is missing behind the key broken"]);
  assert.deepEqual(key.keys, ["broken", "good"]);
  assert.equal(key.csl("broken")?.title, "Leaks");
});

test("a missing equals sign, and a field without a value", () => {
  const sign = read(`@book{broken,\n  title {Leaks},\n  date = {2003},\n}\n\n${good}`);
  assert.deepEqual(sign.problems, ['2:3 "=" is missing behind title']);
  assert.deepEqual(sign.csl("broken")?.issued, { "date-parts": [[2003]] });
  const value = read(`@book{broken,\n  title = ,\n  date = {2003},\n}\n\n${good}`);
  assert.deepEqual(value.problems, ["2:3 title has no value"]);
  assert.deepEqual(value.keys, ["broken", "good"]);
});

test("an entry that nothing can cite: no key, or a key with a space", () => {
  for (const head of ["@book{,", "@book{"]) {
    const { keys, problems } = read(`${head}\n  title = {Leaks},\n}\n\n${good}`);
    assert.deepEqual(problems, ["1:1 the entry has no key, so that nothing can cite it"], head);
    assert.deepEqual(keys, ["good"], head);
  }
  const { keys, problems } = read(`@book{my book,\n  title = {Leaks},\n}\n\n${good}`);
  assert.deepEqual(problems, ['1:7 the key "my book" has a space, so that nothing can cite it']);
  assert.deepEqual(keys, ["good"]);
});

test("a key that is taken is reported where it comes again; the last entry counts, as for pandoc", () => {
  const { keys, csl, problems } = read(`${good}\n@book{other}\n@book{good,\n  title = {Another},\n}\n`);
  assert.deepEqual(problems, ["7:1 the key good is taken by the entry on line 1"]);
  assert.deepEqual(keys, ["other", "good"]);
  assert.equal(csl("good")?.title, "Another");
});

test("a type of entry without its brace", () => {
  const { keys, problems } = read(`@book broken,\n  title = {Leaks},\n}\n\n${good}`);
  assert.deepEqual(problems, ['1:1 there is no "{" behind @book']);
  assert.deepEqual(keys, ["good"]);
});

test("several broken entries are each reported, in the order of the file", () => {
  const broken = (key: string) => `@book{${key},\n  title = {Leaks\n  date = {2003},\n}\n`;
  const { keys, problems } = read(`${broken("a")}${good}${broken("b")}${good.replace("good", "better")}`);
  assert.deepEqual(
    problems.map((problem) => problem.split(" ")[0]),
    ["1:1", "9:1"],
  );
  assert.deepEqual(keys, ["a", "good", "b", "better"]);
});

test("a file in another encoding is reported once, and loads", () => {
  const { keys, problems } = read(`@book{a,\n  title = {L'\uFFFDtat},\n  note = {\uFFFD},\n}\n`);
  assert.deepEqual(problems, ["2:14 the file is not UTF-8 text; save it as UTF-8"]);
  assert.deepEqual(keys, ["a"]);
});

test("no problem: text between entries, commented entries, comments in entries, braces behind a backslash", () => {
  const { keys, problems } = read(
    `Write to ada@example.org {now}, or @ noon.
% @book{old, title = {Old}
%   date = {1999},
% }
@comment{ @book{inside, title = {Inside}} }
@comment jabref-entry
@book{a,
  % title = {Commented out},
  title = {Braces \\{ and \\}},
  file = {C:\\Leaks\\},
  abstract = {@article{quoted, in running text}},
}
${good}`,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(keys, ["a", "good"]);
});

test("no more than a hundred problems are reported", () => {
  assert.equal(read("@book{,\n}\n".repeat(500)).problems.length, 100);
});
