import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Position,
} from "vscode-languageserver-types";
import { type LanguageClient, startLanguageClient } from "../support/language-client.ts";
import { readMarks } from "../support/marked-memo.ts";

const claim = "The leak violated the principle of non-intervention.";

/** Line and column of an offset, counted here by hand and not by the library under test. */
function position(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe("a client that can do everything", () => {
  let client: LanguageClient;
  const pull = async (uri: string) => {
    const { items } = await client.connection.sendRequest<{ items: Diagnostic[] }>(
      "textDocument/diagnostic",
      {
        textDocument: { uri },
      },
    );
    return items;
  };

  before(async () => {
    client = await startLanguageClient(
      {
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
        textDocument: {
          diagnostic: {},
          hover: { contentFormat: ["markdown"] },
          completion: { completionItem: { snippetSupport: true } },
        },
      },
      { rules: { "conclusory-claim": "error", "unsupported-claim": 7 } },
    );
  });
  after(async () => assert.equal(await client.close(), 0));

  test("a claim without an analysis is a diagnostic with code, page and range; an edit clears it", async () => {
    const text = `# Leak\n\n${claim}\n`;
    const uri = await client.open(text);
    const [diagnostic, ...rest] = await pull(uri);
    assert.deepEqual(rest, []);
    assert.equal(diagnostic?.code, "unsupported-claim");
    assert.equal(diagnostic?.severity, 2, "a setting of the wrong type counts as absent");
    assert.match(diagnostic?.codeDescription?.href ?? "", /^file:.*\/rules\/unsupported-claim\.md$/);
    assert.equal(diagnostic?.range.start.line, 2);
    await client.change(uri, 2, [
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
        text: "Ruritania says: ",
      },
      { text: "# Leak\n\nNothing is claimed here.\n" },
    ]);
    assert.deepEqual(await pull(uri), []);
  });

  test("settings decide the severity", async () => {
    const uri = await client.open(`# Leak\n\nThe leak was plainly coercive. ${claim}\n`);
    const found = await pull(uri);
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [["conclusory-claim", 1]],
    );
  });

  test("hover on a term gives its definition on exactly its words", async () => {
    const { text, spans } = readMarks("# Law\n\nAn act of ⟦coercion⟧ is wrong.\n");
    const uri = await client.open(text);
    const hover = await client.connection.sendRequest<Hover>("textDocument/hover", {
      textDocument: { uri },
      position: position(text, spans[0]!.start + 3),
    });
    assert.deepEqual(hover.range, {
      start: position(text, spans[0]!.start),
      end: position(text, spans[0]!.end),
    });
    assert.match((hover.contents as { value: string }).value, /^\*\*coercion\*\*/);
  });

  test("hover on plain words gives nothing", async () => {
    const uri = await client.open("Plain words.\n");
    const hover = await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    });
    assert.equal(hover, null);
  });

  const complete = async (marked: string) => {
    const { text, cursor } = readMarks(marked);
    const uri = await client.open(text);
    const list = await client.connection.sendRequest<CompletionList | null>("textDocument/completion", {
      textDocument: { uri },
      position: position(text, cursor ?? 0),
    });
    return list?.items ?? [];
  };

  test("behind [@ come the keys of the sources, with the formatted citation", async () => {
    const items = await complete("As was said [@kilo▮].\n");
    const item = items.find(({ label }) => label === "kilovaty2018doxfare");
    assert.match(item?.detail ?? "", /Kilovaty, Doxfare · scholarship/);
    const page = await client.connection.sendRequest<CompletionItem>("completionItem/resolve", item);
    assert.match((page.documentation as { value: string }).value, /^Ido Kilovaty, \*Doxfare/);
    assert.deepEqual(item?.textEdit, {
      range: { start: { line: 0, character: 14 }, end: { line: 0, character: 18 } },
      newText: "kilovaty2018doxfare",
    });
  });

  test("a term of several words replaces what was typed of it", async () => {
    const items = await complete("It was foreign inter▮\n");
    const item = items.find(({ label }) => label === "foreign interference");
    assert.deepEqual(item?.textEdit, {
      range: { start: { line: 0, character: 7 }, end: { line: 0, character: 20 } },
      newText: "foreign interference",
    });
  });

  test("a formatted citation is a snippet with a placeholder for what the document does not say", async () => {
    const items = await complete("cite▮\n");
    const item = items.find(({ label, insertTextFormat }) => /Doxfare/.test(label) && insertTextFormat === 2);
    assert.match(item?.textEdit?.newText ?? "", /Kilovaty.*\$\{\d+:/);
  });

  test("nothing is offered in code", async () => {
    assert.deepEqual(await complete("```\ncoer▮\n```\n"), []);
  });

  test("the quick fix that suppresses a finding does so", async () => {
    const text = `# Leak\n\nIt was late.\n${claim}\n`;
    const uri = await client.open(text);
    const diagnostics = await pull(uri);
    const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: diagnostics[0]!.range,
      context: { diagnostics, only: ["quickfix"] },
    });
    const action = actions.find(({ title }) => /here/.test(title));
    assert.equal(action?.diagnostics?.length, 1);
    const [edit] = action?.edit?.changes?.[uri] ?? [];
    assert.deepEqual(edit, {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
      newText: "<!-- opinio-disable-next-line unsupported-claim: reason -->\n",
    });
    await client.change(uri, 2, [{ range: edit!.range, text: edit!.newText }]);
    assert.deepEqual(await pull(uri), []);
  });

  test("a lens above a claim says its verdict", async () => {
    const uri = await client.open(`# Leak\n\n${claim}\n`);
    const [lens] = await client.connection.sendRequest<CodeLens[]>("textDocument/codeLens", {
      textDocument: { uri },
    });
    assert.equal(lens?.range.start.line, 2);
    assert.equal(lens?.command?.title, "non-intervention: unsupported, no coercion or doxfare");
  });

  test("symbols are the headings, each with its claims", async () => {
    const uri = await client.open(`# Memo\n\n## Leak\n\n${claim}\n\n## End\n`);
    const [memo] = await client.connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    assert.deepEqual([memo?.name, memo?.children?.map(({ name }) => name)], ["Memo", ["Leak", "End"]]);
    assert.deepEqual(
      memo?.children?.[0]?.children?.map(({ name, detail }) => [name, detail]),
      [[claim, "unsupported"]],
    );
  });

  test("a document that nobody opened has no diagnostics, hover or symbols, and breaks nothing", async () => {
    assert.deepEqual(await pull("file:///no/such.md"), []);
    const textDocument = { uri: "file:///no/such.md" };
    const symbols = await client.connection.sendRequest("textDocument/documentSymbol", { textDocument });
    assert.deepEqual(symbols, []);
  });
});

