import assert from "node:assert/strict";
import { symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { folderWith } from "../support/command-line.ts";
import { addressIn, openLibrary } from "../support/library-client.ts";

const roe =
  "@book{roe2020, author={Roe, Ada}, title={The Law of Leaks}, publisher={Blue}, address={X}, date={2020}}\n";
const naming = (path: string) =>
  `---\nbibliography: ${path}\nnocite: "@*"\n---\n\nLeaks harm [@roe2020; @nobody1999].\n`;
const citing = "Leaks harm [@roe2020; @nobody1999].\n";
const unknown = /^No source has the key “nobody1999”\./;
const unknownBoth = [/“roe2020”/, /“nobody1999”/];
const timeout = { timeout: 30_000 };

describe("a bibliography that the front matter names", timeout, () => {
  test("is what the memo's keys are looked up in", async (t) => {
    const folder = folderWith(t, { "refs.bib": roe });
    const { open, says } = await openLibrary(t, folder);
    const [diagnostic] = await says(await open(naming("refs.bib"), addressIn(folder, "memo.md")), unknown);
    assert.equal(diagnostic?.code, "unknown-citation-key");
  });

  test("is shown where it is not there, until it is", async (t) => {
    const folder = folderWith(t, {});
    const { open, says, edit } = await openLibrary(t, folder);
    const uri = await open(naming("refs.bib"), addressIn(folder, "memo.md"));
    const [missing] = await says(uri, /^The bibliography “refs\.bib” does not exist\.$/);
    assert.deepEqual(
      [missing?.code, missing?.severity, missing?.range],
      ["unreadable-bibliography", 2, { start: { line: 1, character: 14 }, end: { line: 1, character: 22 } }],
    );
    await edit({ "refs.bib": roe });
    await says(uri, unknown);
    await edit({ "refs.bib": undefined });
    await says(uri, /does not exist/);
  });

  test("shows its broken entries on their lines, and the others load", async (t) => {
    const folder = folderWith(t, { "refs.bib": `${roe}\n@book{half, title={Half\n` });
    const { open, says, shown, edit } = await openLibrary(t, folder);
    const uri = await open(naming("refs.bib"), addressIn(folder, "memo.md"));
    await says(uri, unknown);
    const file = addressIn(folder, "refs.bib");
    const [problem] = await shown(file, (diagnostics) => diagnostics.length > 0);
    assert.deepEqual([problem?.source, problem?.severity, problem?.range.start.line], ["Opinio", 2, 2]);
    await edit({ "refs.bib": roe });
    await says(file);
  });

  test("is read anew when it changes, and its diagnostics go with the last memo", async (t) => {
    const folder = folderWith(t, { "refs.bib": "@book{half, title={Half\n" });
    const { open, says, shown, edit, connection } = await openLibrary(t, folder);
    const uri = await open(naming("refs.bib"), addressIn(folder, "memo.md"));
    await says(uri, ...unknownBoth);
    await edit({ "refs.bib": `${roe}@book{nobody1999, title={N}, publisher={Blue}, date={1999}\n` });
    await shown(uri, (diagnostics) => diagnostics.every(({ code }) => code !== "unknown-citation-key"));
    const file = addressIn(folder, "refs.bib");
    await shown(file, (diagnostics) => diagnostics.length > 0);
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await says(file);
  });

  test("counts as it stands in the editor, saved or not", async (t) => {
    const folder = folderWith(t, { "refs.bib": roe });
    const { open, says, change, connection } = await openLibrary(t, folder);
    const memo = await open(naming("refs.bib"), addressIn(folder, "memo.md"));
    await says(memo, unknown);
    const refs = await open(roe, addressIn(folder, "refs.bib"));
    await change(refs, 2, [{ text: roe.replace("roe2020", "nobody1999") }]);
    await says(memo, /“roe2020”/);
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri: refs } });
    await says(memo, unknown);
  });

  test("is no memo when it is open", async (t) => {
    const folder = folderWith(t, { "refs.bib": roe });
    const { open, connection } = await openLibrary(t, folder);
    const uri = await open(
      "The leak violated the principle of non-intervention.",
      addressIn(folder, "refs.bib"),
    );
    const hover = await connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 40 },
    });
    assert.equal(hover, null);
  });

  test("on another computer, or on the web, is not opened", async (t) => {
    const folder = folderWith(t, {});
    const { open, says } = await openLibrary(t, folder);
    await says(
      await open(naming("'\\\\server\\refs.bib'"), addressIn(folder, "a.md")),
      /is on another computer/,
    );
    await says(
      await open(naming("https://x.example/a.bib"), addressIn(folder, "b.md")),
      /on the web is not read/,
    );
  });
});

