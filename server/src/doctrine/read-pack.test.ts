import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { doctrine as base } from "../../../test/support/doctrine.ts";
import { readPack } from "./read-pack.ts";

const rules = ["unsupported-claim", "conclusory-claim"];
const read = (files: Readonly<Record<string, string>>) =>
  readPack(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    base,
    rules,
  );

/** The problems as a reader of the command line sees them. */
const problemsOf = (files: Readonly<Record<string, string>>) =>
  read(files).problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`);

const term = (label: string, more = "") =>
  `prefLabel: ${label}\ndefinition: A house word.\nstanding: descriptive\nexamples: [The ${label} was short.]\n${more}`;

test("a pack's term may refer to built-in terms and sources, and joins them", () => {
  const { doctrine, problems } = read({
    "terms/hush-note.yaml": term(
      "hush note",
      "broader: [coercion]\nauthorities: [{source: nicaragua1986, locator: para. 205}]\n",
    ),
  });
  assert.deepEqual(problems, []);
  assert.equal(doctrine?.terms.length, base.terms.length + 1);
  assert.equal(doctrine?.terms.find(({ id }) => id === "hush-note")?.definition, "A house word.");
});

test("a term with the id of a built-in one replaces it, labels included", () => {
  const { doctrine, problems } = read({
    "terms/doxfare.yaml": term("doxfare"),
    "terms/leak-war.yaml": term("doxing as warfare"),
  });
  assert.deepEqual(problems, []);
  assert.equal(doctrine?.terms.length, base.terms.length + 1);
  assert.deepEqual(doctrine?.terms.find(({ id }) => id === "doxfare")?.altLabel, []);
});

describe("a built-in requirement", () => {
  const changed = (text: string) =>
    read({ "requirements.yaml": text }).doctrine?.requirements.find(({ id }) => id === "countermeasures");
  const builtIn = base.requirements.find(({ id }) => id === "countermeasures");

  test("is switched on in two lines, and stays as it is", () => {
    assert.deepEqual(changed("- id: countermeasures\n  enabled: true\n"), { ...builtIn, enabled: true });
  });

  test("is laid under what a pack says: phrases join, the pack's analyses are those that count", () => {
    const text = `
- id: countermeasures
  claim: {names: [reprisal short of force]}
  analyses:
    - id: attribution
      elements: [the act, the State behind it]
      words: {the act: [machination]}
`;
    const { claim, analyses } = changed(text) ?? {};
    assert.deepEqual(claim?.names, [...(builtIn?.claim?.names ?? []), "reprisal short of force"]);
    assert.equal(claim?.affirmed, builtIn?.claim?.affirmed);
    const [attribution] = builtIn?.analyses ?? [];
    assert.deepEqual(analyses, [
      {
        id: "attribution",
        elements: ["the act", "the State behind it"],
        words: {
          "the act": [...(attribution?.words?.conduct ?? []), "machination"],
          "the State behind it": attribution?.words?.["link of the actor to the State"],
        },
        named: attribution?.named,
      },
    ]);
  });
});

test("no file at all is the built-in doctrine", () => {
  assert.deepEqual(read({}), { doctrine: base, examples: [], problems: [] });
});

describe("a problem stands on the pack's line", () => {
  test("a label that a built-in term has, whatever its case or apostrophe", () => {
    assert.deepEqual(problemsOf({ "terms/pressure.yaml": term("Pressure", "altLabel: [Coercion]\n") }), [
      'terms/pressure.yaml:5:12: "Coercion" is already a label of "coercion"',
    ]);
  });

  test("a reference that leads nowhere, neither in the pack nor in the base", () => {
    assert.deepEqual(problemsOf({ "terms/a.yaml": term("a word", "related: [coercion, cohesion]\n") }), [
      'terms/a.yaml:5:21: there is no term "cohesion"',
    ]);
  });

  test("a circle of broader terms that closes through the base", () => {
    // Doxfare is built in and is broader than nothing; the pack turns its broader term round.
    const files = { "terms/politically-motivated-leak.yaml": term("motivated leak", "broader: [doxfare]\n") };
    assert.deepEqual(problemsOf(files), [
      "terms/politically-motivated-leak.yaml:5:10: broader terms form a circle",
    ]);
  });

  test("two files with one id", () => {
    assert.deepEqual(problemsOf({ "terms/a.yaml": term("one"), "terms/a.yml": term("two") }), [
      'terms/a.yml:1:1: "a" is already terms/a.yaml',
    ]);
  });

  test("a list that the check does not have", () => {
    assert.deepEqual(problemsOf({ "lexicon.yaml": "norm heads: [covenant]\nnorm head: [pledge]\n" }), [
      'lexicon.yaml:2:1: the check has no list "norm head"',
    ]);
  });

  test("a phrase that would be found everywhere", () => {
    assert.match(
      problemsOf({ "lexicon.yaml": "norm heads: ['*']\n" }).join(),
      /^lexicon.yaml:1:14: .*letter/,
    );
  });

  test("a phrase that takes too long to look for", () => {
    assert.match(
      problemsOf({ "lexicon.yaml": "compelling: [a … b … c … d … e]\n" }).join(),
      /^lexicon.yaml:1:14: .*three …/,
    );
  });

  test("a requirement that the check cannot meet", () => {
    const analyses = "[{id: sovereignty, elements: [a]}, {id: coercion, elements: [a, b]}]";
    const text = `
