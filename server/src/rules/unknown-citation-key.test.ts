import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFix, count, offersFor } from "../../../test/support/apply-fix.ts";
import { libraryWith } from "../../../test/support/library.ts";
import { assertFindings, check, testRulePage } from "../../../test/support/rule-page.ts";

const rule = "unknown-citation-key";
testRulePage(rule);

const bibtex = "@book{roe2020, title = {Leaks}, ids = {roe-leaks}}\n@book{roe2021, title = {More Leaks}}";
const library = libraryWith({ bibtex });
const named = "---\nbibliography: refs.bib\n---\n\n";

const said = (text: string, one = library) =>
  check(text, { library: one })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);

test("says which key may have been meant", () => {
  assert.deepEqual(said("A [@roe2002]."), [
    "warning: No source has the key “roe2002”. Did you mean @roe2020?",
  ]);
  assert.deepEqual(said("A [@xyz]."), ["warning: No source has the key “xyz”."]);
});

test("is milder where the key may be in a bibliography that is named elsewhere", () => {
  const none = libraryWith({});
  assert.deepEqual(said("A [@xyz].", none), [
    "information: No source has the key “xyz”, and the memo names no bibliography.",
  ]);
  assert.deepEqual(said("A [@nicaragu1986].", none), [
    "warning: No source has the key “nicaragu1986”, and the memo names no bibliography. Did you mean @nicaragua1986?",
  ]);
});

test("is as grave as the setting says, but for a key that may be elsewhere", () => {
  const severities = { [rule]: "error" } as const;
  const grave = (one = library) =>
    check("A [@xyz].", { library: one, severities }).findings.map((f) => f.severity);
  assert.deepEqual(grave(), ["error"]);
  assert.deepEqual(grave(libraryWith({})), ["information"]);
});

test("is silent while a bibliography that the memo names is missing", () => {
  assert.deepEqual(said(`${named}A [@xyz].`, libraryWith({ bibtex, complete: false })), []);
  assert.deepEqual(said(`${named}A [@xyz].`, libraryWith({})), []);
  assert.equal(said(`${named}A [@xyz].`).length, 1);
});

test("a source goes by all of its keys", () => {
  assertFindings(rule, "A [@roe2020; @roe-leaks; @nicaragua1986; ⟦@roe_leaks⟧].", library);
});

test("writes the nearest key, here and everywhere", () => {
  const text = "A [@roe2002, p. 3]. B [-@roe2002]. C [@xyz].\n";
  assert.equal(
    applyFix(rule, text, /^Write @roe2020$/, library),
    "A [@roe2020, p. 3]. B [-@roe2002]. C [@xyz].\n",
  );
  const mended = applyFix(rule, text, /^Write @roe2020 in all 2 places/, library);
  assert.equal(mended, "A [@roe2020, p. 3]. B [-@roe2020]. C [@xyz].\n");
  assert.equal(count(rule, mended, library), 1);
  assert.deepEqual(
    offersFor(rule, "A [@roe2002].", library)
      .filter(({ title }) => title.startsWith("Write"))
      .map(({ title }) => title),
    ["Write @roe2020", "Write @roe2021"],
  );
});

test("writes a key in braces where it needs them", () => {
  const odd = libraryWith({ bibtex: "@book{doe--1999, title = {B}}" });
  assert.equal(applyFix(rule, "A [@doe1999].", /^Write/, odd), "A [@{doe--1999}].");
});

test("looks through all keys once for each wrong one", () => {
  let asked = 0;
  const all = () => {
    asked++;
    return library.all();
  };
  const counted = { ...library, all };
  const text = "A [@roe2002]. B [@roe2002]. C [@xyz].";
  check(text, { library: counted });
  check(text, { library: counted });
  assert.equal(asked, 2);
});
