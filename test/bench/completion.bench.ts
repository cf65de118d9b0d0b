// How long the language server takes to offer keys out of a bibliography of 20,000 entries: `node
// test/bench/completion.bench.ts [ENTRIES]`, after a build. An author should wait for no answer longer than 50 ms.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CompletionItem, CompletionList, Diagnostic } from "vscode-languageserver-types";
import { generateLibrary } from "../bibliography/generate.ts";
import { startLanguageClient } from "../support/language-client.ts";

const entries = Number(process.argv[2] ?? 20_000);
const rounds = 15;
/** What authors type behind `[@`, and what nobody's library holds. */
const queries = [
  "",
  "a",
  "smith",
  "smith 2017",
  "article199",
  "nicaragua",
  "berg surv",
  "interventoin",
  "zzzz",
];

const folder = mkdtempSync(path.join(tmpdir(), "opinio-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(path.join(folder, "refs.bib"), generateLibrary(entries));

const client = await startLanguageClient({ textDocument: { diagnostic: {} } }, undefined, undefined, {
  folders: [pathToFileURL(folder).href],
});
const { connection } = client;
const front = "---\nbibliography: refs.bib\n---\n\n";
const open = (text: string, name: string) => client.open(text, pathToFileURL(path.join(folder, name)).href);

/** The bibliography has been read when a key of it is no longer unknown. */
async function libraryIsRead(): Promise<void> {
  const uri = await open(`${front}See [@article0] and [@nobody].\n`, "first.md");
  for (;;) {
    const { items } = await connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    if (items.some(({ message }) => String(message).includes("nobody"))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function complete(uri: string, query: string): Promise<{ took: number; items: CompletionItem[] }> {
  const position = { line: 4, character: `See [@${query}`.length };
  const started = performance.now();
  const list = await connection.sendRequest<CompletionList>("textDocument/completion", {
    textDocument: { uri },
    position,
  });
  return { took: performance.now() - started, items: list.items };
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

await libraryIsRead();
console.log(`${entries} entries; milliseconds: the first time, the median and the longest of ${rounds}`);
for (const [i, query] of queries.entries()) {
  const uri = await open(`${front}See [@${query}].\n`, `query-${i}.md`);
  const first = await complete(uri, query);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push((await complete(uri, query)).took);
  const figures = [first.took, median(times), Math.max(...times)].map((ms) => ms.toFixed(1).padStart(7));
  console.log(`${`[@${query}`.padEnd(16)}${figures.join("")}  ${first.items.length} offers`);
}
const [item] = (await complete(pathToFileURL(path.join(folder, "query-2.md")).href, "smith")).items;
const started = performance.now();
await connection.sendRequest("completionItem/resolve", item);
console.log(`${"page of an offer".padEnd(16)}${(performance.now() - started).toFixed(1).padStart(7)}`);
await client.close();
