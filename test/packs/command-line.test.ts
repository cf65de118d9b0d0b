import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { folderWith, opinio as run } from "../support/command-line.ts";

/** Runs `opinio`; paths are shown with forward slashes on every system. */
const opinio: typeof run = (...args) => {
  const { status, out, complaints } = run(...args);
  const slashed = (text: string) => text.replaceAll("\\", "/");
  return { status, out: slashed(out), complaints: complaints.map(slashed) };
};

const claim = "The release jumped the fence of the principle of non-intervention.";
const term = `
prefLabel: hush note
altLabel: [quiet letter]
definition: A message that asks for silence.
standing: descriptive
examples: [The ministry got a hush note., The quiet letter came late.]
`;
const source = "weight: scholarship\nshortTitle: House Manual\ncsl: {type: book, title: House Manual}\n";
const examples = `
flag:
  - rule: unsupported-claim
    words: jumped the fence of the principle of non-intervention
    memo: ${claim}
pass:
  - memo: It rained.
`;
const pack = {
  ".opinio/lexicon.yaml": "breach verbs: [jumped the fence of]\n",
  ".opinio/terms/hush-note.yaml": term,
  ".opinio/sources/house2020.yaml": source,
  ".opinio/examples/house.yaml": examples,
};
const verdicts = (t: TestContext, files: Readonly<Record<string, string>>, ...words: string[]) => {
  const { out, complaints } = run(folderWith(t, files), ["map", ...words, "--format", "json"]);
  assert.deepEqual(complaints, []);
  return JSON.parse(out).map(({ claims }: { claims: { verdict: string }[] }) =>
    claims.map(({ verdict }) => verdict),
  );
};

test("each memo is read with the nearest pack above it", (t) => {
  const files = {
    ...pack,
    "a.md": claim,
    "case/b.md": claim,
    "other/.opinio/lexicon.yaml": "breach verbs: [ran wild over]\n",
    "other/c.md": claim,
  };
  assert.deepEqual(verdicts(t, files, "a.md", "case/b.md", "other/c.md"), [
    ["unsupported"],
    ["unsupported"],
    [],
  ]);
});

test("--pack names another, by its folder or by the one that it lies in", (t) => {
  const files = { "a.md": claim, "house/.opinio/lexicon.yaml": pack[".opinio/lexicon.yaml"] };
  assert.deepEqual(verdicts(t, files, "a.md"), [[]]);
  assert.deepEqual(verdicts(t, files, "a.md", "--pack", "house"), [["unsupported"]]);
  assert.deepEqual(verdicts(t, files, "a.md", "--pack", "house/.opinio"), [["unsupported"]]);
});

test("standard input has the pack of its name, or of the current folder", (t) => {
  const folder = folderWith(t, pack);
  const check = (...words: string[]) => opinio(folder, ["check", ...words], { input: `${claim}\n` }).status;
  assert.equal(check("-"), 1);
  assert.equal(check("--stdin-filename", "case/a.md"), 1);
  assert.equal(check("--stdin-filename", "../a.md"), 0);
});

test("terms, define and cite know the pack's terms and sources", (t) => {
  const folder = folderWith(t, { ...pack, "a.md": "He wrote a quiet letter.\n" });
  const ask = (...words: string[]) => opinio(folder, words).out;
  assert.match(ask("terms", "a.md"), /hush note +1 {2}line 1/);
  assert.match(ask("define", "quiet", "letter"), /^hush note {2}descriptive\nA message/);
  assert.match(ask("cite", "--list"), /^house2020 +scholarship +House Manual$/m);
  assert.match(ask("cite", "house2020"), /House Manual/);
});

test("a pack with mistakes is left out, its problems are lines with a place, and the exit is 2", (t) => {
  const folder = folderWith(t, {
    ...pack,
    ".opinio/terms/hush-note.yaml": `${term}broader: [quiet]\n`,
    "a.md": claim,
    "b.md": "The release violated the principle of non-intervention.\n",
  });
  const { status, out, complaints } = opinio(folder, ["map", "a.md", "b.md", "--format", "json"]);
  assert.equal(status, 2);
  assert.deepEqual(complaints, [
    "opinio: the pack .opinio has mistakes and was left out",
    'opinio: .opinio/terms/hush-note.yaml:7:11: there is no term "quiet"',
  ]);
  assert.deepEqual(
    JSON.parse(out).map(({ claims }: { claims: unknown[] }) => claims.length),
    [0, 1],
  );
});

test("a pack that is not there is one line", (t) => {
  const { status, out, complaints } = opinio(folderWith(t, { "a.md": claim }), ["check", "--pack", "house"]);
  assert.deepEqual([status, out, complaints], [2, "", ["opinio: the pack house does not exist"]]);
});

test("pack test prints a line for each example and a count", (t) => {
  const { status, out, complaints } = opinio(folderWith(t, pack), ["pack", "test"]);
  assert.deepEqual([status, complaints], [0, []]);
  assert.deepEqual(out.split("\n"), [
    "ok      .opinio/examples/house.yaml:3:5  unsupported-claim is found",
    "ok      .opinio/examples/house.yaml:7:5  nothing is found",
    "ok      .opinio/terms/hush-note.yaml:6:12  hush-note is found",
    "ok      .opinio/terms/hush-note.yaml:6:43  hush-note is found",
    'ok      .opinio/terms/hush-note.yaml:2:12  "hush note" is found',
    'ok      .opinio/terms/hush-note.yaml:3:12  "quiet letter" is found',
    "6 examples: 6 as expected, 0 not",
    "",
  ]);
});

test("pack test exits 1 where the check takes an example otherwise", (t) => {
  const files = {
    ...pack,
    ".opinio/lexicon.yaml": "breach verbs: []\n",
    ".opinio/terms/hush-note.yaml": term.replace("quiet letter]", "silent letter]"),
  };
  const { status, out } = opinio(folderWith(t, files), ["pack", "test", "."]);
  assert.equal(status, 1);
  assert.match(out, /^FAILED {2}.*house\.yaml:3:5 {2}unsupported-claim is not found$/m);
  assert.match(out, /^FAILED {2}.*hush-note\.yaml:6:43 {2}no label of the term is found$/m);
  assert.match(out, /^FAILED {2}.*:3:12 {2}no example sentence shows the label "silent letter"$/m);
  assert.match(out, /6 examples: 3 as expected, 3 not\n$/);
});

test("pack test exits 2 where the pack has mistakes, and still tries what it can", (t) => {
  const folder = folderWith(t, { ...pack, ".opinio/examples/b.yaml": "flag: [{rule: unsuported, memo: x}]" });
  const { status, out, complaints } = opinio(folder, ["pack", "test"]);
  assert.equal(status, 2);
  assert.match(
    complaints.join("\n"),
    /^opinio: \.opinio\/examples\/b\.yaml:1:15: flag\.rule: .*unsupported-claim/,
  );
  assert.match(out, /6 examples: 6 as expected/);
});

test("pack test without a pack is one line", (t) => {
  const folder = folderWith(t, {});
  assert.deepEqual(opinio(folder, ["pack", "test", "house"]).complaints, [
    "opinio: the pack house does not exist",
  ]);
  assert.match(opinio(folder, ["pack", "test"]).complaints.join(), /there is no pack here or above/);
});
