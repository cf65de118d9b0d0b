import assert from "node:assert/strict";
import { test } from "node:test";
import { keepOrder } from "./keep-order.ts";

/** Work that is finished by hand; `begun` lists the items in the order in which they were begun. */
function workshop() {
  const begun: number[] = [];
  const finishers = new Map<number, (result: string) => void>();
  return {
    begun,
    work: (item: number) => {
      begun.push(item);
      return new Promise<string>((resolve) => finishers.set(item, resolve));
    },
    finish: async (item: number, result = String(item)) => {
      finishers.get(item)?.(result);
      await new Promise(setImmediate);
    },
  };
}

const light = { weigh: () => 0, most: 0 };

test("results come in the order of the items, whichever is finished first", async () => {
  const { work, finish } = workshop();
  const results = Array.fromAsync(keepOrder([1, 2, 3], work, { ...light, atOnce: 3 }));
  await finish(3);
  await finish(1);
  await finish(2);
  assert.deepEqual(await results, ["1", "2", "3"]);
});

test("no more is begun at a time than may be", async () => {
  const { begun, work, finish } = workshop();
  const results = Array.fromAsync(keepOrder([1, 2, 3, 4], work, { ...light, atOnce: 2 }));
  assert.deepEqual(begun, [1, 2]);
  await finish(2);
  assert.deepEqual(begun, [1, 2, 3]);
  for (const item of [1, 3, 4]) await finish(item);
  assert.equal((await results).length, 4);
});

test("behind a slow item results wait up to their limit, and the work goes on when it is done", async () => {
  const { begun, work, finish } = workshop();
  const weigh = (result: string) => result.length;
  const results = Array.fromAsync(keepOrder([1, 2, 3, 4, 5], work, { weigh, most: 5, atOnce: 2 }));
  await finish(2, "two");
  await finish(3, "three");
  assert.deepEqual(begun, [1, 2, 3], "eight letters wait, and no more than five may");
  await finish(1, "one");
  assert.deepEqual(begun, [1, 2, 3, 4, 5]);
  await finish(4);
  await finish(5);
  assert.deepEqual(await results, ["one", "two", "three", "4", "5"]);
});

test("nothing is begun for a reader who has left", async () => {
  const { begun, work, finish } = workshop();
  const results = keepOrder([1, 2, 3, 4], work, { ...light, atOnce: 1 });
  const first = results.next();
  await finish(1);
  assert.equal((await first).value, "1");
  await finish(2);
  await results.return();
  await finish(3);
  assert.deepEqual(begun, [1, 2, 3]);
});

test("what fails ends it", async () => {
  const fails = (item: number) => (item === 2 ? Promise.reject(new Error("two")) : Promise.resolve(item));
  const seen: number[] = [];
  await assert.rejects(
    async () => {
      for await (const one of keepOrder([1, 2, 3], fails, { ...light, atOnce: 3 })) seen.push(one);
    },
    { message: "two" },
  );
  assert.deepEqual(seen, [1]);
});