- {id: non-intervention, norm: non-intervention, needs: all, enabled: true, analyses: ${analyses}}
- {id: use-of-force, norm: use-of-force, needs: any, enabled: true, analyses: [{id: gravity, elements: [g], words: {g: [grave]}}]}
`;
    assert.deepEqual(problemsOf({ "requirements.yaml": text }), [
      'requirements.yaml:2:93: nothing says how an analysis "sovereignty" is found: give it words',
      'requirements.yaml:2:147: the check tells these elements of "coercion" apart, in this order: a matter the State may decide freely; pressure or deprivation; effect on the State\'s choice',
      'requirements.yaml:3:8: nothing says how a claim about "use-of-force" is made: give it a claim',
    ]);
  });

  test("a requirement of its own that lacks a part, or names what is not there", () => {
    const text = `
- id: sovereignty
  norm: souvereignty
  source: nobody
  analyses:
    - id: territory
      elements: [place, act]
      words:
        place: [in Ruritania, "{no list}", "{practices"]
        time: [in May]
  claim:
    affirmed: sovereignty is breached
    names: [sovereignty]
- id: jus-cogens
  norm: jus-cogens
  needs: any
  enabled: false
  analyses: [{id: rank, elements: [rank], words: {rank: [rank, lawful ~]}}]
  claim: {affirmed: it is broken, denied: it is kept, names: [jus cogens]}
`;
    assert.deepEqual(problemsOf({ "requirements.yaml": text }), [
      "requirements.yaml:2:3: needs is missing, and no built-in requirement gives it",
      "requirements.yaml:2:3: enabled is missing, and no built-in requirement gives it",
      'requirements.yaml:3:9: there is no term "souvereignty"',
      'requirements.yaml:4:11: there is no source "nobody"',
      'requirements.yaml:9:31: there is no list "no list" in the lexicon',
      "requirements.yaml:9:44: a list of the lexicon stands between { and }",
      'requirements.yaml:10:15: there is no element "time"',
      "requirements.yaml:12:5: claim.denied is missing",
      "requirements.yaml:18:64: ~ stands for a name of the norm, in the other phrases of a claim only",
      "requirements.yaml:19:10: nothing makes a claim: give nameIs, nameDoes, beforeName or conductIs",
    ]);
  });

  test("an element that no words find", () => {
    const text = `
- id: countermeasures
  analyses: [{id: attribution, elements: [conduct, link, standard of proof]}]
`;
    assert.deepEqual(problemsOf({ "requirements.yaml": text }), [
      'requirements.yaml:3:52: "link" has no words by which it could be found',
      'requirements.yaml:3:58: "standard of proof" has no words by which it could be found',
    ]);
  });

  test("bytes that are not UTF-8", () => {
    assert.deepEqual(problemsOf({ "terms/a.yaml": `# Beamte\n# L\uFFFDnder\n${term("one")}` }), [
      "terms/a.yaml:2:4: the file is not UTF-8 text; save it as UTF-8",
    ]);
  });

  test("a file that is too long to be read while somebody waits", () => {
    assert.match(problemsOf({ "lexicon.yaml": " ".repeat(1_000_001) }).join(), /more than 1 million/);
  });
});

test("a pack with a problem is not used, not even in part", () => {
  const { doctrine } = read({ "terms/one.yaml": term("one"), "terms/two.yaml": "prefLabel: two\n" });
  assert.equal(doctrine, undefined);
});

describe("examples", () => {
  const examples = `
flag:
  - rule: unsupported-claim
    words: violated the norm of non-intervention
    memo: The leak violated the norm of non-intervention.
pass:
  - memo: It rained.
`;

  test("are read with their places, the terms' own sentences and labels among them", () => {
    const found = read({ "examples/house.yaml": examples, "terms/one.yaml": term("one") }).examples;
    assert.deepEqual(
      found.map(({ path, line, column, expected }) => [`${path}:${line}:${column}`, expected]),
      [
        [
          "examples/house.yaml:3:5",
          { kind: "flag", rule: "unsupported-claim", words: "violated the norm of non-intervention" },
        ],
        ["examples/house.yaml:7:5", { kind: "pass" }],
        ["terms/one.yaml:4:12", { kind: "use", term: "one" }],
        ["terms/one.yaml:1:12", { kind: "use", term: "one", label: "one" }],
      ],
    );
  });

  test("that are wrong do not keep the pack from being used", () => {
    const files = {
      "examples/a.yaml": "flag: [{rule: unsuported-claim, memo: x}]",
      "terms/b.yaml": term("b"),
    };
    assert.deepEqual(problemsOf(files), [
      'examples/a.yaml:1:15: flag.rule: Invalid option: expected one of "unsupported-claim"|"conclusory-claim"',
    ]);
    assert.equal(read(files).doctrine?.terms.length, base.terms.length + 1);
  });
});

test("any text is either read or a problem that lies inside it", () => {
  const names = [
    "terms/a.yaml",
    "sources/a.yml",
    "requirements.yaml",
    "lexicon.yaml",
    "examples/a.yaml",
    "x",
  ];
  const yaml = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(..."-:[]{}&*!|>'\"\n a1#%@\t\uFFFD") }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...names), yaml, (name, text) => {
      for (const { span, line, column } of read({ [name]: text }).problems) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        assert.ok(line >= 1 && column >= 1);
      }
    }),
  );
});

test("YAML nested without end is a problem, not a crash", () => {
  assert.match(problemsOf({ "lexicon.yaml": "[".repeat(9_000) }).join(), /nested too deeply/);
});
