import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const root = path.resolve(import.meta.dirname, "../..");
const tool = path.join(root, "node_modules/vscode-tmgrammar-test/dist/unit.js");

/** VS Code's own Markdown grammar and the HTML that it includes: the manifest injects ours into them. */
const grammars = ["markdown", "html", "html-derivative"].map((name) =>
  path.join(root, `node_modules/tm-grammars/grammars/${name}.json`),
);

/** Runs the editor's TextMate engine over one file of text lines and the scopes drawn under them. */
const run = (file: string) =>
  spawnSync(process.execPath, [tool, ...grammars.flatMap((grammar) => ["-g", grammar]), file], {
    cwd: root,
    encoding: "utf8",
  });

for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith(".scopes.txt"))) {
  test(`colours ${file.replace(".scopes.txt", "")}`, () => {
    const { status, stdout } = run(path.join("test/grammar", file));
    assert.equal(status, 0, stdout);
    assert.match(stdout, new RegExp(`${file} run successful`));
  });
}
