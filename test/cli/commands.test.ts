import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { folderWith, opinio } from "../support/command-line.ts";

const bare = "# Advice\n\nThe leak violated the principle of non-intervention.\n";
const argued = `${bare}\nThe leak left the Government no choice but to withdraw the bill.\n`;

test("check prints the line, the words under question, what is missing and a count", (t) => {
  const { status, out, complaints } = opinio(folderWith(t, { "a.md": bare }), ["check", "a.md"]);
  const lines = out.split("\n");
  assert.equal(status, 1);
  assert.deepEqual(complaints, []);
  assert.match(lines[0] ?? "", /^a\.md:3:\d+ {2}warning {2}unsupported-claim$/);
  assert.equal(lines[1], "  3 │ The leak violated the principle of non-intervention.");
  assert.match(lines[2] ?? "", /^ {4}│ +\^+$/);
  assert.match(out, /missing:\s+coercion .*doxfare/is);
  assert.equal(lines.at(-2), "1 warning in 1 memo (1 claim: 1 unsupported)");
});

test("check without a path takes the memos of the folder, hidden ones and packages apart", (t) => {
  const folder = folderWith(t, {
    "b.md": bare,
    "old/a.MD": bare,
    "notes.txt": bare,
    "node_modules/x/readme.md": bare,
    ".git/x.md": bare,
  });
  const found = JSON.parse(opinio(folder, ["check", "--format", "json"]).out);
  assert.deepEqual(
    found.map(({ file }: { file: string }) => file.replaceAll("\\", "/")),
    ["b.md", "old/a.MD"],
  );
});

test("check as JSON: offsets in UTF-16 units of the file, a byte order mark included", (t) => {
  const text = `\uFEFF🏛 ¶ ${bare}`;
  const folder = folderWith(t, { "a.md": text });
  const [{ file, findings }] = JSON.parse(opinio(folder, ["check", "a.md", "--format", "json"]).out);
  assert.equal(file, "a.md");
  const [{ rule, severity, message, range, text: words }] = findings;
  assert.deepEqual([rule, severity, typeof message], ["unsupported-claim", "warning", "string"]);
  assert.equal(text.slice(range.start, range.end), words);
  assert.match(words, /non-intervention/);
});

test("map as JSON: one entry for each path in order, also for one that cannot be read", (t) => {
  const folder = folderWith(t, { "a.md": argued, "b.md": bare });
  const words = ["map", "b.md", "missing.md", "a.md", "b.md", "--format", "json"];
  const { status, out, complaints } = opinio(folder, words);
  assert.equal(status, 2);
  assert.deepEqual(complaints, ["opinio: missing.md does not exist"]);
  const maps = JSON.parse(out);
  assert.deepEqual(
    maps.map(({ file }: { file: string }) => file),
    ["b.md", "missing.md", "a.md", "b.md"],
  );
  const [claim] = maps[2].claims;
  assert.deepEqual(Object.keys(claim), ["range", "text", "verdict", "kind", "scope", "analyses", "missing"]);
  assert.equal(claim.text, "The leak violated the principle of non-intervention.");
  assert.equal(argued.slice(claim.range.start, claim.range.end), claim.text);
  assert.deepEqual([claim.verdict, claim.kind], ["supported", "non-intervention"]);
  assert.equal(claim.analyses[0].kind, "coercion");
  assert.equal(maps[0].claims[0].verdict, "unsupported");
  assert.ok(maps[0].claims[0].missing.length > 0);
});

test("colours come when they are demanded, and only then", (t) => {
  const folder = folderWith(t, {});
  const ink = "\u001B[";
  assert.ok(!opinio(folder, ["define", "coercion"]).out.includes(ink));
  const env = { ...process.env, FORCE_COLOR: "1" };
  assert.ok(opinio(folder, ["define", "coercion"], { env }).out.includes(ink));
  assert.ok(!opinio(folder, ["define", "coercion", "--format", "json"], { env }).out.includes(ink));
});

test("nothing is written", (t) => {
  const folder = folderWith(t, { "a.md": bare });
  opinio(folder, ["check", "a.md"]);
  assert.deepEqual(readdirSync(folder), ["a.md"]);
});
