import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readConfig } from "./read-config.ts";

const configOf = (text: string) => {
  const reading = readConfig(".opinio.yaml", text);
  assert.ok("config" in reading, JSON.stringify(reading));
  return reading.config;
};
const problemsOf = (text: string) => {
  const reading = readConfig(".opinio.yaml", text);
  assert.ok("problems" in reading);
  return reading.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

test("bibliographies, texts of sources, a style and the severities of rules", () => {
  const text = `bibliography:
  - refs.bib
  - cases/more.ris
sources: texts
citationStyle: oscola
rules:
  unsupported-claim: error
  term-variant: off
`;
  const { bibliography, sources, citationStyle, severities } = configOf(text);
  assert.deepEqual(
    bibliography?.map(({ path, line, column, span }) => [
      path,
      line,
      column,
      text.slice(span.start, span.end),
    ]),
    [
      ["refs.bib", 2, 5, "refs.bib"],
      ["cases/more.ris", 3, 5, "cases/more.ris"],
    ],
  );
  assert.deepEqual([sources?.path, sources?.line], ["texts", 4]);
  assert.equal(citationStyle, "oscola");
  assert.deepEqual(severities, { "unsupported-claim": "error", "term-variant": "off" });
});

test("one bibliography needs no list", () => {
  assert.deepEqual(
    configOf("bibliography: refs.bib\n").bibliography?.map(({ path }) => path),
    ["refs.bib"],
  );
});

test("what is absent is absent, and an empty file says nothing", () => {
  for (const text of ["", "\n", "# ours\n", "---\n# ours\n", "rules: {}\n"])
    assert.deepEqual(configOf(text), { severities: {} }, text);
});

test("an unknown key and a bad value are each told on their line", () => {
  assert.deepEqual(problemsOf("citationStyle: harvard\nbibliografy: refs.bib\nsources: 7\n"), [
    '1:16 citationStyle: Invalid option: expected one of "bluebook"|"oscola"|"pandoc"',
    '2:1 there is no field "bibliografy"',
    "3:10 sources: Invalid input: expected string, received number",
  ]);
  assert.deepEqual(problemsOf("rules:\n  unsupported-claim: loud\n  unsuported-claim: off\n"), [
    '2:22 rules.unsupported-claim: Invalid option: expected one of "error"|"warning"|"information"|"hint"|"off"',
    '3:3 there is no field "rules.unsuported-claim"',
  ]);
  assert.deepEqual(problemsOf("bibliography:\n  - refs.bib\n  - 7\n"), [
    "3:5 bibliography: Invalid input: expected string, received number",
  ]);
  assert.deepEqual(problemsOf("bibliography: {}\n"), [
    "1:15 bibliography: a path or a list of paths is expected",
  ]);
  assert.match(problemsOf("rules: [a\n")[0] ?? "", /^\d+:\d+ /);
});

test("never throws, whatever the file holds", () => {
  const parts = [
    "bibliography",
    "rules",
    ":",
    " ",
    "\n",
    "- ",
    "&a",
    "*a",
    "[",
    "]",
    "{",
    "off",
    "'",
    "\t",
    "?",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (pieces) => {
      readConfig(".opinio.yaml", pieces.join(""));
    }),
    { numRuns: 300 },
  );
});
