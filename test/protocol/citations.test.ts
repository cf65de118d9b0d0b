import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  TextEdit,
} from "vscode-languageserver-types";
import { type LanguageClient, startLanguageClient } from "../support/language-client.ts";
import { readMarks } from "../support/marked-memo.ts";

const front = `---
references:
- id: roe2019
  type: book
  title: On Leaks
  author: [{family: Roe, given: Ada}]
  publisher: Blue
  issued: {date-parts: [[2019]]}
  DOI: 10.1017/abc
---

`;

interface Insertion {
  readonly version: number;
  readonly edits: TextEdit[];
  readonly selection: Range;
  readonly preview: string;
  readonly title?: string;
}

/** A memo that a client has open, with what the tests ask about it. */
function memoIn(client: LanguageClient, uri: string, text: string, cursor = 0) {
  const document = TextDocument.create(uri, "markdown", 1, text);
  const position = document.positionAt(cursor);
  const ask = <T>(method: string, params: object = {}) =>
    client.connection.sendRequest<T>(method, { textDocument: { uri }, position, ...params });
  return {
    uri,
    document,
    ask,
    range: { start: position, end: position },
    whole: { start: document.positionAt(0), end: document.positionAt(text.length) },
    after: (edits: readonly TextEdit[]) => TextDocument.applyEdits(document, [...edits]),
  };
}

