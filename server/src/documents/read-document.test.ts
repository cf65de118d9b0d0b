import assert from "node:assert/strict";
import { test } from "node:test";
import { writeDocx } from "../../../test/support/write-docx.ts";
import { writePdf } from "../../../test/support/write-pdf.ts";
import { createDocumentReader, type DocumentHost } from "./read-document.ts";
import { readHere } from "./readers.ts";
import { documentLimits } from "./source-document.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const reader = (host: Partial<DocumentHost> = {}) => createDocumentReader({ read: readHere, ...host });
const refusal = (name: string, bytes: Uint8Array, host: Partial<DocumentHost> = {}) =>
  reader(host)(name, bytes).then(
    () => assert.fail("was read"),
    (error) => error.message as string,
  );

test("a file is what its first bytes say, and a text what its name says", async () => {
  const read = reader();
  const textOf = async (name: string, bytes: Uint8Array) => (await read(name, bytes)).text;
  assert.equal(await textOf("a.txt", writePdf([["from a PDF"]])), "from a PDF\f");
  assert.equal(await textOf("a.pdf", writeDocx(["from Word"])), "from Word");
  assert.equal(await textOf("a.txt", encode("<!DOCTYPE html><p>from <b>the</b> web")), "from the web");
  assert.equal(
    await textOf("a.md", encode("# T\n\nfrom *Markdown*[^1]\n\n[^1]: note")),
    "T\n\nfrom Markdown\n\nnote",
  );
  assert.equal(await textOf("a.txt", encode("*as it is*\r\n")), "*as it is*\r\n");
});

test("a text is read as UTF-8, as UTF-16 with its mark, else as Windows-1252", async () => {
  const textOf = async (bytes: Uint8Array) => (await reader()("a.txt", bytes)).text;
  assert.equal(await textOf(encode("\uFEFF¶ 205")), "¶ 205");
  assert.equal(await textOf(Buffer.from("\uFEFF¶ 205", "utf16le")), "¶ 205");
  assert.equal(await textOf(Buffer.from("\uFEFF¶ 205", "utf16le").swap16()), "¶ 205");
  assert.equal(await textOf(Buffer.from([0x93, 0x61, 0x94, 0x20, 0xa7])), "“a” §");
});

test("what no reader can read is refused in a clause that reads on from the file's name", async () => {
  assert.match(
    await refusal("a.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0])),
    /^is an old Word or Office file; save/,
  );
  assert.match(await refusal("a.rtf", encode("{\\rtf1 x}")), /^is a Rich Text file; save/);
  assert.equal(await refusal("a.pdf", encode("words")), "is no PDF, though its name says so");
  assert.equal(await refusal("a.docx", encode("words")), "is no Word file, though its name says so");
  assert.equal(await refusal("a.txt", Buffer.from([0, 1, 2, 3])), "is a binary file without words");
  const limits = { ...documentLimits, bytes: 3 };
  assert.equal(
    await refusal("a.txt", encode("words"), { limits }),
    "has 0.0 MB; Opinio reads documents of up to 0.0 MB",
  );
});

test("a document carries the hash of its bytes", async () => {
  const { sha256 } = await reader()("a.txt", encode("abc"));
  assert.equal(sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a content is read once, whatever its name, and a refusal is not tried again", async () => {
  let readings = 0;
  const read = reader({
    read: (...task) => {
      readings++;
      return readHere(...task);
    },
  });
  await Promise.all([read("a.txt", encode("same")), read("b.txt", encode("same"))]);
  assert.equal(readings, 1);
  const broken = writeDocx(["x"]).slice(0, -30);
  for (const name of ["a.docx", "b.docx"]) await assert.rejects(read(name, broken));
  assert.equal(readings, 2);
});

test("a cache that the host gives serves the next session; one that fails or holds rubbish does not matter", async () => {
  const stored = new Map<string, string>();
  const cache = {
    read: async (name: string) => stored.get(name),
    write: async (name: string, text: string) => void stored.set(name, text),
  };
  const first = await reader({ cache })("a.txt", encode("words"));
  const unread = () => assert.fail("was read again");
  assert.deepEqual(await reader({ cache, read: unread })("b.txt", encode("words")), first);
  for (const name of stored.keys()) stored.set(name, '{"text":');
  assert.deepEqual(await reader({ cache })("a.txt", encode("words")), first);
  const broken = { read: () => Promise.reject(new Error()), write: () => Promise.reject(new Error()) };
  assert.deepEqual(await reader({ cache: broken })("a.txt", encode("words")), first);
});
