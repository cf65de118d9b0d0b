import assert from "node:assert/strict";
import { test } from "node:test";
import type { Hover } from "vscode-languageserver-types";
import { generateLibrary } from "../bibliography/generate.ts";
import { folderWith } from "../support/command-line.ts";
import { addressIn, openLibrary, watches } from "../support/library-client.ts";

const entries = 20_000;
const memo = `---
bibliography: refs.bib
---

The blockade was coercion [@article0; @book1; @nobody1999].
`;

test(`a bibliography of ${entries} entries shows its progress, and the editor is answered meanwhile`, {
  timeout: 60_000,
}, async (t) => {
  const folder = folderWith(t, { "refs.bib": generateLibrary(entries) });
  const told: { kind: string; percentage?: number; title?: string }[] = [];
  let created: unknown;
  const { open, connection, shown } = await openLibrary(t, folder, {
    capabilities: { ...watches, window: { workDoneProgress: true } },
    answers: {
      "window/workDoneProgress/create": ({ token }: { token: unknown }) => {
        created = token;
        return null;
      },
    },
  });
  connection.onNotification("$/progress", ({ token, value }) => {
    assert.equal(token, created);
    told.push(value);
  });
  const hover = async (uri: string) => {
    const start = performance.now();
    const position = { line: 4, character: memo.split("\n")[4]?.indexOf("coercion") };
    const found = await connection.sendRequest<Hover>("textDocument/hover", {
      textDocument: { uri },
      position,
    });
    return { found, took: performance.now() - start };
  };
  // The first check of all makes the check itself; that is measured elsewhere.
  const other = await open("A.\n\nA.\n\nThe blockade was coercion.\n");
  await hover(other);
  const usual = (await hover(other)).took;
  const uri = await open(memo, addressIn(folder, "memo.md"));
  const first = await hover(uri);
  assert.ok(first.found, "a term has a hover");
  // A machine that does other work at the same time is not the editor's fault.
  assert.ok(first.took < Math.max(300, 10 * usual), `the first hover took ${first.took} ms, others ${usual}`);
  assert.ok(!told.some(({ kind }) => kind === "end"), "the bibliography is still being read");
  let answered = 0;
  for (; !told.some(({ kind }) => kind === "end"); answered++) await hover(uri);
  assert.ok(answered > 10, `${answered} hovers were answered before the end`);
  await shown(uri, (diagnostics) => diagnostics.some(({ code }) => code === "unknown-citation-key"));
  assert.deepEqual([told[0]?.kind, told[0]?.title, told.at(-1)?.kind], ["begin", "Reading refs.bib", "end"]);
  const shares = told.flatMap(({ percentage = [] }) => percentage);
  assert.ok(shares.length > 10, `${shares.length} reports`);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
  );
});