describe("a client that can do everything", () => {
  let client: LanguageClient;
  before(async () => {
    client = await startLanguageClient(
      {
        workspace: { configuration: true, textDocumentContent: {} },
        textDocument: { hover: { contentFormat: ["markdown"] }, definition: { linkSupport: true } },
      },
      { citationStyle: "oscola", insertCitationAs: "footnote", inlayHints: { citations: true } },
    );
  });
  after(async () => assert.equal(await client.close(), 0));

  const open = async (marked: string) => {
    const { text, cursor } = readMarks(marked);
    return memoIn(client, await client.open(text), text, cursor);
  };

  test("keys are found by words of the source, and described only when asked", async () => {
    const memo = await open(`${front}As was said [@roe leaks▮].\n`);
    const { isIncomplete, items } = await memo.ask<CompletionList>("textDocument/completion");
    assert.equal(isIncomplete, true);
    const [item] = items;
    assert.deepEqual([item?.label, item?.documentation], ["roe2019", undefined]);
    assert.equal(memo.after([item?.textEdit as TextEdit]), `${front}As was said [@roe2019].\n`);
    const { documentation } = await client.connection.sendRequest<CompletionItem>(
      "completionItem/resolve",
      item,
    );
    assert.match(
      (documentation as { value: string }).value,
      /^Ada Roe, \*On Leaks\* \(Blue 2019\)\n\nWeight/,
    );
  });

  test("an offer is described whatever has been offered since, in another memo too", async () => {
    const one = await open("As was said [@kilo▮].\n");
    const [item] = (await one.ask<CompletionList>("textDocument/completion")).items;
    const other = await open("As was said [@nic▮].\n");
    await other.ask("textDocument/completion");
    const page = await client.connection.sendRequest<CompletionItem>("completionItem/resolve", item);
    assert.match((page.documentation as { value: string }).value, /^Ido Kilovaty/);
  });

  test("hover on a key shows the place that is cited, in the style of the settings, and the weight", async () => {
    const memo = await open("So [@cor▮fu1949, p. 22].\n");
    const { contents } = await memo.ask<Hover>("textDocument/hover");
    const { value } = contents as { value: string };
    assert.match(
      value,
      /^\*Corfu Channel \(United Kingdom v Albania\)\* \(Merits\) \[1949\] ICJ Rep 4, 22\n\nWeight: \*\*authoritative/,
    );
  });

  test("the definition of a key is its entry in the bibliography", async () => {
    const memo = await open(`${front}So [@roe▮2019].\n`);
    const [link] = await memo.ask<LocationLink[]>("textDocument/definition");
    assert.deepEqual([link?.targetUri, link?.targetRange.start], [memo.uri, { line: 2, character: 0 }]);
    assert.equal(memo.document.getText(link?.originSelectionRange), "@roe2019");
  });

  test("the definition of a built-in source is its page, which is no memo", async () => {
    const memo = await open("So [@kilovaty2018▮doxfare].\n");
    const [link] = await memo.ask<LocationLink[]>("textDocument/definition");
    const uri = link?.targetUri ?? "";
    const { text } = await client.connection.sendRequest<{ text: string }>("workspace/textDocumentContent", {
      uri,
    });
    assert.match(text, /^# Kilovaty, Doxfare\n\nIdo Kilovaty, ‘Doxfare/);
    await client.open(text, uri);
    const page = memoIn(client, uri, text);
    assert.equal(await page.ask("textDocument/hover", { position: { line: 2, character: 20 } }), null);
  });

  test("a word that is no key has no definition", async () => {
    const memo = await open("So ▮it is [@nobody].\n");
    assert.equal(await memo.ask("textDocument/definition"), null);
  });

  test("hints show what keys become", async () => {
    const memo = await open("So [@corfu1949]. And [@corfu1949, p. 22].\n");
    const hints = await memo.ask<InlayHint[]>("textDocument/inlayHint", { range: memo.whole });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ["Corfu Channel (United Kingdom v Albania) (Merit…", "ibid 22"],
    );
  });

  test("sources are found for a client that lets the user pick one", async () => {
    const memo = await open(front);
    const found = await client.connection.sendRequest<object[]>("opinio/findSources", {
      uri: memo.uri,
      query: "roe",
    });
    assert.deepEqual(found, [
      {
        key: "roe2019",
        title: "Roe, On Leaks",
        weight: "scholarship",
        citation: "Ada Roe, On Leaks (Blue 2019)",
        pinpoints: [],
      },
    ]);
  });

  test("a citation is inserted as a footnote, in a form that the earlier ones tell", async () => {
    const memo = await open(`${front}One.[^1] Two▮.\n\n[^1]: [@roe2019].\n`);
    const asked = { uri: memo.uri, range: memo.range, key: "roe2019", pinpoint: "p. 7" };
    const { version, edits, selection, preview } = await client.connection.sendRequest<Insertion>(
      "opinio/insertCitation",
      asked,
    );
    const text = memo.after(edits);
    assert.equal(text, `${front}One.[^1] Two.[^2]\n\n[^1]: [@roe2019].\n\n[^2]: ibid 7.\n`);
    assert.deepEqual([version, preview], [1, "ibid 7"]);
    const done = TextDocument.create(memo.uri, "markdown", 2, text);
    assert.equal(done.offsetAt(selection.start), text.indexOf("[^2]") + 4);
    const asKey = await client.connection.sendRequest<Insertion>("opinio/insertCitation", {
      ...asked,
      as: "key",
    });
    assert.match(memo.after(asKey.edits), /Two \[@roe2019, p\. 7\]\./);
  });

  test("a DOI or the name of a case that is pasted is known; other texts are not", async () => {
    const memo = await open(`${front}One▮.\n`);
    const paste = (text: string) =>
      client.connection.sendRequest<Insertion | null>("opinio/pastedCitation", {
        uri: memo.uri,
        range: memo.range,
        text,
      });
    const doi = await paste("https://doi.org/10.1017/abc");
    assert.equal(doi?.title, "Cite Roe, On Leaks");
    assert.equal(
      memo.after(doi?.edits ?? []),
      `${front}One.[^1]\n\n[^1]: Ada Roe, *On Leaks* (Blue 2019).\n`,
    );
    assert.equal(
      (await paste("Corfu Channel, I.C.J. Reports 1949, p. 4, para. 7"))?.preview.slice(0, 13),
      "Corfu Channel",
    );
    assert.equal(await paste("plain words"), null);
  });

  test("a DOI in the text can be replaced by a citation", async () => {
    const memo = await open(`${front}So it is (10.1017▮/abc).\n`);
    const actions = await memo.ask<CodeAction[]>("textDocument/codeAction", {
      range: memo.range,
      context: { diagnostics: [] },
    });
    const action = actions.find(({ title }) => title === "Cite @roe2019 instead of the address");
    assert.equal(
      memo.after(action?.edit?.changes?.[memo.uri] ?? []),
      `${front}So it is.[^1]\n\n[^1]: Ada Roe, *On Leaks* (Blue 2019).\n`,
    );
  });

  const marks = "<!-- opinio-authorities -->\n<!-- /opinio-authorities -->\n";
  const table = "- Corfu Channel (United Kingdom v Albania) (Merits) [1949] ICJ Rep 4 — [A](#a)";

  test("a table of authorities is updated before the memo is saved, but not by an automatic save", async () => {
    const memo = await open(`# A\n\n@corfu1949 says so.\n\n${marks}`);
    const edits = await memo.ask<TextEdit[]>("textDocument/willSaveWaitUntil", { reason: 1 });
    assert.ok(memo.after(edits).includes(table));
    assert.deepEqual(await memo.ask("textDocument/willSaveWaitUntil", { reason: 2 }), []);
    const plain = await open("# A\n\n@corfu1949 says so.\n");
    assert.deepEqual(await plain.ask("textDocument/willSaveWaitUntil", { reason: 1 }), []);
  });

  test("a table is not updated on saving while a bibliography is missing that the memo names", async () => {
    const memo = await open(`---\nbibliography: missing.bib\n---\n\n# A\n\n[@corfu1949; @gone]\n\n${marks}`);
    assert.deepEqual(await memo.ask("textDocument/willSaveWaitUntil", { reason: 1 }), []);
  });

  test("a table is inserted where it is asked for, and updated by a source action", async () => {
    const memo = await open("# A\n\n@corfu1949 says so.▮\n");
    const { edits } = await client.connection.sendRequest<Insertion>("opinio/authorities", {
      uri: memo.uri,
      position: memo.range.start,
    });
    const text = memo.after(edits);
    assert.match(text, /\n## Table of Authorities\n\n<!-- opinio-authorities: oscola -->\n\n\*\*Cases\*\*\n/);
    assert.ok(text.includes(table));
    const stale = await open(`# A\n\n@corfu1949 says so.\n\n${marks}`);
    const actions = (only?: string[]) =>
      stale.ask<CodeAction[]>("textDocument/codeAction", {
        range: stale.range,
        context: { diagnostics: [], ...(only && { only }) },
      });
    assert.deepEqual(await actions(), []);
    const [action] = await actions(["source"]);
    assert.equal(action?.kind, "source.opinio.authorities");
    assert.ok(stale.after(action?.edit?.changes?.[stale.uri] ?? []).includes(table));
  });

  test("what is asked about a document that nobody opened is answered with nothing", async () => {
    const uri = "file:///no/such.md";
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const ask = (method: string, params: object) => client.connection.sendRequest(method, { uri, ...params });
    assert.deepEqual(await ask("opinio/findSources", { query: "" }), []);
    assert.equal(await ask("opinio/insertCitation", { range, key: "corfu1949" }), null);
    assert.equal(await ask("opinio/pastedCitation", { range, text: "x" }), null);
    assert.equal(await ask("opinio/authorities", { position: range.start }), null);
  });
});

describe("a client that can do little", () => {
  let client: LanguageClient;
  before(async () => {
    client = await startLanguageClient();
  });
  after(async () => assert.equal(await client.close(), 0));

  test("gets places without the words that lead there, no page and no hints", async () => {
    const text = `${front}So [@roe2019] and [@corfu1949].\n`;
    const at = (words: string): Position =>
      TextDocument.create("", "", 1, text).positionAt(text.indexOf(words));
    const memo = memoIn(client, await client.open(text), text);
    const location = await memo.ask<Location>("textDocument/definition", { position: at("roe2019]") });
    assert.deepEqual([location.uri, location.range.start.line], [memo.uri, 2]);
    assert.equal(await memo.ask("textDocument/definition", { position: at("corfu1949") }), null);
    assert.deepEqual(await memo.ask("textDocument/inlayHint", { range: memo.whole }), []);
  });
});
