import assert from "node:assert/strict";
import { test } from "node:test";
import { createReader } from "../../server/src/reading/read-memo.ts";
import { doctrine } from "../support/doctrine.ts";

/** Makes the reader of a lexicon that notes which of its lists are asked for. */
function listsAskedFor(): Set<string> {
  const asked = new Set<string>();
  const lexicon = new Proxy(doctrine.lexicon, {
    get: (lists, name: string) => {
      asked.add(name);
      return lists[name];
    },
  });
  createReader({ ...doctrine, lexicon });
  return asked;
}

test("every list that the reading asks for is in the lexicon, and every list is asked for", () => {
  assert.deepEqual([...listsAskedFor()].sort(), Object.keys(doctrine.lexicon).sort());
});

test("no list is empty, and none has a phrase twice", () => {
  for (const [name, phrases] of Object.entries(doctrine.lexicon)) {
    assert.ok(phrases.length > 0, name);
    assert.deepEqual(
      phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i),
      [],
      name,
    );
  }
});
