import assert from "node:assert/strict";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Span } from "../../server/src/text/span.ts";
import { check } from "../support/rule-page.ts";

/**
 * Whole memos with all that the check says of them, kept beside this file. A change of the reading shows here
 * as a lawyer would see it. `GOLDEN=write npm run test:unit` rewrites them: read the difference before you commit.
 */
const examples = path.resolve(import.meta.dirname, "../../examples");

for (const file of globSync("*.md", { cwd: examples }).sort()) {
  test(`says of ${file} what it said before`, () => {
    const golden = path.join(import.meta.dirname, file.replace(/\.md$/, ".golden.txt"));
    const seen = render(readFileSync(path.join(examples, file), "utf8"));
    if (process.env.GOLDEN === "write") writeFileSync(golden, seen);
    assert.equal(seen, readFileSync(golden, "utf8"));
  });
}

/** Every claim with its verdict and its ground, then every finding, then how often each term is used. */
function render(text: string): string {
  const { reading, findings } = check(text);
  const words = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, " ");
  const line = ({ start }: Span) => text.slice(0, start).split("\n").length;
  const claims = reading.claims.flatMap(({ verdict, trigger, scope, analyses }) => [
    `${line(trigger)} ${verdict}: “${words(trigger)}” in ${scope.heading ?? "the whole memo"}`,
    ...analyses.map(({ kind, span }) => `    ${kind}, ${line(span)}: ${words(span)}`),
  ]);
  const found = findings.map(
    ({ rule, severity, span, message }) => `${line(span)} ${severity} ${rule}: ${message}`,
  );
  const counts = Map.groupBy(reading.terms, ({ term }) => term.id);
  const terms = [...counts].map(([id, uses]) => `${id} ${uses.length}`).sort();
  return [`CLAIMS`, ...claims, ``, `FINDINGS`, ...found, ``, `TERMS`, ...terms, ``].join("\n");
}
