import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { DoctrineError, readDoctrine } from "./read-doctrine.ts";

const leak = `
prefLabel: leak
definition: A release without leave.
standing: descriptive
examples: [The leak was public.]
`;
const leakWith = (field: string) => [{ path: "terms/leak.yaml", text: leak + field }];

/** The problems as a reader of the command line sees them; none when the doctrine can be read. */
function problemsOf(files: { path: string; text: string }[]): string[] {
  try {
    readDoctrine(files);
    return [];
  } catch (error) {
    assert.ok(error instanceof DoctrineError);
    return error.message.split("\n");
  }
}

test("a file's name is the id, and what a file leaves out is empty", () => {
  const { terms } = readDoctrine([{ path: "pack\\terms\\leak.yaml", text: leak }]);
  assert.equal(terms[0]?.id, "leak");
  assert.deepEqual([terms[0]?.altLabel, terms[0]?.quotations], [[], []]);
});

test("terms come in the order of their ids, whatever the order of the files", () => {
  const named = (name: string) => ({ path: `terms/${name}.yaml`, text: leak.replace("leak", name) });
  const ids = (files: { path: string; text: string }[]) => readDoctrine(files).terms.map(({ id }) => id);
  assert.deepEqual(ids([named("b"), named("c"), named("a")]), ["a", "b", "c"]);
});

test("no file at all is an empty doctrine", () => {
  assert.deepEqual(readDoctrine([]), {
    terms: [],
    sources: [],
    requirements: [],
    lexicon: {},
    skeletons: [],
  });
});

describe("a problem is one line with file, line and column", () => {
  test("several problems of several files are reported at once, in the order of the text", () => {
    const odd = { path: "sources/odd.yaml", text: "weight: heavy\nshortTitle: Odd\ncsl: {type: book}\n" };
    assert.deepEqual(problemsOf([odd, ...leakWith("colour: red\nbroader: leak")]), [
      'terms/leak.yaml:6:1: there is no field "colour"',
      "terms/leak.yaml:7:10: broader: Invalid input: expected array, received string",
      'sources/odd.yaml:1:9: weight: Invalid option: expected one of "binding"|"authoritative"|"scholarship"|"web"',
      "sources/odd.yaml:3:6: csl.title is missing",
    ]);
  });

  test("a quotation of more than 40 words", () => {
    const long = Array.from({ length: 41 }, (_, i) => `word${i}`).join(" ");
    const quotation = `quotations: [{source: k, exact: ${long}, prefix: a, suffix: b, section: s}]`;
    assert.deepEqual(problemsOf(leakWith(quotation)), [
      "terms/leak.yaml:6:33: quotations.exact: a quotation has at most 40 words",
    ]);
  });

  test("broken YAML, once for each fault of syntax", () => {
    assert.deepEqual(problemsOf([{ path: "terms/leak.yaml", text: "prefLabel: leak\nprefLabel: tap\n" }]), [
      "terms/leak.yaml:2:1: Map keys must be unique",
    ]);
  });

  test("an empty file", () => {
    assert.deepEqual(problemsOf([{ path: "lexicon.yaml", text: "# nothing yet\n" }]), [
      "lexicon.yaml:1:1: the file is empty",
    ]);
  });

  test("a file that is nothing the doctrine knows", () => {
    assert.deepEqual(problemsOf([{ path: "term/leak.yaml", text: leak }]), [
      "term/leak.yaml:1:1: a doctrine has only terms/, sources/, requirements.yaml, lexicon.yaml, skeletons.yaml or examples/",
    ]);
  });

  test("a name that cannot be an id", () => {
    assert.deepEqual(problemsOf([{ path: "terms/Big Leak.yaml", text: leak }]), [
      "terms/Big Leak.yaml:1:1: file name: a term's id is in kebab-case",
    ]);
  });
});

describe("what no single file shows", () => {
  test("a reference that leads nowhere, at the reference", () => {
    assert.deepEqual(
      problemsOf(leakWith("related: [flood]\nauthorities:\n  - {source: nobody, locator: p. 1}\n")),
      ['terms/leak.yaml:6:11: there is no term "flood"', 'terms/leak.yaml:8:14: there is no source "nobody"'],
    );
  });

  test("a label that another term claims, without regard to case", () => {
    const drip = {
      path: "terms/drip.yaml",
      text: leak.replace("prefLabel: leak", "prefLabel: drip\naltLabel: [LEAK]"),
    };
    assert.deepEqual(problemsOf([drip, ...leakWith("")]), [
      'terms/leak.yaml:2:12: "leak" is already a label of "drip"',
    ]);
  });

  test("broader terms that form a circle, at each of them", () => {
    const drip = { path: "terms/drip.yaml", text: `${leak.replace("leak", "drip")}broader: [leak]\n` };
    assert.deepEqual(problemsOf([drip, ...leakWith("broader: [drip]\n")]), [
      "terms/drip.yaml:6:10: broader terms form a circle",
      "terms/leak.yaml:6:10: broader terms form a circle",
    ]);
  });

  test("an invariable word or a verb that is in no label", () => {
    const problems = problemsOf(leakWith("invariable: [leak, custom]\nverbs: [leak, lea]\n"));
    assert.deepEqual(problems, [
      'terms/leak.yaml:6:20: "custom" is no label of the term',
      'terms/leak.yaml:7:15: no label of the term begins with "lea"',
    ]);
  });

  test("a requirement for a norm that is no term", () => {
    const text = "- {id: x, norm: comity, needs: any, analyses: [{id: y, elements: [z]}], enabled: true}\n";
    assert.deepEqual(problemsOf([{ path: "requirements.yaml", text }]), [
      'requirements.yaml:1:17: there is no term "comity"',
    ]);
  });
});

test("any text is either read or rejected with problems that lie inside it", () => {
  const paths = [
    "terms/a.yaml",
    "sources/a.yaml",
    "requirements.yaml",
    "lexicon.yaml",
    "skeletons.yaml",
    "x.yaml",
  ];
  const yaml = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."-:[]{}&*!|>'\"\n a1#%@\t") }));
  fc.assert(
    fc.property(fc.constantFrom(...paths), yaml, (path, text) => {
      try {
        readDoctrine([{ path, text }]);
      } catch (error) {
        assert.ok(error instanceof DoctrineError, String(error));
        for (const { span, line, column } of error.problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          assert.ok(line >= 1 && column >= 1);
        }
      }
    }),
  );
});
