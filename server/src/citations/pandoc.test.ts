import assert from "node:assert/strict";
import { test } from "node:test";
import { citePandoc } from "./pandoc.ts";
import { readPinpoint } from "./pinpoint.ts";

const at = (pinpoint: string) => readPinpoint(pinpoint, "page");

test("a key alone stands in brackets", () => {
  assert.equal(citePandoc("nicaragua1986", "full", []), "[@nicaragua1986]");
});

test("a locator follows the key behind a comma, with pandoc's own abbreviations", () => {
  assert.equal(citePandoc("nicaragua1986", "full", at("¶ 205")), "[@nicaragua1986, para. 205]");
  assert.equal(citePandoc("nicaragua1986", "full", at("¶¶ 202–205")), "[@nicaragua1986, paras. 202-205]");
  assert.equal(citePandoc("uncharter", "full", at("article 2(4)")), "[@uncharter, art. 2(4)]");
  assert.equal(citePandoc("tallinn2017", "full", at("r. 66, p. 312")), "[@tallinn2017, rule 66, p. 312]");
});

test("in running text the locator stands in brackets behind the key", () => {
  assert.equal(citePandoc("nicaragua1986", "short", at("para. 205")), "@nicaragua1986 [para. 205]");
  assert.equal(citePandoc("nicaragua1986", "short", []), "@nicaragua1986");
});

test("a key with characters that would end it stands in braces", () => {
  assert.equal(citePandoc("https://example.com/a(b)", "full", []), "[@{https://example.com/a(b)}]");
  assert.equal(citePandoc("smith:2020/a.1", "full", []), "[@smith:2020/a.1]");
});
