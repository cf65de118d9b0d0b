import assert from "node:assert/strict";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { folderWith, opinio } from "../support/command-line.ts";

const marks = "<!-- opinio-authorities -->\n<!-- /opinio-authorities -->\n";
const memo = "# Leak\n\nThat is the law [@corfu1949, p. 22].\n";
const bluebook = "- Corfu Channel (U.K. v. Alb.), Judgment, 1949 I.C.J. 4 (Apr. 9) — [Leak](#leak)";
const oscola = "- Corfu Channel (United Kingdom v Albania) (Merits) [1949] ICJ Rep 4 — [Leak](#leak)";

test("the table of one memo is printed as Markdown, those of several each under its name", (t) => {
  const folder = folderWith(t, { "a.md": memo, "b.md": "Plain words.\n" });
  const one = opinio(folder, ["authorities", "a.md"]);
  assert.deepEqual([one.status, one.out, one.complaints], [0, `**Cases**\n\n${bluebook}\n`, []]);
  assert.match(opinio(folder, ["authorities", "a.md", "--style", "oscola"]).out, /\[1949\] ICJ Rep 4/);
  const { out } = opinio(folder, ["authorities", "."]);
  assert.equal(out, `a.md\n\n**Cases**\n\n${bluebook}\n\nb.md\n\n*No authority is cited.*\n\n`);
});

test("what the memo's own bibliography holds is in the table", (t) => {
  const bib = "@book{roe2019, author = {Roe, Ada}, title = {On Leaks}, publisher = {Blue}, year = {2019}}\n";
  const text = "---\nbibliography: refs.bib\n---\n\nSo [@roe2019].\n";
  const { out } = opinio(folderWith(t, { "a.md": text, "refs.bib": bib }), ["authorities", "a.md"]);
  assert.equal(out, "**Secondary Sources**\n\n- Ada Roe, On Leaks (2019) — ¶ 1\n");
});

test("--write updates what stands between the marks, and nothing where there are none", (t) => {
  const folder = folderWith(t, { "a.md": `\uFEFF${memo}\n${marks}End.\n`, "b.md": memo });
  const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
  const first = opinio(folder, ["authorities", ".", "--write"]);
  assert.equal(first.status, 0);
  assert.equal(first.out, "a.md: table of authorities updated\nb.md: no <!-- opinio-authorities --> in it\n");
  const table = `<!-- opinio-authorities -->\n\n**Cases**\n\n${bluebook}\n\n<!-- /opinio-authorities -->\n`;
  assert.deepEqual([read("a.md"), read("b.md")], [`\uFEFF${memo}\n${table}End.\n`, memo]);
  const again = opinio(folder, ["authorities", "a.md", "--write"]);
  assert.equal(again.out, "a.md: table of authorities up to date\n");
  assert.deepEqual(readdirSync(folder), ["a.md", "b.md"]);
});

test("--write with a style keeps it in the mark, so that the next update is in it too", (t) => {
  const folder = folderWith(t, { "a.md": `${memo}\n${marks}` });
  opinio(folder, ["authorities", "a.md", "--write", "--style", "oscola"]);
  const text = readFileSync(path.join(folder, "a.md"), "utf8");
  assert.ok(text.includes("<!-- opinio-authorities: oscola -->"));
  assert.ok(text.includes(oscola));
  assert.equal(opinio(folder, ["authorities", "a.md", "--check"]).status, 0);
});

test("--write leaves the file's mode, and a link to it, as they are", {
  skip: process.platform === "win32",
}, (t) => {
  const folder = folderWith(t, { "memos/a.md": `${memo}\n${marks}` });
  chmodSync(path.join(folder, "memos/a.md"), 0o640);
  symlinkSync("memos/a.md", path.join(folder, "link.md"));
  assert.equal(opinio(folder, ["authorities", "link.md", "--write"]).status, 0);
  assert.ok(lstatSync(path.join(folder, "link.md")).isSymbolicLink());
  assert.equal(statSync(path.join(folder, "memos/a.md")).mode & 0o777, 0o640);
  assert.ok(readFileSync(path.join(folder, "memos/a.md"), "utf8").includes(bluebook));
});

test("--check writes nothing, and fails where a table is out of date", (t) => {
  const folder = folderWith(t, { "a.md": `${memo}\n${marks}`, "b.md": memo });
  const { status, out } = opinio(folder, ["authorities", "--check", "."]);
  assert.equal(status, 1);
  assert.equal(out, "a.md: table of authorities out of date\nb.md: no <!-- opinio-authorities --> in it\n");
  assert.equal(readFileSync(path.join(folder, "a.md"), "utf8"), `${memo}\n${marks}`);
});

test("a table is left alone while a bibliography is missing that the memo names", (t) => {
  const text = `---\nbibliography: gone.bib\n---\n\n${memo}\n${marks}`;
  const folder = folderWith(t, { "a.md": text });
  const { status, complaints } = opinio(folder, ["authorities", "a.md", "--write"]);
  assert.equal(status, 2);
  assert.ok(complaints.some((line) => /^opinio: a\.md names a bibliography that cannot be read/.test(line)));
  assert.equal(readFileSync(path.join(folder, "a.md"), "utf8"), text);
});

test("a memo that cannot be read fails, and the others go on", (t) => {
  const { status, out, complaints } = opinio(folderWith(t, { "a.md": memo }), [
    "authorities",
    "gone.md",
    "a.md",
  ]);
  assert.deepEqual([status, complaints], [2, ["opinio: gone.md does not exist"]]);
  assert.ok(out.includes(bluebook));
});

test("standard input is printed, and cannot be written", (t) => {
  const folder = folderWith(t, {});
  assert.ok(opinio(folder, ["authorities", "-"], { input: memo }).out.includes(bluebook));
  for (const words of [["-", "--write"], ["a.md", "--write", "--check"], []])
    assert.equal(opinio(folder, ["authorities", ...words]).status, 2);
});
