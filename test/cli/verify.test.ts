import assert from "node:assert/strict";
import { test } from "node:test";
import { folderWith, opinio } from "../support/command-line.ts";
import { readMarks } from "../support/marked-memo.ts";
import { writeDocx } from "../support/write-docx.ts";
import { writePdf } from "../support/write-pdf.ts";

const letters =
  "The duty of restraint applies only to acts that compel another State. A printed letter compels nobody to do anything, and no court has held otherwise in our time.";

const { text: memo, spans } = readMarks(`---
references:
  - {id: example2016, type: book, title: Of Purloined Letters and the Duty of Restraint}
---

She writes that the duty “⟦applies only to acts that compel another State⟧” [@example2016].

She writes that “⟦[t]he duty of restraint applies . . . to acts that compel another State⟧” [@example2016].

She writes that the duty “⟦applies only to deeds that compel another State⟧” [@example2016].

She writes that “⟦a printed letter compels somebody to do anything, and a court has held otherwise⟧” [@example2016].

She writes that “⟦no consul shall ever be asked for papers that he has burnt⟧” [@example2016].

Another writes that “⟦consuls are to be asked for all their papers at once⟧” [@sample2017].

Somebody wrote that “⟦no court has held otherwise in our time⟧”.
`);

const verdicts = ["exact", "normalised", "altered", "polarity", "not-found", "no-source-text", "exact"];

test("verify as JSON: each quotation in the order of the memo, with its verdict and what comes closest", (t) => {
  const folder = folderWith(t, { "memo.md": memo, "texts/example2016.txt": letters });
  const words = ["verify", "memo.md", "--sources", "texts", "--format", "json"];
  const { status, out, complaints } = opinio(folder, words);
  assert.deepEqual([status, complaints], [1, []]);
  const [{ file, quotations }, ...others] = JSON.parse(out);
  assert.deepEqual([file, others], ["memo.md", []]);
  assert.deepEqual(
    quotations.map(({ verdict }: { verdict: string }) => verdict),
    verdicts,
  );
  assert.deepEqual(
    quotations.map(({ range }: { range: object }) => range),
    spans,
  );
  for (const { text, range } of quotations) assert.equal(memo.slice(range.start, range.end), text);
  assert.deepEqual(
    quotations.map(({ source }: { source: string | null }) => source),
    [...Array(5).fill("example2016"), "sample2017", null],
  );
  const [, , altered, , notFound, absent] = quotations;
  assert.equal(altered.closest, "applies only to acts that compel another State");
  assert.equal(altered.place.document, "example2016.txt");
  assert.equal(letters.slice(altered.place.range.start, altered.place.range.end), altered.closest);
  assert.ok(!("closest" in notFound) && !("closest" in absent));
});

test("verify as text: a line for each quotation, the words that differ, and a count", (t) => {
  const folder = folderWith(t, { "memo.md": memo, "texts/example2016.txt": letters });
  const { status, out } = opinio(folder, ["verify", "memo.md", "--sources", "texts"]);
  assert.equal(status, 1);
  const lines = out.split("\n");
  assert.equal(lines[0], "memo.md: 7 quotations");
  assert.match(lines[1] ?? "", /^ {2}6:27 +exact +“applies only to acts that compel …” {2}@example2016$/);
  assert.match(out, /^ +applies only to \[-acts-\] \{\+deeds\+\} that compel another State$/m);
  assert.match(out, /exact +“no court has held otherwise .*no source cited, found in example2016\.txt$/m);
  assert.equal(
    lines.at(-3),
    "7 quotations in 1 memo: 2 exact, 1 normalised, 1 altered, 1 polarity, 1 not-found, 1 no-source-text",
  );
});

test("nothing is wrong while all are exact or normalised, or have no text", (t) => {
  const text = `A “${letters.slice(0, 69)}” [@example2016].\n\nB “by no means lawful, as has often been said” [@nicaragua1986].\n`;
  const folder = folderWith(t, { "memo.md": text, "texts/example2016.txt": letters });
  const { status, out } = opinio(folder, ["verify", "memo.md", "--sources", "texts"]);
  assert.equal(status, 0);
  assert.match(out, /2 quotations in 1 memo: 1 exact, 1 no-source-text/);
});

