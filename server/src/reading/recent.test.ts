import assert from "node:assert/strict";
import { test } from "node:test";
import { rememberRecent } from "./recent.ts";

function counting(most: number) {
  const made: string[] = [];
  const { of, turn } = rememberRecent((text) => {
    made.push(text);
    return { text };
  }, most);
  const read = (texts: readonly string[]) => {
    made.length = 0;
    turn();
    for (const text of texts) assert.equal(of(text).text, text);
    return [...made];
  };
  return read;
}

const memo = (name: string, sentences: number) => Array.from({ length: sentences }, (_, i) => `${name} ${i}`);

test("a memo that is read again costs only what is new in it, however long it is", () => {
  const read = counting(10);
  const long = memo("long", 500);
  assert.equal(read(long).length, 500);
  for (let edit = 0; edit < 5; edit++) {
    long[7] = `edit ${edit}`;
    assert.deepEqual(read(long), [`edit ${edit}`]);
  }
});

test("memos that are read in turns are all remembered while they are few", () => {
  const read = counting(30);
  const [a, b] = [memo("a", 10), memo("b", 10)];
  read(a);
  read(b);
  assert.deepEqual([read(a), read(b), read(a)], [[], [], []]);
});

test("of many memos the earlier are forgotten", () => {
  const read = counting(30);
  for (let i = 0; i < 10; i++) read(memo(`memo ${i}`, 10));
  assert.deepEqual(read(memo("memo 9", 10)), []);
  assert.equal(read(memo("memo 0", 10)).length, 10);
});
