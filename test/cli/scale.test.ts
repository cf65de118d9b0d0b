import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { writeMemo } from "../bench/memos/write-memo.ts";
import { type Answer, cli, folderWith, opinio } from "../support/command-line.ts";

const bare = "The leak violated the principle of non-intervention.\n";
/** For a machine that has other things to do. */
const patient = { timeout: 300_000 };

/** So many short memos in folders of ten whose names have spaces. */
function archive(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      path.join(`matter ${Math.floor(i / 10)}`, `memo ${i}.md`),
      writeMemo(1200 + (i % 3) * 700, i),
    ]),
  );
}

const check = (folder: string, ...words: string[]): Answer => opinio(folder, ["check", ...words], patient);
const lines = ({ out }: Pick<Answer, "out">) => out.split("\n").filter(Boolean);

test("three hundred memos are told byte for byte as one thread tells them", (t) => {
  const folder = folderWith(t, archive(300));
  const alone = check(folder, "--threads", "0", "--format", "json");
  assert.equal(alone.status, 1);
  assert.deepEqual(alone.complaints, []);
  assert.equal(JSON.parse(alone.out).length, 300);
  assert.deepEqual(check(folder, "--threads", "3", "--format", "json"), alone);
});

test("in other formats, and with memos that cannot be read and a pack that is broken", (t) => {
  const folder = folderWith(t, {
    ...archive(12),
    "matter 0/latin.md": Buffer.from("The \x93norm\x94\n", "latin1"),
    "matter 1/.opinio/lexicon.yaml": "coercion: [\n",
    "matter 1/binary.md": Buffer.from([0, 1, 2]),
  });
  const words = [
    ["check", ".", "missing.md"],
    ["check", ".", "missing.md", "--min-severity", "warning", "--format", "sarif"],
    ["map", ".", "missing.md", "--format", "jsonl"],
    ["terms", ".", "--format", "json"],
  ];
  for (const line of words) {
    const alone = opinio(folder, [...line, "--threads", "0"], patient);
    assert.equal(alone.status, 2);
    assert.ok(alone.complaints.length > 3, alone.complaints.join("\n"));
    assert.deepEqual(opinio(folder, [...line, "--threads", "2"], patient), alone, line.join(" "));
  }
});

test("JSON Lines have one memo a line, with what hindered those that could not be read", (t) => {
  const folder = folderWith(t, { "a.md": bare, "b.md": Buffer.from([0]), "c.md": "" });
  const entries = lines(check(folder, "--format", "jsonl")).map((line) => JSON.parse(line));
  assert.deepEqual(
    entries.map(({ file, findings, error }) => [file, findings.length, error]),
    [
      ["a.md", 1, undefined],
      ["b.md", 0, "is a binary file (byte 0 at offset 0); Opinio reads Markdown"],
      ["c.md", 0, undefined],
    ],
  );
});

test("the parts of an archive are the whole, and no memo is in two", (t) => {
  const folder = folderWith(t, { ...archive(20), "matter 0/no.md": Buffer.from([0]) });
  const words = [".", "missing.md", "--format", "jsonl"];
  const whole = lines(check(folder, ...words));
  const parts = [1, 2, 3].map((part) => lines(check(folder, ...words, "--shard", `${part}/3`)));
  assert.equal(whole.length, 22);
  assert.deepEqual(parts.flat().sort(), [...whole].sort());
  for (const part of parts) {
    assert.ok(part.length > 2);
    assert.deepEqual(
      part,
      whole.filter((line) => part.includes(line)),
      "in the order of the whole",
    );
  }
});

test("a part does not depend on where the archive lies or what else is in it", (t) => {
  const files = archive(20);
  const [few, more] = [folderWith(t, files), folderWith(t, { ...files, "matter 9/other.md": bare })];
  const names = (folder: string) =>
    lines(check(path.dirname(folder), path.basename(folder), "--shard", "2/4", "--format", "jsonl")).map(
      (line) => path.relative(path.basename(folder), JSON.parse(line).file),
    );
  assert.deepEqual(
    names(more).filter((name) => !name.endsWith("other.md")),
    names(few),
  );
});