test("PDF, Word and HTML are read, and the page of a PDF is told", (t) => {
  const words = "applies only to acts that compel another State";
  const sources = ["inpdf", "inword", "inhtml"];
  const folder = folderWith(t, {
    "memo.md": sources.map((key) => `Doe wrote that it “${words}” [@${key}].`).join("\n\n"),
    "texts/inpdf.pdf": writePdf(
      [["Nothing here."], ["The duty applies only to acts that com-", "pel another State."]],
      { firstNumber: 101 },
    ),
    "texts/inword.docx": writeDocx([letters]),
    "texts/inhtml.html": `<p>The duty applies <i>only</i> to acts that compel another State.</p>`,
  });
  const { status, out, complaints } = opinio(folder, ["verify", "memo.md", "--sources", "texts"]);
  assert.deepEqual([status, complaints], [0, []]);
  assert.match(out, /normalised .* @inpdf, p\. 102\n.*exact .* @inword\n.*exact .* @inhtml\n/);
});

test("a document belongs to a source by its name, by the list in the folder, or by what it says of itself", (t) => {
  const quoting = (key: string) => `It “applies only to acts that compel another State” [@${key}].\n`;
  const title = "Of Purloined Letters and the Duty of Restraint";
  const folder = folderWith(t, {
    "refs.bib": `@book{bibkey, title = {${title}}, year = 2016}`,
    "memo.md": `---\nbibliography: refs.bib\n---\n\n${["listed", "named", "bibkey"].map(quoting).join("\n")}`,
    "texts/sources.yaml": "listed: sub/a.txt\n",
    "texts/sub/a.txt": letters,
    "texts/named (second print).txt": letters,
    "texts/download.txt": `${title}\n\n${letters}`,
  });
  const { status, out } = opinio(folder, ["verify", "memo.md", "--sources", "texts", "--format", "json"]);
  assert.equal(status, 0);
  assert.deepEqual(
    JSON.parse(out)[0].quotations.map(({ place }: { place: { document: string } }) => place.document),
    ["sub/a.txt", "named (second print).txt", "download.txt"],
  );
});

test("what is not in the page of an abstract may yet stand in the work", (t) => {
  const folder = folderWith(t, {
    "memo.md": "Doe wrote that “no consul shall ever be asked for papers” [@doe2018].",
    "texts/doe2018.txt": `A Title\n\n${letters}\n\nSuggested Citation\n\nDoe, Jane, A Title (2018)`,
  });
  const words = ["verify", "memo.md", "--sources", "texts"];
  assert.match(opinio(folder, words).out, /not-found .* @doe2018, whose abstract alone is at hand$/m);
  const [{ quotations }] = JSON.parse(opinio(folder, [...words, "--format", "json"]).out);
  assert.equal(quotations[0].partial, true);
});

test("what cannot be read is one line each, and the others are still verified", (t) => {
  const folder = folderWith(t, {
    "memo.md":
      "Doe wrote that it “applies only to acts that compel another State” [@good].\n\nRoe wrote that “it is the same with all the others here” [@bad].",
    "texts/good.txt": letters,
    "texts/bad.pdf": "no PDF",
  });
  const { status, out, complaints } = opinio(folder, ["verify", "memo.md", "no.md", "--sources", "texts"]);
  assert.equal(status, 2);
  assert.deepEqual(complaints, [
    "opinio: no.md does not exist",
    "opinio: texts/bad.pdf is no PDF, though its name says so",
  ]);
  assert.match(out, /1 exact, 1 no-source-text/);
  const wrong = opinio(folder, ["verify", "memo.md", "--sources", "nowhere"]);
  assert.deepEqual(
    [wrong.status, wrong.out, wrong.complaints],
    [2, "", ["opinio: the folder of sources nowhere does not exist"]],
  );
});

test("a file is no folder of sources", (t) => {
  const folder = folderWith(t, { "memo.md": memo, "a.txt": letters });
  assert.deepEqual(opinio(folder, ["verify", "memo.md", "--sources", "a.txt"]), {
    status: 2,
    out: "",
    complaints: ["opinio: the folder of sources a.txt is a file; name the folder that it lies in"],
  });
});

test("standard input is verified, its bibliography sought from the current folder", (t) => {
  const folder = folderWith(t, { "texts/example2016.txt": letters });
  const { out } = opinio(folder, ["verify", "-", "--sources", "texts", "--stdin-filename", "draft.md"], {
    input: "She writes that it “applies only to acts that compel another State” [@example2016].",
  });
  assert.match(out, /^draft\.md: 1 quotation\n.* exact /);
});

test("no document is read that no quotation needs", (t) => {
  const folder = folderWith(t, {
    "memo.md": "Doe wrote that it “applies only to acts that compel another State” [@good].",
    "texts/good.txt": letters,
    "texts/other.pdf": "no PDF",
  });
  const { status, complaints } = opinio(folder, ["verify", "memo.md", "--sources", "texts"]);
  assert.deepEqual([status, complaints], [0, []]);
});