describe("a bibliography outside the workspace folder", timeout, () => {
  test("is watched where it lies", async (t) => {
    const outside = folderWith(t, { "my refs [1].bib": roe });
    const folder = folderWith(t, {});
    const watched: unknown[] = [];
    const { open, says, connection } = await openLibrary(t, folder, {
      answers: {
        "client/registerCapability": ({ registrations }: { registrations: Registration[] }) => {
          for (const { registerOptions } of registrations)
            watched.push(...(registerOptions?.watchers ?? []).map(({ globPattern }) => globPattern));
          return null;
        },
      },
    });
    const uri = await open(naming(`"${outside}/my refs [1].bib"`), addressIn(folder, "memo.md"));
    await says(uri, unknown);
    assert.deepEqual(watched.at(-1), { baseUri: addressIn(outside), pattern: "my refs ?1?.bib" });
    writeFileSync(path.join(outside, "my refs [1].bib"), roe.replace("roe2020", "nobody1999"));
    await connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: addressIn(outside, "my refs [1].bib"), type: 2 }],
    });
    await says(uri, /“roe2020”/);
  });
});

interface Registration {
  readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: unknown }[] };
}

describe("bibliographies that nobody names", timeout, () => {
  test("are those in the workspace folder, come and go", async (t) => {
    const folder = folderWith(t, { "lib/refs.bib": roe, "case/x.txt": "" });
    const { open, says, edit } = await openLibrary(t, folder);
    const uri = await open(citing, addressIn(folder, "case/memo.md"));
    await says(uri, unknown);
    await edit({
      "lib/more.json":
        '[{"id":"nobody1999","type":"book","title":"N","publisher":"Blue","issued":{"date-parts":[[1999]]}}]',
    });
    await says(uri);
    await edit({ "lib/refs.bib": undefined });
    await says(uri, /“roe2020”/);
  });
});

describe("the configuration of a team", timeout, () => {
  test("decides severities before the settings of persons, live", async (t) => {
    const folder = folderWith(t, { ".opinio.yaml": "rules: {unsupported-claim: error}\n" });
    const { open, shown, edit } = await openLibrary(t, folder, {
      options: { rules: { "unsupported-claim": "hint" } },
    });
    const uri = await open(
      "The leak violated the principle of non-intervention.\n",
      addressIn(folder, "a/memo.md"),
    );
    const severity = (wanted: number) => shown(uri, ([first]) => first?.severity === wanted);
    await severity(1);
    await edit({ ".opinio.yaml": "rules: {unsupported-claim: information}\n" });
    await severity(3);
    await edit({ ".opinio.yaml": "rules: {unsupported-claim: off}\n" });
    await shown(uri, (diagnostics) => diagnostics.length === 0);
    await edit({ ".opinio.yaml": undefined });
    await severity(4);
  });

  test("shows its mistakes on their lines before it is saved, and stays what it was", async (t) => {
    const folder = folderWith(t, { ".opinio.yaml": "rules: {unsupported-claim: error}\n" });
    const { open, shown, says, change } = await openLibrary(t, folder);
    const memo = await open(
      "The leak violated the principle of non-intervention.\n",
      addressIn(folder, "memo.md"),
    );
    await shown(memo, ([first]) => first?.severity === 1);
    const uri = await open("rules: {unsupported-claim: error}\n", addressIn(folder, ".opinio.yaml"));
    await change(uri, 2, [{ text: "rules:\n  unsupported-claim: loud\nbibliografy: x.bib\n" }]);
    const problems = await says(uri, /^rules\.unsupported-claim: /, /^there is no field "bibliografy"$/);
    assert.deepEqual(
      problems.map(({ severity, range }) => [severity, range.start.line, range.start.character]),
      [
        [1, 1, 21],
        [1, 2, 0],
      ],
    );
    await change(memo, 2, [{ text: "\nThe leak violated the principle of non-intervention.\n" }]);
    await shown(memo, ([first]) => first?.severity === 1 && first.range.start.line === 1);
    await change(uri, 3, [{ text: "rules:\n  unsupported-claim: hint\n" }]);
    await says(uri);
    await shown(memo, ([first]) => first?.severity === 4);
  });

  test("names bibliographies of its folder, and none outside the workspace folder", async (t) => {
    const outside = folderWith(t, { "out.bib": roe });
    const folder = folderWith(t, { "team/.opinio.yaml": "bibliography: ../refs.bib\n", "refs.bib": roe });
    symlinkSync(outside, path.join(folder, "linked"), "junction");
    const { open, says, edit } = await openLibrary(t, folder);
    const uri = await open(citing, addressIn(folder, "team/memo.md"));
    await says(uri, unknown);
    const config = addressIn(folder, "team/.opinio.yaml");
    for (const [path, problem] of [
      [`../../${outside.split(/[\\/]/).at(-1)}/out.bib`, /leads out of the folder that is open/],
      [`${outside}/out.bib`, /leads out of the folder that is open/],
      ["../linked/out.bib", /is a link that leads out of the folder that is open/],
      ["\\\\server\\share\\out.bib", /is on another computer/],
      ["../none.bib", /does not exist/],
    ] as const) {
      await edit({ "team/.opinio.yaml": `bibliography:\n  - '${path}'\n` });
      const [found] = await says(config, problem);
      assert.equal(found?.range.start.line, 1);
      await says(uri);
    }
  });
});

