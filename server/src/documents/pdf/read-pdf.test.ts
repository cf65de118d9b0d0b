import assert from "node:assert/strict";
import { test } from "node:test";
import { writePdf } from "../../../../test/support/write-pdf.ts";
import { pageAt } from "../pages.ts";
import { readHere } from "../readers.ts";
import { documentLimits } from "../source-document.ts";

const read = (bytes: Uint8Array, limits = documentLimits) => readHere("pdf", bytes, limits);
const refusal = (bytes: Uint8Array, limits = documentLimits) =>
  read(bytes, limits).then(
    () => assert.fail("was read"),
    (error) => error.message as string,
  );

test("the words come line by line, and a form feed ends each page", async () => {
  const { text } = await read(writePdf([["The norm applies", "only to acts"], ["that are coercive."]]));
  assert.equal(text, "The norm applies\nonly to acts\fthat are coercive.\f");
});

test("a wider gap and letters of another size part paragraphs", async () => {
  const lines = ["On Leaks", "The norm applies", "only to acts.", "", "Another rule", "ends here."];
  const { text } = await read(writePdf([lines], { largeFirstLine: true }));
  assert.equal(text, "On Leaks\n\nThe norm applies\nonly to acts.\n\nAnother rule\nends here.\f");
});

test("the page of a passage is told, as its number and as what is printed on it", async () => {
  const document = await read(writePdf([["first"], ["second"], ["third"]], { firstNumber: 205 }));
  const pageOf = (word: string) => pageAt(document, document.text.indexOf(word));
  assert.deepEqual(pageOf("first"), { number: 1, label: "205" });
  assert.deepEqual(pageOf("third"), { number: 3, label: "207" });
});

test("the title, the authors and the keywords are those of the file's properties", async () => {
  const properties = { Title: "Of Leaks", Author: "Ada Example; Ben Sample", Keywords: "leaks, coercion" };
  const { title, metadata } = await read(writePdf([["Words."]], { properties }));
  assert.equal(title, "Of Leaks");
  assert.deepEqual(metadata, { authors: ["Ada Example", "Ben Sample"], keywords: ["leaks", "coercion"] });
});

test("the largest line of the first page is the title where a program left its own", async () => {
  const lines = ["Leaks and the Law of Nations", "by Ada Example", "https://doi.org/10.1234/leaks.2018.5."];
  const properties = { Title: "Microsoft Word - draft7.docx" };
  const { title, metadata } = await read(writePdf([lines], { properties, largeFirstLine: true }));
  assert.equal(title, "Leaks and the Law of Nations");
  assert.deepEqual(metadata, { doi: "10.1234/leaks.2018.5" });
});

test("does not take a line of ordinary size for the title", async () => {
  const { title } = await read(writePdf([["A line like any other", "and the next"]]));
  assert.equal(title, undefined);
});

test("a scan, a password, damage and too many pages are refused in a clause each", async () => {
  assert.match(await refusal(writePdf([[]])), /^holds pictures of pages and no text; recognise its text/);
  assert.equal(await refusal(writePdf([["x"]], { encrypted: true })), "is protected by a password");
  assert.match(
    await refusal(new TextEncoder().encode("%PDF-1.7 and no more")),
    /^cannot be read as a PDF \(/,
  );
  const limits = { ...documentLimits, pages: 2 };
  assert.equal(await refusal(writePdf([["a"], ["b"], ["c"]]), limits), "has 3 pages; Opinio reads up to 2");
});

test("a page that unpacks to more than a page may is refused before it is read", async () => {
  const bomb = writePdf([[]], { commands: new Uint8Array(5_000_000).fill(32) });
  assert.ok(bomb.length < 10_000);
  const limits = { ...documentLimits, unpacked: 1_000_000 };
  assert.equal(await refusal(bomb, limits), "has a part of more than 1.0 MB when unpacked");
});

test("the time is looked at between pages", async () => {
  const limits = { ...documentLimits, seconds: 0 };
  assert.equal(await refusal(writePdf([["a"], ["b"]]), limits), "takes more than 0 seconds to read");
});
