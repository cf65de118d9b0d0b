import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { opinio } from "../support/command-line.ts";

const root = path.resolve(import.meta.dirname, "../..");

interface Mapped {
  readonly claims: readonly {
    readonly verdict: string;
    readonly scope: { readonly heading: string | null };
    readonly analyses: readonly { readonly kind: string }[];
  }[];
}

const names = ["hack-and-leak-draft", "hack-and-leak-memo", "clean-opinion"].map(
  (name) => `examples/${name}.md`,
);
const [draft, memo, opinion] = JSON.parse(
  opinio(root, ["map", ...names, "--format", "json"]).out,
) as Mapped[];
const verdicts = (mapped: Mapped | undefined) => mapped?.claims.map(({ verdict }) => verdict);

test("the draft asserts and does not argue", () => {
  assert.deepEqual(verdicts(draft), ["conclusory", "conclusory", "unsupported"]);
});

test("the memo argues doxfare for the papers and coercion for the registers, and owes one reference", () => {
  assert.deepEqual(verdicts(memo), [...Array(5).fill("supported"), "elsewhere", "supported"]);
  const kinds = (heading: string) =>
    memo?.claims.find(({ scope }) => scope.heading === heading)?.analyses.map(({ kind }) => kind);
  assert.ok(kinds("I. The coalition papers")?.includes("doxfare"));
  assert.ok(kinds("II. The land registers")?.includes("coercion"));
});

test("the opinion argues all it says", () => {
  assert.deepEqual(verdicts(opinion), Array(4).fill("supported"));
});

test("every key that an example cites is a built-in source", () => {
  const keys = new Set(
    opinio(root, ["cite", "--list"])
      .out.split("\n")
      .map((line) => line.split(" ")[0]),
  );
  const texts = names.map((name) => readFileSync(path.join(root, name), "utf8"));
  const cited: readonly string[] = texts.join("\n").match(/(?<=@)[a-z]+[0-9]*[a-z]*/g) ?? [];
  assert.ok(cited.includes("kilovaty2018doxfare"));
  for (const key of cited) assert.ok(keys.has(key), key);
});

test("npm start says in one line that a memo does not exist", () => {
  const start = path.join(root, "scripts/start.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, "missing.md"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: path.join(root, "examples") },
  });
  assert.equal(status, 2);
  assert.equal(stdout, "");
  assert.equal(stderr.trim(), `opinio: ${path.join("examples", "missing.md")} does not exist`);
});
