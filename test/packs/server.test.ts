import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import type { CompletionList, Diagnostic, Hover } from "vscode-languageserver-types";
import { folderWith } from "../support/command-line.ts";
import { type LanguageClient, startLanguageClient, type Workspace } from "../support/language-client.ts";

const memo = "The ministry got a hush note. It jumped the fence of the principle of non-intervention.\n";
const lexicon = "breach verbs: [jumped the fence of]\n";
const term = `
prefLabel: hush note
definition: A message that asks for silence.
standing: descriptive
related: [coercion]
examples: [The ministry got a hush note.]
`;
const pack = { ".opinio/terms/hush-note.yaml": term, ".opinio/lexicon.yaml": lexicon };
const watches = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

/** The server with a client that gets diagnostics pushed; both go when the test is over. */
async function start(
  t: TestContext,
  workspace: Workspace,
  capabilities: object = watches,
  options: unknown = undefined,
) {
  const client = await startLanguageClient(capabilities, undefined, options, workspace);
  t.after(() => client.close());
  return { client, shown: collect(client) };
}

/** Resolves to the next diagnostics of a file; those of other files wait for their turn. */
function collect(client: LanguageClient): (uri: string) => Promise<Diagnostic[]> {
  const waiting = new Map<string, Diagnostic[][]>();
  return async (uri) => {
    for (;;) {
      const early = waiting.get(uri)?.shift();
      if (early) return early;
      const pushed = await client.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics");
      waiting.set(pushed.uri, [...(waiting.get(pushed.uri) ?? []), pushed.diagnostics]);
    }
  };
}

const rulesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const addressOf = (folder: string, file = "") => pathToFileURL(path.join(folder, file)).href;

/** Writes the file, or takes it away, and says so as a client that watches does. */
async function edit(client: LanguageClient, folder: string, file: string, text?: string) {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  if (text === undefined) rmSync(place, { recursive: true });
  else writeFileSync(place, text);
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: addressOf(folder, file), type: text === undefined ? 3 : 2 }],
  });
}

describe("the pack of a memo's workspace folder", () => {
  test("decides what is found, hovered and completed; a memo of another folder does not see it", async (t) => {
    const [firm, other] = [folderWith(t, pack), folderWith(t, {})];
    const { client, shown } = await start(t, { folders: [addressOf(firm), addressOf(other)] });
    const hoverOn = async (uri: string) => {
      const hover = await client.connection.sendRequest<Hover | null>("textDocument/hover", {
        textDocument: { uri },
        position: { line: 0, character: memo.indexOf("hush") },
      });
      return hover ? (hover.contents as { value: string }).value : undefined;
    };
    const labelsIn = async (uri: string) => {
      const list = await client.connection.sendRequest<CompletionList>("textDocument/completion", {
        textDocument: { uri },
        position: { line: 0, character: memo.indexOf("hush") + 4 },
      });
      return list.items.map(({ label }) => label);
    };
    const ours = await client.open(memo, addressOf(firm, "memo.md"));
    assert.deepEqual(rulesOf(await shown(ours)), ["unsupported-claim"]);
    assert.match((await hoverOn(ours)) ?? "", /asks for silence[\s\S]*coercion/);
    assert.ok((await labelsIn(ours)).includes("hush note"));
    const theirs = await client.open(memo, addressOf(other, "memo.md"));
    assert.deepEqual(await shown(theirs), []);
    assert.equal(await hoverOn(theirs), undefined);
    assert.ok(!(await labelsIn(theirs)).includes("hush note"));
  });

  test("is that of the nearest folder above the memo", async (t) => {
    const folder = folderWith(t, { ...pack, "case/.opinio/lexicon.yaml": "breach verbs: [ran wild over]\n" });
    const { client, shown } = await start(t, { folders: [addressOf(folder)] });
    const inner = await client.open(memo, addressOf(folder, "case/memo.md"));
    assert.deepEqual(await shown(inner), []);
    const beside = await client.open(memo, addressOf(folder, "file/memo.md"));
    assert.deepEqual(rulesOf(await shown(beside)), ["unsupported-claim"]);
  });

  test("counts for a memo that was never saved", async (t) => {
    const { client, shown } = await start(t, { folders: [addressOf(folderWith(t, pack))] });
    assert.deepEqual(rulesOf(await shown(await client.open(memo))), ["unsupported-claim"]);
  });

  test("is found from the memo upwards by a client without a workspace", async (t) => {
    const { client, shown } = await start(t, {});
    const uri = await client.open(memo, addressOf(folderWith(t, pack), "case/memo.md"));
    assert.deepEqual(rulesOf(await shown(uri)), ["unsupported-claim"]);
  });
});

