import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { opinio } from "../support/command-line.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** The verdicts of an example's claims, in the order of the memo. */
const verdicts = (name: string): string[] => {
  const [{ claims }] = JSON.parse(opinio(root, ["map", `examples/${name}.md`, "--format", "json"]).out);
  return claims.map(({ verdict }: { verdict: string }) => verdict);
};

test("the draft asserts and does not argue", () => {
  assert.deepEqual(verdicts("hack-and-leak-draft"), ["conclusory", "conclusory", "unsupported"]);
});

test("the memo argues coercion for the registers and doxfare for the papers, and owes one reference", () => {
  const [{ claims }] = JSON.parse(
    opinio(root, ["map", "examples/hack-and-leak-memo.md", "--format", "json"]).out,
  );
  const verdictIn = new Map<string | null, string>();
  const kindsIn = new Map<string | null, Set<string>>();
  for (const { scope, verdict, analyses } of claims) {
    verdictIn.set(scope.heading, verdict);
    kindsIn.set(scope.heading, new Set(analyses.map(({ kind }: { kind: string }) => kind)));
  }
  assert.equal(verdictIn.get("I. The coalition papers"), "supported");
  assert.ok(kindsIn.get("I. The coalition papers")?.has("doxfare"));
  assert.equal(verdictIn.get("II. The land registers"), "supported");
  assert.ok(kindsIn.get("II. The land registers")?.has("coercion"));
  assert.equal(verdictIn.get("III. The negotiators' mail"), "elsewhere");
  assert.equal(verdictIn.get(null), "supported");
  assert.equal(claims.length, 7);
});

test("the opinion has nothing to find", () => {
  assert.deepEqual(verdicts("clean-opinion"), ["supported", "supported", "supported", "supported"]);
  assert.equal(opinio(root, ["check", "examples/clean-opinion.md", "--min-severity", "hint"]).status, 0);
});

test("every key that an example cites is a built-in source", () => {
  const keys = new Set(
    opinio(root, ["cite", "--list"])
      .out.split("\n")
      .map((line) => line.split(" ")[0]),
  );
  const cited = spawnSync("git", ["grep", "-ohE", "@[a-z]+[0-9]{0,4}[a-z]*", "--", "examples"], {
    cwd: root,
    encoding: "utf8",
  }).stdout;
  assert.ok(cited.includes("@kilovaty2018doxfare"));
  for (const key of cited.split("\n").filter(Boolean)) assert.ok(keys.has(key.slice(1)), key);
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
