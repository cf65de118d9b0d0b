import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import type { CslItem } from "../doctrine/doctrine.ts";
import { weightOf } from "./weight.ts";

const weigh = (type: string, fields: Partial<CslItem> = {}) =>
  weightOf({ type, title: "On Leaks", ...fields });

test("what binds: treaties, the Charter, and legislation within its State", () => {
  assert.equal(weigh("treaty"), "binding");
  assert.equal(weigh("treaty", { title: "Charter of the United Nations" }), "binding");
  assert.equal(weigh("legislation", { authority: "Parliament" }), "binding");
});

test("what courts, the United Nations and its Commission say", () => {
  assert.equal(weigh("legal_case", { authority: "International Court of Justice" }), "authoritative");
  assert.equal(
    weigh("legal_case", { authority: "Permanent Court of International Justice" }),
    "authoritative",
  );
  assert.equal(weigh("legal_case", { authority: "Court of Appeal" }), "authoritative");
  assert.equal(
    weigh("legislation", { authority: "United Nations Security Council", number: "1373" }),
    "authoritative",
  );
  assert.equal(weigh("report", { number: "A/76/135" }), "authoritative");
  assert.equal(weigh("report", { authority: "International Law Commission" }), "authoritative");
});

test("what writers say", () => {
  for (const type of [
    "article-journal",
    "book",
    "chapter",
    "thesis",
    "paper-conference",
    "entry-encyclopedia",
  ])
    assert.equal(weigh(type), "scholarship", type);
});

test("what is no more than a page anyone may write", () => {
  for (const type of ["webpage", "post-weblog", "article-newspaper", "document", "no-such-type", ""])
    assert.equal(weigh(type), "web", type);
});

test("the built-in sources have the weight that their kind gives", () => {
  const other = doctrine.sources.filter(({ csl, weight }) => weightOf(csl) !== weight);
  assert.deepEqual(
    other.map(({ id }) => id),
    [],
  );
});
