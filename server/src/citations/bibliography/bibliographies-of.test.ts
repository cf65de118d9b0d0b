import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseMemo } from "../../memo/parse.ts";
import { bibliographiesOf } from "./bibliographies-of.ts";
import { namesBibliographies } from "./front-matter.ts";

function read(yaml: string) {
  const text = `---\n${yaml}---\n\n# Memo\n`;
  const memo = parseMemo(text);
  const { files, references, complete, problems } = bibliographiesOf(memo, "memo.md");
  for (const { path, span } of files) assert.ok(text.slice(span.start, span.end).includes(path), path);
  return {
    names: namesBibliographies(memo),
    files: files.map(({ path }) => path),
    references: references.sources,
    complete,
    problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
}

test("a path, or a list of paths", () => {
  assert.deepEqual(read("bibliography: refs.bib\n").files, ["refs.bib"]);
  assert.deepEqual(read('title: Leaks\nbibliography: "../my refs.bib"\n').files, ["../my refs.bib"]);
  assert.deepEqual(read("bibliography: [refs.bib, more.json]\n").files, ["refs.bib", "more.json"]);
  assert.deepEqual(read("bibliography:\n  - refs.bib\n  - sub/more.ris\n").files, [
    "refs.bib",
    "sub/more.ris",
  ]);
});

test("a map of lists, as filters of pandoc's have it", () => {
  const { files, problems } = read("bibliography:\n  cases: cases.bib\n  writings: [a.bib, b.bib]\n");
  assert.deepEqual(files, ["cases.bib", "a.bib", "b.bib"]);
  assert.deepEqual(problems, []);
});

test("references in the memo itself", () => {
  const { references, problems, complete } = read(
    `references:
- id: corfu
  type: legal_case
  title: Corfu Channel
  issued: 1949-04-09
- id: roe2020
  type: book
  author: {family: Roe, given: Ada}
  title: Leaks
`,
  );
  assert.deepEqual(problems, []);
  assert.equal(complete, true);
  assert.deepEqual(
    references.map(({ id, shortTitle, origin }) => [id, shortTitle, origin?.path, origin?.line]),
    [
      ["corfu", "Corfu Channel", "memo.md", 3],
      ["roe2020", "Roe, Leaks", "memo.md", 7],
    ],
  );
  assert.deepEqual(references[0]?.csl.issued, { "date-parts": [[1949, 4, 9]] });
});

test("a memo that names none", () => {
  for (const yaml of ["title: Leaks\n", "", "bibliography:\n", "bibliography: ''\nreferences:\n"]) {
    const { files, references, complete, problems } = read(yaml);
    assert.deepEqual([files, references, problems], [[], [], []], yaml);
    assert.equal(complete, true);
  }
  const memo = parseMemo("# Memo\n\nbibliography: refs.bib\n");
  assert.deepEqual(bibliographiesOf(memo, "memo.md").files, []);
  assert.equal(namesBibliographies(memo), false);
});

test("a cheap look tells whether it is worth reading the front matter", () => {
  assert.equal(read("title: Leaks\n").names, false);
  assert.equal(read("title: 'bibliography: none'\n").names, false);
  assert.equal(read("bibliography: refs.bib\n").names, true);
  assert.equal(read("references: []\n").names, true);
});

test("a wrong shape is reported on its line, and nothing is certain then", () => {
  const shape = read("title: Leaks\nbibliography:\n  - refs.bib\n  - 2020\n");
  assert.deepEqual(shape.problems, ["5:5 the path of a bibliography is expected here"]);
  assert.deepEqual(shape.files, ["refs.bib"]);
  assert.equal(shape.complete, false);
  assert.deepEqual(read("references: all\n").problems, [
    "2:13 references is a list of entries, each with an id",
  ]);
  assert.deepEqual(read("references:\n- id: a\n- title: no id\n").problems, [
    "4:3 the entry has no id, so that nothing can cite it",
  ]);
  assert.deepEqual(read("references:\n- id: a\n- id: a\n").problems, [
    "4:3 the key a is taken by the entry on line 3",
  ]);
});

test("a bibliography on the web is not fetched", () => {
  const { files, problems, complete } = read("bibliography: https://x.example/refs.bib\n");
  assert.deepEqual(problems, ["2:15 a bibliography on the web is not read; save it beside the memo"]);
  assert.deepEqual(files, []);
  assert.equal(complete, false);
});

test("front matter that is no YAML is reported where it breaks", () => {
  const { problems, complete, files } = read("bibliography: [refs.bib\ntitle: Leaks\n");
  assert.equal(problems.length, 1);
  assert.match(problems[0] ?? "", /^\d+:\d+ the front matter is not valid YAML/);
  assert.deepEqual(files, []);
  assert.equal(complete, false);
});

test("line ends of Windows and a byte order mark move nothing", () => {
  const text = "\uFEFF---\r\ntitle: Leaks\r\nbibliography: refs.bib\r\n---\r\n";
  const { files } = bibliographiesOf(parseMemo(text), "memo.md");
  assert.deepEqual(
    files.map(({ span }) => text.slice(span.start, span.end)),
    ["refs.bib"],
  );
});

test("never throws, whatever stands between the fences", () => {
  const parts = [
    "bibliography:",
    "references:",
    " ",
    "\n",
    "- ",
    "id: a",
    "&a ",
    "*a",
    "[",
    "]",
    "{",
    "}",
    "x: ",
    "---\n",
    "'",
    "!!map ",
    "? ",
    "\t",
    "\r\n",
    "...",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (pieces) => {
      const text = `---\n${pieces.join("")}\n---\n`;
      const { files, problems } = bibliographiesOf(parseMemo(text), "memo.md");
      for (const { span } of [...files, ...problems])
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    }),
  );
});
