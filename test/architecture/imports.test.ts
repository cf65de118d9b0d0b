import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const src = path.resolve(import.meta.dirname, "../../server/src");
const order = ["text", "doctrine", "memo", "reading", "citations", "rules", "review", "assist"];
/** Reads files of others: it may use large libraries, but no Node built-in, so that it runs in a browser too. */
const documents = "documents";
/** What a memo can cite, found through whoever can read files; it runs in a browser too. */
const library = "library";
/** Writes memos for Word, with a large library that waits for the first export. */
const word = "word";
const edges = ["lsp", "cli"];

/** Every import of a file, type imports included. */
function importsOf(file: string): string[] {
  const code = readFileSync(path.join(src, file), "utf8");
  const from = /^(?:(?:import|export)\b[^"';]*?\bfrom|import)\s+["']([^"']+)["']/gm;
  return [...code.matchAll(from)].map((match) => match[1] ?? "");
}

function folderOf(file: string): string {
  return file.includes("/") ? (file.split("/")[0] ?? "") : "";
}

const files = globSync("**/*.ts", { cwd: src }).filter((file) => !file.endsWith(".test.ts"));
const core = files.filter((file) => order.includes(folderOf(file)));
const inward = [...order, documents, library, word];
const isInward = (file: string) => inward.includes(folderOf(file));

test("every folder of the server has its place in the order", () => {
  const folders = new Set(files.map(folderOf).filter(Boolean));
  assert.deepEqual(
    [...folders].filter((folder) => ![...inward, ...edges].includes(folder)),
    [],
  );
  assert.ok(core.length > 20);
});

test("folders import only from those above them", () => {
  const wrong = files.filter(isInward).flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith("."))
      .map((name) => folderOf(path.relative(src, path.resolve(src, path.dirname(file), name))))
      .filter(
        (folder) => inward.indexOf(folder) < 0 || inward.indexOf(folder) > inward.indexOf(folderOf(file)),
      )
      .map((folder) => `${file} imports ${folder}`),
  );
  assert.deepEqual(wrong, []);
});

test("the readers of documents use no Node built-in, and those with a large library wait for the first file", () => {
  const large = new Set(["unpdf", "mammoth", "@mozilla/readability", "linkedom"]);
  for (const file of files) {
    const packages = importsOf(file).filter((name) => !name.startsWith("."));
    const isReader = /^documents\/(?:pdf|docx|html)\//.test(file);
    if (folderOf(file) === library) assert.deepEqual(packages, [], file);
    if (folderOf(file) === documents)
      assert.deepEqual(
        packages.filter((name) => name.startsWith("node:") || !(large.has(name) || name === "yaml")),
        [],
        file,
      );
    if (folderOf(file) === word)
      assert.deepEqual(
        packages.filter((name) => name !== "docx" && name !== "mdast"),
        [],
        file,
      );
    else if (folderOf(file) !== word) assert.ok(!packages.includes("docx"), file);
    if (!isReader) assert.ok(!packages.some((name) => large.has(name)), file);
    const readers = importsOf(file).filter((name) => /\/read-(?:pdf|docx|html)\.ts$/.test(name));
    if (!isReader) assert.deepEqual(readers, [], `${file} loads a reader at once`);
  }
});

test("protocol and command line do not import each other, but for starting the server", () => {
  const wrong = files.flatMap((file) => {
    const other = folderOf(file) === "lsp" ? "../cli/" : folderOf(file) === "cli" ? "../lsp/" : undefined;
    return importsOf(file).filter((name) => other && name.includes(other) && file !== "cli/serve.ts");
  });
  assert.deepEqual(wrong, []);
});

test("the core is pure: no Node built-ins, no protocol, no clock, no network", () => {
  const allowed = new Set([
    "yaml",
    "zod",
    "unified",
    "remark-parse",
    "remark-gfm",
    "remark-frontmatter",
    "mdast",
    "github-slugger",
  ]);
  for (const file of core) {
    const packages = importsOf(file).filter((name) => !name.startsWith("."));
    assert.deepEqual(
      packages.filter((name) => !allowed.has(name)),
      [],
      file,
    );
    const code = readFileSync(path.join(src, file), "utf8");
    assert.doesNotMatch(
      code,
      /\b(?:Date\.now|new Date|performance\.|fetch\(|process\.|setTimeout|eval\(|new Function)/,
      file,
    );
  }
});

test("only the protocol layer and the command line know lines and columns", () => {
  for (const file of core.filter((name) => !name.startsWith("doctrine/")))
    assert.doesNotMatch(
      readFileSync(path.join(src, file), "utf8"),
      /positionAt|\bPosition\b|lineNumber/,
      file,
    );
});

test("the server opens no connection of its own, starts no process and runs no made-up code", () => {
  for (const file of files) {
    const banned =
      /^(?:node:)?(?:child_process|net|http|https|http2|tls|dgram|dns|cluster|vm|worker_threads|inspector)$/;
    // Documents are read, and archives checked, in threads of the same process, which can be ended when a file is
    // made to take for ever.
    const isThread = /^cli\/(?:(?:read-in|reader|worker)-thread|workers)\.ts$/.test(file);
    assert.deepEqual(
      importsOf(file).filter((name) => banned.test(name) && !(isThread && name === "node:worker_threads")),
      [],
      file,
    );
    assert.doesNotMatch(
      readFileSync(path.join(src, file), "utf8"),
      /\bfetch\(|\beval\(|new Function|WebSocket/,
      file,
    );
  }
});

test("every test file is run by one of the test commands", () => {
  const root = path.resolve(src, "../..");
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const patterns = [
    ...`${scripts["test:unit"]} ${scripts["test:protocol"]} ${scripts["test:outside"]}`.matchAll(
      /"([^"]+)"/g,
    ),
  ];
  const run = new Set(patterns.flatMap((match) => globSync(match[1] ?? "", { cwd: root })));
  const written = globSync(["server/src/**/*.test.ts", "test/**/*.test.ts"], { cwd: root }).filter(
    (file) => !file.startsWith(path.join("test", "editor")),
  );
  assert.deepEqual(
    written.filter((file) => !run.has(file)),
    [],
  );
});
