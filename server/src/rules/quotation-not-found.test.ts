import assert from "node:assert/strict";
import { test } from "node:test";
import { libraryWith } from "../../../test/support/library.ts";
import { assertFindings, check, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "quotation-not-found";
testRulePage(rule);

const library = libraryWith({
  texts: { corfu1949: "A State may not close a river.", nicaragua1986: "Force is a means of last resort." },
});
const said = (text: string) =>
  check(text, { library }).findings.flatMap((one) => (one.rule === rule ? [one.message] : []));

test("names the source, or says that none has the words", () => {
  assert.deepEqual(said('"Gold is where one finds it" [@corfu1949, p. 4].'), [
    "Corfu Channel does not have these words, nor any like them.",
  ]);
  assert.deepEqual(said('"Gold is where one finds it" [@corfu1949, p. 4; @nicaragua1986, para. 3].'), [
    "None of the sources cited has these words, nor any like them.",
  ]);
});

test("does not flag a quotation without a citation", () => {
  assertFindings(rule, "He said that “gold is where one finds it”.\n", library);
});
