import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeDoctrine } from "./merge-doctrine.ts";
import { readDoctrine } from "./read-doctrine.ts";

const term = (id: string, definition: string) => ({
  path: `terms/${id}.yaml`,
  text: `{prefLabel: ${id}, definition: ${definition}, standing: settled, examples: [A ${id}.]}`,
});
const requirement = (id: string, enabled: boolean) =>
  `{id: ${id}, norm: leak, needs: any, analyses: [{id: a, elements: [b]}], enabled: ${enabled}}`;

const base = readDoctrine([
  term("leak", "ours"),
  term("tap", "ours"),
  { path: "requirements.yaml", text: `[${requirement("one", true)}, ${requirement("two", true)}]` },
  { path: "lexicon.yaml", text: "{verbs: [leak, drip], nouns: [tap]}" },
]);
const pack = readDoctrine([
  term("leak", "theirs"),
  term("pipe", "theirs"),
  { path: "requirements.yaml", text: `[${requirement("one", false)}]` },
  { path: "lexicon.yaml", text: "{verbs: [seep, leak]}" },
]);

test("what has the same id replaces, what has a new one joins in the order of ids", () => {
  const { terms, requirements } = mergeDoctrine(base, pack);
  assert.deepEqual(
    terms.map(({ id, definition }) => [id, definition]),
    [
      ["leak", "theirs"],
      ["pipe", "theirs"],
      ["tap", "ours"],
    ],
  );
  assert.deepEqual(
    requirements.map(({ id, enabled }) => [id, enabled]),
    [
      ["one", false],
      ["two", true],
    ],
  );
});

test("phrases join the list, each once; other lists stay", () => {
  assert.deepEqual(mergeDoctrine(base, pack).lexicon, { verbs: ["leak", "drip", "seep"], nouns: ["tap"] });
});

test("a doctrine merged with nothing, or with itself, is the same", () => {
  assert.deepEqual(mergeDoctrine(base, readDoctrine([])), base);
  assert.deepEqual(mergeDoctrine(base, base), base);
});

test("neither doctrine is changed", () => {
  const before = structuredClone([base, pack]);
  mergeDoctrine(base, pack);
  assert.deepEqual([base, pack], before);
});
