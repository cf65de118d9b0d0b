import assert from "node:assert/strict";
import { test } from "node:test";
import { readMarks } from "../../../../test/support/marked-memo.ts";
import { parseMemo } from "../../memo/parse.ts";
import { frontMatterValues } from "./front-matter-values.ts";

/** The values of `bibliography` are drawn on the memo. */
function reads(yaml: string): void {
  const { text, spans } = readMarks(`---\n${yaml}\n---\n\nA.\n`);
  const values = frontMatterValues(parseMemo(text), "bibliography");
  assert.deepEqual(
    values.map(({ span }) => span),
    spans,
    yaml,
  );
  for (const { text: words, span } of values) assert.equal(words, text.slice(span.start, span.end));
}

test("one value, with or without quotation marks", () => {
  reads("title: A\nbibliography: ⟦refs.bib⟧\nauthor: B");
  reads('bibliography: "⟦my refs.bib⟧"  # ours');
  reads("bibliography:   '⟦C:/x/refs.bib⟧'\r\ncsl: x.csl");
});

test("a list in brackets or of lines", () => {
  reads('bibliography: [⟦a.bib⟧, "⟦b c.json⟧"]\ntitle: [x]');
  reads("bibliography:\n  - ⟦a.bib⟧\n  # the rest\n  - '⟦b.ris⟧'\ntitle: A");
  reads("bibliography:\n- ⟦a.bib⟧\n- ⟦b-c.ris⟧\ntitle: A");
});

test("a map of lists", () => reads("bibliography:\n  cases: ⟦a.bib⟧\n  works:\n    - ⟦b.bib⟧\ntitle: A"));

test("none", () => {
  reads("bibliography:\ntitle: A");
  reads("title: bibliography\nno bibliography: x");
  assert.deepEqual(frontMatterValues(parseMemo("bibliography: a.bib\n"), "bibliography"), []);
});
