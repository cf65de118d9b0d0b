import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import { parseMemo } from "../memo/parse.ts";
import { createReader } from "./read-memo.ts";

const read = createReader(doctrine);
const verdicts = (text: string) => read(parseMemo(text)).claims.map(({ verdict }) => verdict);

describe("createReader", () => {
  test("supports a claim whose paragraph shows that a choice was taken away", () => {
    const memo =
      "The blockade left the government no choice but to withdraw the bill. The blockade violated the principle of non-intervention.";
    assert.deepEqual(verdicts(memo), ["supported"]);
  });

  test("flags a claim that stands alone", () => {
    assert.deepEqual(verdicts("The leak violated the principle of non-intervention."), ["unsupported"]);
  });

  test("calls a claim conclusory that only names coercion for the conduct", () => {
    const memo = "The operation was plainly coercive. It violated the principle of non-intervention.";
    assert.deepEqual(verdicts(memo), ["conclusory"]);
  });

  test("does not take a statement of the rule for a mention", () => {
    const memo =
      "Coercion is the essence of prohibited intervention. The leak violated the principle of non-intervention.";
    assert.deepEqual(verdicts(memo), ["unsupported"]);
  });

  test("does not take what is said of doxfare itself for a mention of the conduct", () => {
    const claim = "The leak violated the principle of non-intervention.";
    for (const said of ["Doxfare is not settled law.", "The concept of doxfare ought to be welcomed."])
      assert.deepEqual(verdicts(`${said} ${claim}`), ["unsupported"], said);
    assert.deepEqual(verdicts(`The leak was doxfare. ${claim}`), ["conclusory"]);
  });

  test("tells that the analysis stands in another section", () => {
    const memo =
      "# Memo\n\n## The blockade\n\nThe blockade left the government no choice but to withdraw the bill.\n\n## The leak\n\nThe leak violated the principle of non-intervention.\n";
    assert.deepEqual(verdicts(memo), ["elsewhere"]);
  });

  test("makes no claim of a view that is only reported", () => {
    assert.deepEqual(verdicts("Kilovaty argues that doxfare violates the norm of non-intervention."), []);
  });
});
