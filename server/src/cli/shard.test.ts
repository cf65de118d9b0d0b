import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { isInShard, readShard } from "./shard.ts";
import { WrongUsage } from "./wrong-usage.ts";

const places = Array.from({ length: 4000 }, (_, i) => `20${10 + (i % 9)}/matter ${i % 37}/memo-${i}.md`);

test("every memo is in exactly one part", () => {
  for (const parts of [1, 2, 3, 16]) {
    for (const place of places) {
      const its = Array.from({ length: parts }, (_, i) => i + 1).filter((part) =>
        isInShard(place, { part, parts }),
      );
      assert.equal(its.length, 1, place);
    }
  }
});

test("the parts are about equal, also of paths that hardly differ", () => {
  const counts = Array.from(
    { length: 16 },
    (_, i) => places.filter((place) => isInShard(place, { part: i + 1, parts: 16 })).length,
  );
  for (const count of counts) assert.ok(count > 190 && count < 310, `${counts}`);
});

test("the rule is the one that is documented: 8 hexadecimal digits of SHA-256, divided by the parts", () => {
  const digits = createHash("sha256").update("2024/Memo.md", "utf8").digest("hex").slice(0, 8);
  assert.equal(digits, "a4bcdebd");
  const part = (Number.parseInt(digits, 16) % 16) + 1;
  assert.equal(part, 14);
  assert.ok(isInShard("2024/Memo.md", { part, parts: 16 }));
});

test("a letter with its accent apart is the same letter", () => {
  const parts = 1000;
  for (let part = 1; part <= parts; part++)
    assert.equal(isInShard("Zu\u0308rich.md", { part, parts }), isInShard("Z\u00FCrich.md", { part, parts }));
});

test("a part is written as one of all", () => {
  assert.deepEqual(readShard("3/16"), { part: 3, parts: 16 });
  for (const words of ["0/4", "5/4", "1/0", "1", "1/", "a/b", "-1/4", "1/4/2", "1.5/4", " 1/4"])
    assert.throws(() => readShard(words), WrongUsage, words);
});
