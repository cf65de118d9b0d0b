import assert from "node:assert/strict";
import { test } from "node:test";
import { readArguments, WrongUsage } from "./arguments.ts";

const read = (line: string) => readArguments(line.split(" ").filter(Boolean));
const complaint = (line: string) => {
  try {
    read(line);
  } catch (error) {
    assert.ok(error instanceof WrongUsage, String(error));
    return error.message;
  }
  return assert.fail(`accepted: ${line}`);
};

test("check without a path looks in the current folder", () => {
  assert.deepEqual(read("check"), { name: "check", format: "text", paths: ["."] });
});

test("check takes paths and options in any order", () => {
  assert.deepEqual(read("check a.md --format=sarif b --min-severity hint"), {
    name: "check",
    format: "sarif",
    minSeverity: "hint",
    paths: ["a.md", "b"],
  });
});

test("a name for standard input implies standard input", () => {
  assert.deepEqual(read("map --stdin-filename x.md"), {
    name: "map",
    format: "text",
    paths: ["-"],
    stdinFilename: "x.md",
  });
  assert.match(complaint("check a.md --stdin-filename x.md"), /needs the path -/);
});

test("a path that begins with a dash stands behind --", () => {
  assert.deepEqual(read("map -- -draft.md"), { name: "map", format: "text", paths: ["-draft.md"] });
});

test("an archive is checked in parts, by lists, and by so many threads", () => {
  const options = "--shard 3/16 --threads 4 --time-limit 2.5 --quiet";
  assert.deepEqual(read(`check archive --format jsonl ${options}`), {
    name: "check",
    format: "jsonl",
    paths: ["archive"],
    shard: { part: 3, parts: 16 },
    threads: 4,
    timeLimit: 2.5,
    quiet: true,
  });
});

test("a list stands in for paths, or adds to them", () => {
  const list = { name: "check", format: "text", filesFrom: "-" };
  assert.deepEqual(read("check --files-from -"), { ...list, paths: [] });
  assert.deepEqual(read("check a.md --files-from -"), { ...list, paths: ["a.md"] });
  assert.deepEqual(read("map --files-from l"), { name: "map", format: "text", paths: [], filesFrom: "l" });
});

test("a term may have several words", () => {
  assert.deepEqual(read("define use of force"), { name: "define", term: "use of force", format: "text" });
});

test("a pack may be named for whatever uses one, and be tested", () => {
  assert.deepEqual(read("map a.md --pack house"), {
    name: "map",
    format: "text",
    paths: ["a.md"],
    pack: "house",
  });
  assert.deepEqual(read("cite --list --pack house"), { name: "list-sources", pack: "house" });
  assert.deepEqual(read("pack test"), { name: "pack-test" });
  assert.deepEqual(read("pack test house"), { name: "pack-test", folder: "house" });
});

test("bibliographies may be named for whatever cites", () => {
  assert.deepEqual(read("check a.md --bibliography a.bib --bibliography b.ris"), {
    name: "check",
    format: "text",
    paths: ["a.md"],
    bibliography: ["a.bib", "b.ris"],
  });
  assert.deepEqual(read("cite k --style oscola --bibliography a.bib"), {
    name: "cite",
    key: "k",
    style: "oscola",
    form: "full",
    bibliography: ["a.bib"],
  });
});

test("memos are verified with the folder of their sources, a document is imported", () => {
  assert.deepEqual(read("verify a.md b --sources texts --format json"), {
    name: "verify",
    sources: "texts",
    format: "json",
    paths: ["a.md", "b"],
  });
  assert.deepEqual(read("import a.pdf"), { name: "import", file: "a.pdf", format: "yaml" });
  assert.deepEqual(read("import a.pdf --to house"), {
    name: "import",
    file: "a.pdf",
    format: "yaml",
    to: "house",
  });
});

test("a key is taken with or without its @", () => {
  const cite = { name: "cite", key: "nicaragua1986", form: "full" };
  assert.deepEqual(read("cite @nicaragua1986"), cite);
  assert.deepEqual(readArguments(["cite", "nicaragua1986", "--pinpoint", "para. 205"]), {
    ...cite,
    pinpoint: "para. 205",
  });
  assert.deepEqual(read("cite nicaragua1986 --form id"), { ...cite, form: "id" });
  assert.deepEqual(read("cite --list"), { name: "list-sources" });
});

test("help is found wherever one looks for it", () => {
  assert.deepEqual(read(""), { name: "help" });
  assert.deepEqual(read("-h"), { name: "help" });
  assert.deepEqual(read("help map"), { name: "help", about: "map" });
  assert.deepEqual(read("map a.md --help"), { name: "help", about: "map" });
});

test("wrong usage is one line that says what would be right", () => {
  const lines = [
    ["chekc a.md", 'there is no command "chekc"; did you mean check?'],
    [
      "proofread a.md",
      'there is no command "proofread"; one of check, map, terms, verify, authorities, define, cite, import, export, pack, serve or help',
    ],
    [
      "verify a.md",
      "verify needs memos and the folder of their sources: opinio verify PATH... --sources DIR",
    ],
    [
      "verify --sources texts",
      "verify needs memos and the folder of their sources: opinio verify PATH... --sources DIR",
    ],
    ["verify a.md --sources texts --format sarif", '--format "sarif": choose text or json'],
    ["import", "import needs one document: opinio import FILE [--to DIR]"],
    [
      "import a.pdf --to house --format json",
      "import prints in a --format or writes YAML --to a folder, not both",
    ],
    ["map", "map needs a memo: opinio map PATH..."],
    ["map a.md --format sarif", '--format "sarif": choose text, json or jsonl'],
    ["check --shard 5/4", '--shard "5/4": give a part of all parts, from 1/16 to 16/16 for sixteen'],
    ["check --threads many", '--threads "many": give a number of threads, from 0'],
    ["check --time-limit soon", '--time-limit "soon": give seconds'],
    [
      "check --threads 0 --time-limit 5",
      "--time-limit needs a thread that can be ended; leave --threads 0 out",
    ],
    ["check - --files-from -", "--files-from - and the path - are both standard input; give one of them"],
    ["check --min-severity high", '--min-severity "high": choose error, warning, information or hint'],
    ["check --fromat json", "check: there is no option --fromat; see opinio help check"],
    ["cite", "cite needs one key; opinio cite --list shows them"],
    ["cite a b", "cite needs one key; opinio cite --list shows them"],
    ["define", "define needs a term, e.g. opinio define coercion"],
    ["pack", "pack can be tested: opinio pack test [DIR]"],
    ["pack check .opinio", "pack can be tested: opinio pack test [DIR]"],
    ["serve", "serve speaks on standard streams: opinio serve --stdio"],
  ] as const;
  for (const [line, message] of lines) assert.equal(complaint(line), message);
});

test("an option without its value is named", () => {
  for (const line of ["check --format", "check --min-severity", "cite k --pinpoint", "serve --stdio=1"]) {
    assert.match(complaint(line), /^\w+: option '--[\w-]+.*; see opinio help \w+$/);
  }
});
