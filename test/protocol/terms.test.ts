import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import type {
  CodeAction,
  Diagnostic,
  Hover,
  MarkupContent,
  SemanticTokens,
} from "vscode-languageserver-types";
import { type LanguageClient, startLanguageClient } from "../support/language-client.ts";

/** What the server says of the tokens that it sends. */
interface Legend {
  readonly tokenTypes: readonly string[];
  readonly tokenModifiers: readonly string[];
}

interface Delta {
  readonly resultId: string;
  readonly edits: readonly {
    readonly start: number;
    readonly deleteCount: number;
    readonly data?: number[];
  }[];
}

/** The coloured words of a text with their modifiers, decoded as a client does it. */
function decode(text: string, data: readonly number[], { tokenModifiers }: Legend): string[] {
  const lines = text.split("\n");
  const words: string[] = [];
  let line = 0;
  let column = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    line += down;
    column = down === 0 ? column + right : right;
    const named = tokenModifiers.filter((_, bit) => (modifiers >> bit) & 1).join("+");
    words.push(`${lines[line]?.slice(column, column + length)} ${type}:${named}`);
  }
  return words;
}

describe("terms", () => {
  let client: LanguageClient;
  let legend: Legend;
  const ask = <T>(method: string, uri: string, more: object = {}) =>
    client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...more });

  before(async () => {
    client = await startLanguageClient(
      {
        textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown"] }, semanticTokens: {} },
      },
      undefined,
      { commandLinks: true },
    );
    ({ legend } = client.server.capabilities.semanticTokensProvider as { legend: Legend });
  });
  after(async () => assert.equal(await client.close(), 0));

  test("are tokens with the standing of the concept, one a line where they are wrapped", async () => {
    const text = "# Doxfare\n\nThe use of\nforce, or *coercion*.\n";
    const uri = await client.open(text);
    const { data } = await ask<SemanticTokens>("semanticTokens/full", uri);
    assert.deepEqual(decode(text, data, legend), [
      "Doxfare 0:proposed",
      "use of 0:settled",
      "force 0:settled",
      "coercion 0:contested",
    ]);
    assert.equal(legend.tokenTypes[0], "doctrinalTerm");
  });

  test("are tokens in a range as far as they touch it", async () => {
    const text = "Coercion.\n\nDoxfare and\n\nsanctions.\n";
    const uri = await client.open(text);
    const range = { start: { line: 2, character: 0 }, end: { line: 4, character: 4 } };
    const { data } = await ask<SemanticTokens>("semanticTokens/range", uri, { range });
    assert.deepEqual(decode(text, data, legend), ["Doxfare 0:proposed", "sanctions 0:descriptive"]);
  });

  test("after an edit only the difference is sent, and it leads to what a fresh request gives", async () => {
    const uri = await client.open("Coercion, coercion.\n\nDoxfare.\n\nSanctions.\n");
    const first = await ask<SemanticTokens>("semanticTokens/full", uri);
    const at = { line: 2, character: 0 };
    await client.change(uri, 2, [{ range: { start: at, end: at }, text: "Retorsion. " }]);
    const delta = await ask<Delta>("semanticTokens/full/delta", uri, { previousResultId: first.resultId });
    const data = [...first.data];
    for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    assert.ok((delta.edits[0]?.data?.length ?? 0) < first.data.length);
    assert.deepEqual(data, (await ask<SemanticTokens>("semanticTokens/full", uri)).data);
  });

  test("nothing has changed, nothing is sent; an unknown state gets all", async () => {
    const uri = await client.open("Coercion.\n");
    const { resultId, data } = await ask<SemanticTokens>("semanticTokens/full", uri);
    const same = await ask<Delta>("semanticTokens/full/delta", uri, { previousResultId: resultId });
    assert.deepEqual(same.edits, []);
    const all = await ask<SemanticTokens>("semanticTokens/full/delta", uri, { previousResultId: "none" });
    assert.deepEqual(all.data, data);
  });

  test("the manifest of the extension names the type and the modifiers of the tokens", () => {
    const file = new URL("../../package.json", import.meta.url);
    const { contributes } = JSON.parse(readFileSync(file, "utf8"));
    const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
    assert.deepEqual(ids(contributes.semanticTokenTypes), legend.tokenTypes);
    assert.deepEqual(ids(contributes.semanticTokenModifiers), legend.tokenModifiers);
  });

  test("are linked to in a hover, by the one command that the client trusts", async () => {
    const uri = await client.open("Retorsion.\n");
    const { contents } = await ask<Hover>("hover", uri, { position: { line: 0, character: 2 } });
    const { kind, value } = contents as MarkupContent;
    assert.equal(kind, "markdown");
    const links = [...value.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1] ?? "");
    assert.ok(links.length > 1);
    for (const link of links) {
      const [, id] = /^command:opinio\.showTerm\?(.*)$/.exec(link) ?? [];
      const [term, ...rest] = JSON.parse(decodeURIComponent(id ?? ""));
      assert.deepEqual(rest, []);
      const page = await client.connection.sendRequest<{ markdown: string }>("opinio/term", {
        id: term,
        uri,
      });
      assert.match(page.markdown, /^# \*\*.+\*\* · \*/);
    }
  });

  test("an unknown term has no page", async () => {
    assert.equal(await client.connection.sendRequest("opinio/term", { id: "no-such-term" }), null);
    assert.equal(await client.connection.sendRequest("opinio/term", {}), null);
  });

  test("are mended where the memo strays, one or all", async () => {
    const text = "Nonintervention and nonintervention.\n";
    const uri = await client.open(text);
    const { items } = await ask<{ items: Diagnostic[] }>("diagnostic", uri);
    assert.deepEqual(
      items.map(({ code, severity }) => [code, severity]),
      [
        ["term-variant", 4],
        ["term-variant", 4],
      ],
    );
    const actions = await ask<CodeAction[]>("codeAction", uri, {
      range: items[0]!.range,
      context: { diagnostics: items },
    });
    const all = actions.find(({ title }) => /^Mend all 2/.test(title));
    assert.deepEqual(
      all?.edit?.changes?.[uri]?.map(({ newText }) => newText),
      ["Non-intervention", "non-intervention"],
    );
  });
});

test("a client without the command gets the names alone", async (t) => {
  const client = await startLanguageClient({ textDocument: { hover: { contentFormat: ["markdown"] } } });
  t.after(() => client.close());
  const uri = await client.open("Retorsion.\n");
  const hover = await client.connection.sendRequest<Hover>("textDocument/hover", {
    textDocument: { uri },
    position: { line: 0, character: 2 },
  });
  const { value } = hover.contents as MarkupContent;
  assert.match(value, /^Related: sanctions, /m);
  assert.doesNotMatch(value, /command:/);
});