describe("the settings of a person", timeout, () => {
  test("name bibliographies for memos that have none", async (t) => {
    const own = folderWith(t, { "zotero.bib": roe });
    const folder = folderWith(t, {});
    const { open, says } = await openLibrary(t, folder, {
      options: { bibliography: path.join(own, "zotero.bib") },
    });
    await says(await open(citing, addressIn(folder, "memo.md")), unknown);
  });

  test("that lead nowhere are told once, and no key is unknown for certain", async (t) => {
    const folder = folderWith(t, {});
    const { open, says, next } = await openLibrary(t, folder, {
      options: { bibliography: ["../a.bib", "b.bib"] },
    });
    const told = [
      next<{ message: string }>("window/showMessage"),
      next<{ message: string }>("window/showMessage"),
    ];
    const uri = await open(citing, addressIn(folder, "memo.md"));
    assert.deepEqual(
      (await Promise.all(told)).map(({ message }) => message),
      [
        "The bibliography “../a.bib” in the settings leads out of the folder that is open.",
        "The bibliography “b.bib” in the settings does not exist.",
      ],
    );
    await says(uri);
  });
});

describe("the texts of sources", timeout, () => {
  const words = "The Court finds that every leak of papers is harmful to the free choice of a people";
  const quoting = (quoted: string) =>
    `---\nbibliography: refs.bib\n---\n\nThe book says: “${quoted}.” [@roe2020, p. 3]\n`;

  test("are read in the background, and quotations held against them", async (t) => {
    const folder = folderWith(t, { "refs.bib": roe, "sources/roe2020.txt": `Preface.\n\n${words}.\n` });
    const { open, shown, says, edit } = await openLibrary(t, folder);
    const wrong = await open(quoting(words.replace("harmful", "helpful")), addressIn(folder, "wrong.md"));
    const [finding] = await shown(wrong, ([first]) => first?.code === "quotation-altered");
    assert.match(String(finding?.message), /harmful/);
    await says(await open(quoting(words), addressIn(folder, "right.md")));
    await edit({ "sources/roe2020.txt": `${words.replace("harmful", "helpful")}.\n` });
    await says(wrong);
  });
});

describe("a workspace that is not trusted", timeout, () => {
  test("has nothing read, and then everything", async (t) => {
    const folder = folderWith(t, {
      "refs.bib": `${roe}@book{half, title={Half\n`,
      ".opinio.yaml": "rules: {unsupported-claim: error}\nstyle: x\n",
    });
    const { open, says, connection } = await openLibrary(t, folder, { options: { trusted: false } });
    const uri = await open(naming("refs.bib"), addressIn(folder, "memo.md"));
    await says(uri);
    await connection.sendNotification("opinio/trusted");
    await says(uri, unknown);
    await says(addressIn(folder, ".opinio.yaml"), /no field "style"/);
  });
});

describe("a client that reads files", timeout, () => {
  const root = "vscode-vfs://github/firm";
  const long = `${roe}${"% a long comment\n".repeat(20_000)}@book{nobody1999, title={N}, publisher={Blue}, date={1999}}\n`;
  const files: Record<string, string> = {
    [`${root}/refs.bib`]: long,
    [`${root}/.opinio.yaml`]: "rules: {unused-source: off}\n",
  };
  const answers = {
    "opinio/listFolder": ({ uri }: { uri: string }) =>
      uri === root ? [".opinio.yaml", "refs.bib"].map((name) => ({ name, kind: "file" })) : null,
    "opinio/lookAtFile": ({ uri }: { uri: string }) =>
      files[uri] === undefined ? null : { kind: "file", size: files[uri].length, link: false },
    "opinio/readFile": ({ uri, start, length }: { uri: string; start: number; length: number }) => {
      const bytes = Buffer.from(files[uri] ?? "");
      const piece = bytes.subarray(start, start + length);
      return { size: bytes.length, base64: piece.toString("base64") };
    },
  };

  test("is asked for those of other file systems, piece by piece", async (t) => {
    const { open, says } = await openLibrary(t, "", {
      folders: [root],
      answers,
      options: { readsFolders: true, readsFiles: true },
      readFolder: () => null,
    });
    await says(await open(`${citing}\n[@doe1]\n`, `${root}/memo.md`), /“doe1”/);
  });
});
