import assert from "node:assert/strict";
import { test } from "node:test";
import { readBibliography } from "../bibliography.ts";

function read(text: string) {
  const { sources, problems } = readBibliography("library.yaml", text);
  return {
    keys: sources.map(({ id }) => id),
    csl: (key: string) => sources.find(({ id }) => id === key)?.csl,
    lines: sources.map(({ origin }) => origin?.line),
    problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
}

const library = `---
references:
# made by hand
- id: corfu1949
  type: legal_case
  title: Corfu Channel
  issued:
    date-parts:
    - - 1949
      - 4
      - 9
- id: roe2020
  type: book
  author:
  - family: Roe
    given: Ada
  issued:
  - year: 2020
    month: 6
...
`;

test("a list under references, as pandoc writes it", () => {
  const { keys, csl, lines, problems } = read(library);
  assert.deepEqual(problems, []);
  assert.deepEqual(keys, ["corfu1949", "roe2020"]);
  assert.deepEqual(lines, [4, 12]);
  assert.deepEqual(csl("corfu1949")?.issued, { "date-parts": [[1949, 4, 9]] });
  assert.deepEqual(csl("roe2020")?.issued, { "date-parts": [[2020, 6]] });
  assert.deepEqual(csl("roe2020")?.author, [{ family: "Roe", given: "Ada" }]);
});

test("a list alone, indented or not", () => {
  assert.deepEqual(read("- id: a\n- id: b\n").keys, ["a", "b"]);
  assert.deepEqual(read("references:\n  - id: a\n  - id: b\n").keys, ["a", "b"]);
});

test("a broken item is reported on its line, and the others load", () => {
  const { keys, problems } = read("- id: a\n- id: b\n  title: [open\n- title: no id\n- id: c\n");
  assert.deepEqual(
    problems.map((problem) => problem.split(" ")[0]),
    ["3:15", "4:1"],
  );
  assert.match(problems[1] ?? "", /no id/);
  assert.deepEqual(keys, ["a", "c"]);
});

test("what is no list is said to be none", () => {
  assert.deepEqual(read("title: A\n").problems, ["1:1 this is no CSL YAML: a list of entries is expected"]);
  assert.deepEqual(read("").problems, []);
});
