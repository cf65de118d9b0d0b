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

test("check exits 0 where nothing reaches the threshold", (t) => {
  const folder = folderWith(t, { "a.md": bare, "b.md": argued });
  assert.equal(opinio(folder, ["check", "b.md"]).status, 0);
  const { status, out } = opinio(folder, ["check", "a.md", "--min-severity", "error"]);
  assert.equal(status, 0);
  assert.equal(out, "Nothing found in 1 memo (1 claim: 1 unsupported)\n");
});

test("an information counts only if it is asked for", (t) => {
  const memo = `# A\n\n## Leak\n\n${bare.split("\n\n")[1]}\n## Note\n\n${argued.split("\n\n")[2]}`;
  const folder = folderWith(t, { "a.md": memo });
  const { status, out } = opinio(folder, ["check", "a.md"]);
  assert.match(out, /a\.md:5:\d+ {2}information {2}analysis-elsewhere/);
  assert.equal(status, 0);
  assert.equal(opinio(folder, ["check", "a.md", "--min-severity", "information"]).status, 1);
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

test("map as text shows every claim with its verdict", (t) => {
  const { status, out } = opinio(folderWith(t, { "a.md": argued }), ["map", "a.md"]);
  assert.equal(status, 0);
  assert.match(out, /^ +3 {2}supported +The leak violated.*coercion, line 5$/m);
});

test("terms as JSON and as text", (t) => {
  const folder = folderWith(t, { "a.md": bare });
  const [{ file, terms }] = JSON.parse(opinio(folder, ["terms", "a.md", "--format", "json"]).out);
  assert.equal(file, "a.md");
  const term = terms.find(({ id }: { id: string }) => id === "non-intervention");
  assert.equal(bare.slice(term.range.start, term.range.end), term.text);
  assert.match(opinio(folder, ["terms", "a.md"]).out, /non-intervention +1 {2}line 3/);
});

test("define tells what a term means and where that is said", (t) => {
  const folder = folderWith(t, {});
  const { out } = opinio(folder, ["define", "Domaine", "Réservé"]);
  assert.match(out, /^domaine réservé {2}\w+\n/);
  assert.match(
    opinio(folder, ["define", "doxfare"]).out,
    /proposed[\s\S]*> .*doxfare[\s\S]*@kilovaty2018doxfare/,
  );
  const term = JSON.parse(opinio(folder, ["define", "coercion", "--format", "json"]).out);
  assert.equal(term.id, "coercion");
  assert.ok(term.quotations.every(({ weight }: { weight: string }) => weight));
  const { status, complaints } = opinio(folder, ["define", "coersion"]);
  assert.equal(status, 2);
  assert.deepEqual(complaints, ['opinio: there is no term "coersion"; did you mean "coercion"?']);
});

test("cite prints a citation, and never guesses what the source does not tell", (t) => {
  const folder = folderWith(t, {});
  const cite = (...words: string[]) => opinio(folder, ["cite", ...words]).out;
  assert.match(
    cite("nicaragua1986", "--pinpoint", "para. 205"),
    /^.*1986 I\.C\.J\.(?: Rep\.)? 14, ¶ 205.*\n$/,
  );
  assert.match(cite("kilovaty2018doxfare"), /\[first page\]/);
  assert.equal(cite("@unga2625", "--style", "pandoc"), "[@unga2625]\n");
});

test("cite --list prints one source a line: key, weight, short title", (t) => {
  const { out } = opinio(folderWith(t, {}), ["cite", "--list"]);
  const sources = out.trimEnd().split("\n");
  assert.ok(sources.length >= 10);
  for (const line of sources) assert.match(line, /^\S+ +(?:binding|authoritative|scholarship|web) +\S/);
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

test("help and version", (t) => {
  const folder = folderWith(t, {});
  assert.match(opinio(folder, ["--help"]).out, /check \[PATH\.\.\.\]/);
  assert.match(opinio(folder, ["check", "--help"]).out, /--min-severity/);
  assert.match(opinio(folder, ["--version"]).out, /^opinio \d+\.\d+\.\d+\n$/);
});
