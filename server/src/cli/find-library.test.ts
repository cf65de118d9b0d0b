import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { folderWith } from "../../../test/support/command-line.ts";
import { doctrine } from "../../../test/support/doctrine.ts";
import { parseMemo } from "../memo/parse.ts";
import { createLaw } from "../review/law.ts";
import { findLibraries } from "./find-library.ts";

const noDocuments = () => assert.fail("reads no document");

test("a bibliography is read once for any number of memos", async (t) => {
  const folder = folderWith(t, { "refs.bib": "@book{roe2020, title={Leaks}}\n" });
  const libraries = await findLibraries(noDocuments, undefined);
  const { reading } = createLaw(doctrine).check("");
  const sources = new Set();
  const law = {
    doctrine,
    check: (text: string, { library = assert.fail("no library") } = {}) => {
      sources.add(library.find("roe2020"));
      return { reading: { ...reading, memo: parseMemo(text) }, findings: [], library };
    },
  } as Parameters<typeof libraries.checkBy>[0];
  for (let i = 0; i < 120; i++)
    await libraries.checkBy(
      law,
      path.join(folder, `${i}.md`),
      "---\nbibliography: refs.bib\n---\n\nA [@roe2020].\n",
    );
  assert.equal(sources.size, 1);
  assert.ok(!sources.has(undefined));
});
