import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { cli, folderWith, opinio } from "../support/command-line.ts";

const memo = "The leak violated the principle of non-intervention.\n";

/** Bytes that are no memo, and what the one line about them says. */
const unreadable: Readonly<Record<string, { content: string | Uint8Array; says: RegExp }>> = {
  "latin.md": {
    content: Buffer.from("# Memo\n\nThe \x93norm\x94\n", "latin1"),
    says: /is not UTF-8: byte 0x93 at offset 12, line 3; save it as UTF-8/,
  },
  "utf16.md": { content: Buffer.from(`\uFEFF${memo}`, "utf16le"), says: /is UTF-16 text; save it as UTF-8/ },
  "program.md": { content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]), says: /is a binary file/ },
  "memo.docx": { content: Buffer.from("PK\x03\x04\x14\0"), says: /is a Word.*export it as Markdown/ },
  "scan.pdf": { content: "%PDF-1.7\n", says: /is a PDF/ },
  "long.md": { content: memo.repeat(390_000), says: /has 20\.\d MB; Opinio reads memos of up to \d+ MB/ },
};

test("each file that is no memo gets one clear line, and the memo its check", (t) => {
  const files = Object.fromEntries(Object.entries(unreadable).map(([name, { content }]) => [name, content]));
  const folder = folderWith(t, { ...files, "ok.md": memo });
  const { status, out, complaints } = opinio(folder, ["check", ...Object.keys(unreadable), "ok.md"]);
  assert.equal(status, 2);
  assert.equal(complaints.length, Object.keys(unreadable).length);
  for (const [i, [name, { says }]] of Object.entries(unreadable).entries()) {
    assert.ok(complaints[i]?.startsWith(`opinio: ${name} `), complaints[i]);
    assert.match(complaints[i] ?? "", says);
  }
  assert.match(out, /^ok\.md:1:\d+ {2}warning/);
});

test("a path that leads nowhere gets one clear line", (t) => {
  const folder = folderWith(t, { "ok.md": memo, "empty/notes.txt": memo });
  const complaint = (...paths: string[]) => {
    const { status, complaints } = opinio(folder, ["check", "--", ...paths]);
    assert.equal(status, 2);
    assert.equal(complaints.length, 1);
    return complaints[0];
  };
  assert.equal(complaint("missing.md", "ok.md"), "opinio: missing.md does not exist");
  assert.equal(complaint("ok.md/further"), "opinio: ok.md/further does not exist");
  assert.equal(complaint("empty"), "opinio: empty holds no memo (*.md)");
  assert.equal(complaint("x*.md"), "opinio: x*.md matches no memo");
  assert.equal(complaint(""), 'opinio: the path "" does not exist');
  assert.equal(complaint("a\u001B[2Jb\nc.md"), "opinio: a\uFFFD[2Jb c.md does not exist");
});

test("wrong usage gets one clear line and exit 2", (t) => {
  const folder = folderWith(t, { "ok.md": memo });
  for (const words of [
    ["frobnicate"],
    ["check", "--frobnicate"],
    ["map"],
    ["check", "--format", "xml", "ok.md"],
  ]) {
    const { status, out, complaints } = opinio(folder, words);
    assert.deepEqual([status, out, complaints.length], [2, "", 1], words.join(" "));
    assert.match(complaints[0] ?? "", /^opinio: /);
  }
});

test("an empty memo has no findings", (t) => {
  const folder = folderWith(t, { "empty.md": "", "blank.md": "\n \n" });
  const { status, out, complaints } = opinio(folder, ["check", "empty.md", "blank.md"]);
  assert.deepEqual([status, out, complaints], [0, "Nothing found in 2 memos (no claims)\n", []]);
});

test("standard input is a memo too, under the name it is given", (t) => {
  const folder = folderWith(t, {});
  assert.match(opinio(folder, ["check", "-"], { input: memo }).out, /^-:1:\d+ {2}warning/);
  const named = opinio(folder, ["check", "--stdin-filename", "draft.md"], { input: memo });
  assert.match(named.out, /^draft\.md:1:\d+ {2}warning/);
  const bad = opinio(folder, ["check", "-"], { input: Buffer.from([0x61, 0xff]) });
  assert.deepEqual([bad.status, bad.complaints.length], [2, 1]);
  assert.match(bad.complaints[0] ?? "", /^opinio: standard input is not UTF-8/);
});

test("links that lead in a circle end", { skip: process.platform === "win32" && "needs links" }, (t) => {
  const folder = folderWith(t, { "a/ok.md": memo });
  symlinkSync("..", path.join(folder, "a/up"));
  symlinkSync("self.md", path.join(folder, "self.md"));
  assert.match(opinio(folder, ["check", "."]).out, /1 warning in 1 memo /);
  assert.deepEqual(opinio(folder, ["check", "self.md"]).complaints, [
    "opinio: self.md is a link that leads back to itself",
  ]);
});

test("a pipe or a device is refused, not waited for", {
  skip: process.platform === "win32" && "needs pipes",
}, (t) => {
  const folder = folderWith(t, { "ok.md": memo });
  spawnSync("mkfifo", [path.join(folder, "pipe.md")]);
  for (const file of ["pipe.md", "/dev/zero"]) {
    const { status, complaints } = opinio(folder, ["check", file]);
    assert.deepEqual([status, complaints.length], [2, 1]);
    assert.ok(complaints[0]?.startsWith(`opinio: ${file} is not an ordinary file`), complaints[0]);
  }
  assert.match(opinio(folder, ["check", "."]).out, /in 1 memo /);
});

const seesAll =
  process.getuid?.() === 0 ? "root may read every file" : process.platform === "win32" && "needs modes";

test("a file or a folder that may not be read gets one clear line", { skip: seesAll }, (t) => {
  const folder = folderWith(t, { "secret.md": memo, "ok.md": memo, "vault/a.md": memo });
  chmodSync(path.join(folder, "secret.md"), 0);
  chmodSync(path.join(folder, "vault"), 0);
  const { status, out, complaints } = opinio(folder, ["check", "."]);
  chmodSync(path.join(folder, "vault"), 0o700);
  assert.equal(status, 2);
  assert.deepEqual(complaints, [
    "opinio: secret.md may not be read: permission denied",
    "opinio: vault may not be read: permission denied",
  ]);
  assert.match(out, /ok\.md:1/);
});

test("a reader that leaves early is no failure", async () => {
  const child = spawn(process.execPath, [cli, "cite", "--list"]);
  child.stdout.destroy();
  const complaints: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
  const status = await new Promise((resolve) => child.on("close", resolve));
  assert.deepEqual([status, Buffer.concat(complaints).toString()], [0, ""]);
});
