import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { type CitationForm, type CitationStyle, formatCitation } from "../../server/src/citations/format.ts";
import { doctrine } from "../support/doctrine.ts";
import { sourceFrom } from "../support/source-from.ts";

/** A citation that a person wrote down, the rule it follows, and what is cited: "key, place". */
interface Row {
  readonly rule: string;
  readonly cite: string;
  readonly text: string;
}

const read = (name: string) =>
  parse(readFileSync(path.join(import.meta.dirname, "citations", `${name}.yaml`), "utf8"));
const works = read("works");

function cited(key: string) {
  const source = works[key] ? sourceFrom(works[key]) : doctrine.sources.find(({ id }) => id === key);
  assert.ok(source, `no work "${key}"`);
  return source;
}

for (const style of ["bluebook", "oscola"] satisfies CitationStyle[]) {
  const forms: Readonly<Record<CitationForm, readonly Row[]>> = read(style);
  for (const [form, rows] of Object.entries(forms) as [CitationForm, readonly Row[]][]) {
    for (const { rule, cite, text } of rows) {
      test(`${style}, ${form}: ${cite} — ${rule}`, () => {
        const [key = "", ...place] = cite.split(", ");
        assert.equal(formatCitation(cited(key), { style, form, pinpoint: place.join(", ") }).text, text);
      });
    }
  }
}
