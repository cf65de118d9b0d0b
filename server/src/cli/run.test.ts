import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import { libraryOf } from "../citations/library.ts";
import { parseMemo } from "../memo/parse.ts";
import { createTermFinder } from "../reading/find-terms.ts";
import { createLaw, type Law } from "../review/law.ts";
import { run } from "./run.ts";
import { coloured, type Paint, plain } from "./terminal.ts";

const bare = "# Advice\n\nThe leak violated the principle of non-intervention.\n";
const argued = `${bare}\nThe leak left the Government no choice but to withdraw the bill.\n`;
/** The claim in one section, its ground in another. */
const apart = `## Leak

The leak breached the principle of non-intervention.

## Note

The leak left the Government no choice but to withdraw the bill.
`;

const engineBy = (law: Law) => ({
  version: "1.2.3",
  lawFor: async () => law,
  check: async (_: string, text: string) => law.check(text),
  holdingFor: async () => ({ library: libraryOf(doctrine.sources) }),
  problems: (): string[] => [],
  notes: (): string[] => [],
  readPack: () => assert.fail("no pack is tested here"),
  readDocument: () => assert.fail("reads no document"),
  parse: parseMemo,
  findTerms: createTermFinder(doctrine),
  pageOf: () => undefined,
  serve: async () => {},
});
const engine = engineBy(createLaw(doctrine));

/** Runs the words with the memo on standard input. */
async function type(words: readonly string[], memo = "", paint: Paint = plain) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const terminal = {
    print: (text: string) => void printed.push(text),
    complain: (line: string) => void complaints.push(line),
    width: 100,
    paint,
  };
  const status = await run(
    words,
    async () => ({ ...engine, standardInput: () => Readable.from([Buffer.from(memo)]) }),
    terminal,
  );
  return { status, out: printed.join(""), complaints };
}

test("check exits 1 where something reaches the threshold, else 0", async () => {
  assert.equal((await type(["check", "-"], bare)).status, 1);
  assert.equal((await type(["check", "-"], argued)).status, 0);
  assert.equal((await type(["check", "-"], apart)).status, 0);
  assert.equal((await type(["check", "-", "--min-severity", "warning"], bare)).status, 1);
  assert.equal((await type(["check", "-", "--min-severity", "information"], apart)).status, 1);
});

test("check shows all findings, unless a severity leaves the lighter ones out", async () => {
  assert.match((await type(["check", "-"], apart)).out, /^-:3:\d+ {2}information {2}analysis-elsewhere/);
  const { status, out } = await type(["check", "-", "--min-severity", "error"], bare);
  assert.deepEqual([status, out], [0, "Nothing found in 1 memo (1 claim: 1 unsupported)\n"]);
});

test("map as text shows every claim with its verdict", async () => {
  const { status, out } = await type(["map", "-"], argued);
  assert.equal(status, 0);
  assert.match(out, /^ +3 {2}supported +The leak violated.*coercion, line 5$/m);
});

test("terms as JSON and as text", async () => {
  const [{ file, terms }] = JSON.parse((await type(["terms", "-", "--format", "json"], bare)).out);
  assert.equal(file, "-");
  const term = terms.find(({ id }: { id: string }) => id === "non-intervention");
  assert.equal(bare.slice(term.range.start, term.range.end), term.text);
  assert.match((await type(["terms", "-"], bare)).out, /non-intervention +1 {2}line 3/);
});

test("define names the authorities, and other labels only where there are some", async () => {
  assert.match(
    (await type(["define", "coercion"])).out,
    /\nAuthorities\n {2}\S.*para\. 205; @nicaragua1986\n/,
  );
  const bare = doctrine.terms.find(({ altLabel }) => altLabel.length === 0);
  assert.ok(bare);
  assert.doesNotMatch((await type(["define", bare.prefLabel])).out, /^Also$/m);
});

test("define tells what a term means and where that is said", async () => {
  assert.match((await type(["define", "Domaine", "Reserve"])).out, /^domaine réservé {2}\w+\n/);
  assert.match(
    (await type(["define", "doxfare"])).out,
    /^doxfare {2}proposed\n[\s\S]*^ {2}> .*doxfare[\s\S]*scholarship; @kilovaty2018doxfare$/m,
  );
  const term = JSON.parse((await type(["define", "coercion", "--format", "json"])).out);
  assert.equal(term.id, "coercion");
  assert.ok(term.quotations.length > 0);
  assert.ok(term.quotations.every(({ weight }: { weight: string }) => weight));
});

test("a term or a key that is not there gets one line, with a guess at what was meant", async () => {
  const lines = [
    [["define", "coersion"], 'there is no term "coersion"; did you mean "coercion"?'],
    [["cite", "nicaragua1968"], 'there is no source "nicaragua1968"; did you mean "nicaragua1986"?'],
    [["cite", "lotus1927"], 'there is no source "lotus1927"; opinio cite --list shows all keys'],
  ] as const;
  for (const [words, line] of lines) {
    assert.deepEqual(await type(words), { status: 2, out: "", complaints: [line] });
  }
});

test("cite prints a citation, and never guesses what the source does not tell", async () => {
  const cite = async (...words: string[]) => (await type(["cite", ...words])).out;
  assert.match(
    await cite("nicaragua1986", "--pinpoint", "para. 205"),
    /1986 I\.C\.J\.(?: Rep\.)? 14, ¶ 205.*\n$/,
  );
  assert.match(await cite("kilovaty2018doxfare"), /\[first page\]/);
  assert.equal(await cite("@unga2625", "--style", "pandoc"), "[@unga2625]\n");
});

test("cite --list prints one source a line: key, weight, short title", async () => {
  const sources = (await type(["cite", "--list"])).out.trimEnd().split("\n");
  assert.equal(sources.length, doctrine.sources.length);
  for (const line of sources) assert.match(line, /^\S+ +(?:binding|authoritative|scholarship|web) +\S/);
});

test("colours are for people, not for programs", async () => {
  assert.ok((await type(["check", "-"], bare, coloured)).out.includes("\u001B["));
  for (const format of ["json", "sarif"]) {
    assert.ok(!(await type(["check", "-", "--format", format], bare, coloured)).out.includes("\u001B["));
  }
});

test("help and version", async () => {
  assert.match((await type(["--help"])).out, /check \[PATH\.\.\.\]/);
  assert.match((await type(["check", "--help"])).out, /--min-severity/);
  assert.equal((await type(["--version"])).out, "opinio 1.2.3\n");
});

test("a defect is one line, and the other memos go on", async () => {
  const broken: Law["check"] = () => {
    throw new TypeError("x is\nnot a function");
  };
  const complaints: string[] = [];
  const terminal = {
    print: () => {},
    complain: (line: string) => void complaints.push(line),
    width: 100,
    paint: plain,
  };
  const input = () => Readable.from([Buffer.from(bare)]);
  const status = await run(
    ["map", "-", "-"],
    async () => ({ ...engineBy({ doctrine, check: broken }), standardInput: input }),
    terminal,
  );
  const line = "standard input met a defect of Opinio (TypeError: x is not a function); please report it";
  assert.deepEqual([status, complaints], [2, [line, line]]);
});