describe("a change of the pack", () => {
  test("reaches the open memo, also when the pack comes or goes", async (t) => {
    const folder = folderWith(t, {});
    const { client, shown } = await start(t, { folders: [addressOf(folder)] });
    const uri = await client.open(memo, addressOf(folder, "memo.md"));
    assert.deepEqual(await shown(uri), []);
    await edit(client, folder, ".opinio/lexicon.yaml", lexicon);
    assert.deepEqual(rulesOf(await shown(uri)), ["unsupported-claim"]);
    await edit(client, folder, ".opinio");
    assert.deepEqual(await shown(uri), []);
  });

  test("reaches a client that does not watch files when a file is saved or opened", async (t) => {
    const folder = folderWith(t, {});
    const { client, shown } = await start(t, { folders: [addressOf(folder)] }, {});
    const uri = await client.open(memo, addressOf(folder, "memo.md"));
    assert.deepEqual(await shown(uri), []);
    mkdirSync(path.join(folder, ".opinio"));
    writeFileSync(path.join(folder, ".opinio/lexicon.yaml"), lexicon);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    assert.deepEqual(rulesOf(await shown(uri)), ["unsupported-claim"]);
  });

  test("that breaks it is shown on its line, and the memo keeps the last good pack until it is mended", async (t) => {
    const folder = folderWith(t, pack);
    const { client, shown } = await start(t, { folders: [addressOf(folder)] });
    const uri = await client.open(memo, addressOf(folder, "memo.md"));
    assert.deepEqual(rulesOf(await shown(uri)), ["unsupported-claim"]);
    await edit(client, folder, ".opinio/terms/hush-note.yaml", `${term}broader: [quiet]\n`);
    const file = addressOf(folder, ".opinio/terms/hush-note.yaml");
    const [problem, ...others] = await shown(file);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [problem?.source, problem?.severity, problem?.message, problem?.range],
      [
        "Opinio",
        1,
        'there is no term "quiet"',
        { start: { line: 6, character: 10 }, end: { line: 6, character: 15 } },
      ],
    );
    await client.change(uri, 2, [{ text: `${memo}\n` }]);
    assert.deepEqual(rulesOf(await shown(uri)), ["unsupported-claim"]);
    await edit(client, folder, ".opinio/terms/hush-note.yaml", term);
    assert.deepEqual(await shown(file), []);
  });

  test("has diagnostics, colours and lenses drawn anew by a client that can", async (t) => {
    const folder = folderWith(t, {});
    const refreshes = { refreshSupport: true };
    const workspace = { diagnostics: refreshes, semanticTokens: refreshes, codeLens: refreshes };
    const capabilities = {
      workspace: { ...watches.workspace, ...workspace },
      textDocument: { diagnostic: {} },
    };
    const { client } = await start(t, { folders: [addressOf(folder)] }, capabilities);
    const asked = ["diagnostic", "semanticTokens", "codeLens"].map(
      (what) =>
        new Promise<void>((resolve) => {
          client.connection.onRequest(`workspace/${what}/refresh`, () => resolve());
        }),
    );
    const uri = await client.open(memo, addressOf(folder, "memo.md"));
    await client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
    await edit(client, folder, ".opinio/lexicon.yaml", lexicon);
    await Promise.all(asked);
  });

  test("shows in the file's diagnostics before it is saved, and the file is no memo", async (t) => {
    const folder = folderWith(t, pack);
    const { client, shown } = await start(t, { folders: [addressOf(folder)] });
    const uri = addressOf(folder, ".opinio/lexicon.yaml");
    await client.open(`${lexicon}breach verb: [x]\n`, uri);
    assert.deepEqual(
      (await shown(uri)).map(({ message }) => message),
      ['the check has no list "breach verb"'],
    );
    const position = { line: 0, character: 3 };
    const hover = await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position,
    });
    assert.equal(hover, null);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    assert.deepEqual(await shown(uri), []);
  });
});

test("a workspace folder without a pack is silent", async (t) => {
  const folder = folderWith(t, {});
  const { client, shown } = await start(t, { folders: [addressOf(folder)] });
  const uri = await client.open("Plain words.\n", addressOf(folder, "memo.md"));
  assert.deepEqual(await shown(uri), []);
});

describe("a client that reads folders", () => {
  const files = [{ path: "lexicon.yaml", text: lexicon }];
  const root = "vscode-vfs://github/firm";

  test("is asked for packs that no file system of the server holds", async (t) => {
    const readFolder = (uri: string) => (uri === `${root}/.opinio` ? files : null);
    const { client, shown } = await start(t, { folders: [root], readFolder }, watches, {
      readsFolders: true,
    });
    const uri = await client.open(memo, `${root}/case/memo.md`);
    assert.deepEqual(rulesOf(await shown(uri)), ["unsupported-claim"]);
  });

  test("is not asked while the workspace is not trusted, and then at once", async (t) => {
    const asked: string[] = [];
    const readFolder = (uri: string) => {
      asked.push(uri);
      return files;
    };
    const options = { readsFolders: true, trusted: false };
    const { client, shown } = await start(t, { folders: [root], readFolder }, watches, options);
    const uri = await client.open(memo, `${root}/memo.md`);
    assert.deepEqual(await shown(uri), []);
    assert.deepEqual(asked, []);
    await client.connection.sendNotification("opinio/trusted");
    assert.deepEqual(rulesOf(await shown(uri)), ["unsupported-claim"]);
  });

  test("that fails to read leaves memos under the built-in law", async (t) => {
    const readFolder = () => {
      throw new Error("gone");
    };
    const { client, shown } = await start(t, { folders: [root], readFolder }, watches, {
      readsFolders: true,
    });
    const uri = await client.open("It violated the principle of non-intervention.\n", `${root}/memo.md`);
    assert.deepEqual(rulesOf(await shown(uri)), ["unsupported-claim"]);
  });
});

test("a folder that joins the workspace brings its pack", async (t) => {
  const [first, firm] = [folderWith(t, {}), folderWith(t, pack)];
  const capabilities = { workspace: { ...watches.workspace, workspaceFolders: true } };
  const { client, shown } = await start(t, { folders: [addressOf(first)] }, capabilities);
  const uri = await client.open(memo, addressOf(firm, "memo.md"));
  assert.deepEqual(await shown(uri), []);
  await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
    event: { added: [{ uri: addressOf(firm), name: "firm" }], removed: [] },
  });
  assert.deepEqual(rulesOf(await shown(uri)), ["unsupported-claim"]);
});