describe("a client that can do little", () => {
  let client: LanguageClient;
  before(async () => {
    client = await startLanguageClient();
  });
  after(async () => assert.equal(await client.close(), 0));

  test("gets diagnostics pushed, with their version, and an empty list when the memo closes", async () => {
    assert.equal(client.server.capabilities.diagnosticProvider, undefined);
    const uri = await client.open(`# Leak\n\n${claim}\n`);
    const pushed = await client.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics");
    assert.deepEqual(
      [pushed.uri, pushed.version, pushed.diagnostics.map(({ code }) => code)],
      [uri, 1, ["unsupported-claim"]],
    );
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    const cleared = await client.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics");
    assert.deepEqual([cleared.uri, cleared.diagnostics], [uri, []]);
  });

  test("may send its settings unasked", async () => {
    const uri = await client.open(`# Leak\n\n${claim}\n`);
    await client.next("textDocument/publishDiagnostics");
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { opinio: { rules: { "unsupported-claim": "hint" } } },
    });
    const pushed = await client.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics");
    assert.deepEqual([pushed.uri, pushed.diagnostics.map(({ severity }) => severity)], [uri, [4]]);
  });

  test("gets hovers as plain text and completions without placeholders", async () => {
    const uri = await client.open("coercion\n\n\n");
    const hover = await client.connection.sendRequest<Hover>("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 1 },
    });
    const { kind, value } = hover.contents as { kind: string; value: string };
    assert.equal(kind, "plaintext");
    assert.doesNotMatch(value, /\*\*/);
    const { items } = await client.connection.sendRequest<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position: { line: 2, character: 0 },
    });
    assert.ok(items.length > 0);
    assert.ok(
      items.every(
        ({ insertTextFormat, textEdit }) => insertTextFormat === 1 && !/\$\{/.test(textEdit?.newText ?? ""),
      ),
    );
  });
});

test("settings may come with the first message, and the configuration wins over them", async () => {
  const severityOf = async (client: LanguageClient) => {
    await client.open(`# Leak\n\n${claim}\n`);
    const { diagnostics } = await client.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics");
    await client.close();
    return diagnostics[0]?.severity;
  };
  const first = { rules: { "unsupported-claim": "hint" } };
  assert.equal(await severityOf(await startLanguageClient({}, undefined, first)), 4);
  const asked = { workspace: { configuration: true } };
  const configured = { rules: { "unsupported-claim": "error" } };
  assert.equal(await severityOf(await startLanguageClient(asked, configured, first)), 1);
});