test("a part without memos is no mistake", (t) => {
  const folder = folderWith(t, { "a.md": bare });
  const parts = ["1/2", "2/2"].map((shard) => check(folder, "--shard", shard, "--format", "json"));
  assert.deepEqual(parts.map(({ status }) => status).sort(), [0, 1]);
  for (const { complaints } of parts) assert.deepEqual(complaints, []);
});

test("paths come from a list, as find writes them, with spaces and patterns in their names", (t) => {
  const files = { "a memo.md": bare, "old/[b].md": bare, "old/b.md": bare };
  const folder = folderWith(t, { ...files, list: "./a memo.md\nold/[b].md\n" });
  const asked = ["check", "--format", "jsonl", "--files-from"];
  const named = (answer: Answer) => lines(answer).map((line) => JSON.parse(line).file);
  assert.deepEqual(named(opinio(folder, [...asked, "list"])), ["./a memo.md", "old/[b].md"]);
  const input = "old/[b].md\0./a memo.md\0";
  assert.deepEqual(named(opinio(folder, [...asked, "-"], { input })), ["old/[b].md", "./a memo.md"]);
  const missing = opinio(folder, [...asked, "-"], { input: "x*.md\na memo.md\n" });
  assert.deepEqual([missing.status, missing.complaints], [2, ["opinio: x*.md does not exist"]]);
  assert.deepEqual(opinio(folder, [...asked, "no"]).complaints, ["opinio: the list no does not exist"]);
});

test("a memo that takes too long is one line, and the others come in their turn", (t) => {
  const endless = "a memo without end.md";
  const folder = folderWith(t, { ...archive(3), [endless]: writeMemo(4_900_000, 1) });
  const { status, out, complaints } = check(
    folder,
    "--threads",
    "2",
    "--time-limit",
    "0.1",
    "--format",
    "jsonl",
  );
  assert.equal(status, 2);
  // On a slow machine the short ones may take too long as well.
  assert.deepEqual(
    complaints,
    lines({ out })
      .map((line) => JSON.parse(line))
      .flatMap(({ file, error }) => (error ? [`opinio: ${file} ${error}`] : [])),
  );
  assert.equal(lines({ out }).length, 4);
  const line = `opinio: ${endless} takes more than 0.1 seconds to check and was left out; see --time-limit`;
  assert.equal(complaints[0], line);
});

test("a reader that leaves early ends the work", async (t) => {
  const folder = folderWith(t, archive(200));
  const run = spawn(process.execPath, [cli, "check", "--threads", "2", "--format", "json"], { cwd: folder });
  const complaints: Buffer[] = [];
  run.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
  run.stdout.once("data", () => run.stdout.destroy());
  const [status, signal] = await new Promise<unknown[]>((resolve) =>
    run.on("close", (...end) => resolve(end)),
  );
  assert.equal(signal, null);
  assert.ok(status === 0 || status === 1);
  assert.equal(Buffer.concat(complaints).toString(), "");
});

test("Ctrl-C ends all threads at once and leaves nothing behind", {
  skip: process.platform === "win32" && "needs signals",
}, async (t: TestContext) => {
  const folder = folderWith(t, archive(200));
  const before = readdirSync(folder, { recursive: true });
  const run = spawn(process.execPath, [cli, "check", "--threads", "2", "--format", "jsonl"], { cwd: folder });
  let out = "";
  run.stdout.on("data", (chunk: Buffer) => {
    if (out === "") run.kill("SIGINT");
    out += chunk;
  });
  const [status, signal] = await new Promise<unknown[]>((resolve) =>
    run.on("close", (...end) => resolve(end)),
  );
  assert.deepEqual([status, signal], [null, "SIGINT"]);
  assert.ok(out.split("\n").length < 150, "the rest was not checked");
  assert.deepEqual(readdirSync(folder, { recursive: true }), before);
});
