import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { libraryText } from "../../../../test/bibliography/compare.ts";
import { generateLibrary } from "../../../../test/bibliography/generate.ts";
import { formatCitation } from "../format.ts";
import {
  type Bibliography,
  bibliographyEndings,
  readBibliography,
  readBibliographyInChunks,
} from "./bibliography.ts";

/** What the formats react to; glued at random it makes files that nobody would write. */
const fragments = [
  ..."@{}(),=\"#%\\$~\n\r\t\u00A0\uFEFF\uD83D\uDE00\0:-[]'`",
  ...libraryText.split(/(?<=\n)/),
  "@article{",
  "@string{x = ",
  "@comment{",
  "\n@book{k,\n",
  "title = {",
  "},\n",
  "crossref = {k},",
  "xdata = {k, k},",
  "author = {and and , , others}",
  "date = {9999-99-99/..}",
  "TY  - JOUR\n",
  "ID  - a\n",
  "AU  - ,\n",
  "ER  - \n",
  '{"id": "a"',
  '"issued": {"date-parts": [[]]}',
  '"author": [null, 1, {}]',
  '"note": "type: \\n: :\\n{:a:b}"',
  '"items": [',
  "references:\n",
  "- id: a\n",
  "  author: [&a *a]\n",
];

const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...fragments) },
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(""));

/** Real entries with a stretch cut out and another put in. */
const mutated = fc
  .tuple(
    fc.nat(libraryText.length),
    fc.nat(200),
    fc.string({ unit: fc.constantFrom(...fragments), maxLength: 3 }),
  )
  .map(([at, cut, put]) => libraryText.slice(0, at) + put + libraryText.slice(at + cut));

const ending = fc.constantFrom(...bibliographyEndings, ".txt", "");

function assertSound(text: string, { sources, problems }: Bibliography): void {
  for (const { line, column, span } of problems) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    const before = text.slice(0, span.start).split("\n");
    assert.deepEqual([line, column], [before.length, (before.at(-1)?.length ?? 0) + 1]);
  }
  for (const { id, csl, origin } of sources) {
    assert.ok(id !== "" && typeof csl.type === "string" && typeof csl.title === "string");
    assert.ok(
      origin &&
        0 <= origin.span.start &&
        origin.span.start < origin.span.end &&
        origin.span.end <= text.length,
    );
    assert.equal(origin.line, text.slice(0, origin.span.start).split("\n").length);
  }
  assert.equal(new Set(sources.map(({ id }) => id)).size, sources.length);
}

test("reading never throws, and every span and line lies in the text", () => {
  fc.assert(
    fc.property(fc.oneof(text, mutated), ending, (text, ending) => {
      const bibliography = readBibliography(`library${ending}`, text);
      assertSound(text, bibliography);
      for (const source of bibliography.sources) formatCitation(source, { style: "oscola", form: "full" });
    }),
    { numRuns: 500 },
  );
});

test("reading in chunks gives what reading at once gives, however often it pauses", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(text, mutated),
      ending,
      fc.integer({ min: 1, max: 5 }),
      async (text, ending, every) => {
        let asked = 0;
        const pause = () => (++asked % every === 0 ? Promise.resolve() : undefined);
        const path = `library${ending}`;
        assert.deepEqual(await readBibliographyInChunks(path, text, { pause }), readBibliography(path, text));
      },
    ),
    { numRuns: 200 },
  );
});

test("others may run after every entry, and are told how far it is", async () => {
  const entries = 200;
  const shares: number[] = [];
  let pauses = 0;
  const pause = () => {
    pauses++;
    return Promise.resolve();
  };
  const { sources } = await readBibliographyInChunks("library.bib", generateLibrary(entries), {
    pause,
    onProgress: (share) => shares.push(share),
  });
  assert.equal(sources.length, entries);
  assert.ok(pauses >= 2 * entries, `${pauses} pauses`);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
  );
  assert.ok(shares.every((share) => 0 <= share && share <= 1));
});

test("a pause that is broken off ends the reading", async () => {
  const pause = () => Promise.reject(new Error("the file has changed"));
  await assert.rejects(readBibliographyInChunks("library.bib", libraryText, { pause }), /has changed/);
});

test("the ending of the path says what a file is; what is no bibliography is said to be none", () => {
  assert.equal(readBibliography("C:\\Memos\\LIBRARY.BIB", "@book{a,}").sources.length, 1);
  const { sources, problems } = readBibliography("library.txt", "@book{a,}");
  assert.deepEqual(sources, []);
  assert.deepEqual(
    problems.map(({ line, message }) => [line, message]),
    [[1, "a bibliography is a .bib, .bibtex, .ris, .json, .yaml, .yml file"]],
  );
});

test("hostile files of 20,000 broken entries are read, none for longer than its length", {
  timeout: 60_000,
}, () => {
  const hostile: readonly (readonly [ending: string, text: string])[] = [
    [".bib", "@a{k,x={"],
    [".bib", "@a("],
    [".bib", "@a{k,\n f = {\n"],
    [".bib", "\n@a{k,\n f = {\\}"],
    [".bib", "@string{a={"],
    [".bib", "@comment{\n"],
    [".bib", "@a{k,t={x},\n}},\n"],
    [".bib", "@a{k, crossref = {k}}\n"],
    [".json", "{"],
    [".json", '{"id":'],
    [".json", '{"a":"'],
    [".ris", "TY  - JOUR\n"],
  ];
  for (const [ending, text] of hostile) readBibliography(`library${ending}`, text.repeat(20_000));
  readBibliography("library.yaml", "- id: [\n".repeat(1000));
});
