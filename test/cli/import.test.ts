import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { folderWith, opinio } from "../support/command-line.ts";
import { writePdf } from "../support/write-pdf.ts";

const article = `The Silence of Consuls
4 Consular Review 17 (2019)
By Ada Example

Acquiescence means silence where speech was due, and no other silence
binds a State that kept it for reasons of its own or of its allies.
`;

test("import prints a source and writes nothing", (t) => {
  const folder = folderWith(t, { "a.txt": article });
  const { status, out, complaints } = opinio(folder, ["import", "a.txt"]);
  assert.deepEqual([status, complaints], [0, []]);
  assert.match(out, /^weight: scholarship\nshortTitle: Example, The Silence of Consuls\ncsl:\n/);
  assert.match(out, /^# {3}exact: Acquiescence means silence/m);
  assert.deepEqual(readdirSync(folder), ["a.txt"]);
});

test("import as JSON: the key, the source and the passages", (t) => {
  const folder = folderWith(t, { "a.pdf": writePdf([article.trim().split("\n")], { largeFirstLine: true }) });
  const { id, source, quotations } = JSON.parse(opinio(folder, ["import", "a.pdf", "--format", "json"]).out);
  assert.equal(id, "example2019silence");
  assert.equal(source.csl["container-title"], "Consular Review");
  assert.deepEqual(Object.keys(quotations[0]), ["source", "exact", "prefix", "suffix", "section"]);
});

test("import --to writes into a pack that then knows the source, and overwrites nothing", (t) => {
  const folder = folderWith(t, { "a.txt": article, ".opinio/lexicon.yaml": "{}\n" });
  const file = path.join(".opinio", "sources", "example2019silence.yaml");
  const words = ["import", "a.txt", "--to", "."];
  assert.deepEqual(opinio(folder, words), { status: 0, out: `wrote ${file}\n`, complaints: [] });
  const cited = opinio(folder, ["cite", "example2019silence"]);
  assert.deepEqual(cited.complaints, []);
  assert.equal(cited.out, "Ada Example, *The Silence of Consuls*, 4 Consular Rev. 17 (2019)\n");
  const written = readFileSync(path.join(folder, file), "utf8");
  const again = opinio(folder, words);
  assert.deepEqual(again, {
    status: 2,
    out: "",
    complaints: [`opinio: ${file} is there already; remove it or give it another name first`],
  });
  assert.equal(readFileSync(path.join(folder, file), "utf8"), written);
});

test("a document that cannot be read, and a folder that is none, are one line each", (t) => {
  const folder = folderWith(t, { "a.pdf": "words", "a.txt": article });
  const complaint = (...words: string[]) => {
    const { status, complaints } = opinio(folder, ["import", ...words]);
    assert.deepEqual([status, complaints.length], [2, 1]);
    return complaints[0];
  };
  assert.equal(complaint("a.pdf"), "opinio: a.pdf is no PDF, though its name says so");
  assert.equal(complaint("b.pdf"), "opinio: b.pdf does not exist");
  assert.equal(complaint("."), "opinio: . is a folder");
  assert.equal(complaint("a.txt", "--to", "nowhere"), "opinio: nowhere is no folder");
  assert.ok(!existsSync(path.join(folder, "nowhere")));
});
