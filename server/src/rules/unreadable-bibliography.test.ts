import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import { readMarks } from "../../../test/support/marked-memo.ts";
import { assertFindings, check, readRulePage } from "../../../test/support/rule-page.ts";
import { createLibrary, type Fault } from "../citations/library.ts";

const rule = "unreadable-bibliography";

const libraryWithFaults = (faults: readonly Fault[]) =>
  createLibrary({
    builtIn: doctrine.sources,
    bibliographies: [],
    textOf: () => undefined,
    complete: false,
    faults,
  });

test("shows on the path what the library says of it", () => {
  const { flagged, notFlagged } = readRulePage(rule);
  assert.equal(flagged.length, 1);
  for (const memo of flagged) {
    const faults = readMarks(memo).spans.map((span) => ({ span, message: "It does not exist." }));
    assertFindings(rule, memo, libraryWithFaults(faults));
  }
  for (const memo of notFlagged) assertFindings(rule, memo, libraryWithFaults([]));
});

test("is a warning in the words of the library", () => {
  const library = libraryWithFaults([
    { span: { start: 0, end: 1 }, message: "The bibliography is a folder." },
  ]);
  const found = check("A.\n", { library }).findings.map(({ severity, message }) => [severity, message]);
  assert.deepEqual(found, [["warning", "The bibliography is a folder."]]);
});
