import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeMemo, sizeLimit } from "./decode-memo.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
const problem = (content: Uint8Array) => {
  const decoded = decodeMemo(content);
  return "problem" in decoded ? decoded.problem : assert.fail("was read");
};

test("reads UTF-8, an empty file included", () => {
  assert.deepEqual(decodeMemo(bytes("¶ 205, domaine réservé 🏛")), { text: "¶ 205, domaine réservé 🏛" });
  assert.deepEqual(decodeMemo(bytes()), { text: "" });
});

test("keeps a byte order mark, so that offsets are those of the file", () => {
  assert.deepEqual(decodeMemo(bytes([0xef, 0xbb, 0xbf], "# Memo")), { text: "\uFEFF# Memo" });
});

test("names the first byte that is not UTF-8, its offset and its line", () => {
  const memo = bytes("# Memo\n\nThe ¶ ", [0x93], "norm", [0x94], "\n");
  assert.match(problem(memo), /^is not UTF-8: byte 0x93 at offset 15, line 3; save it as UTF-8/);
  assert.match(problem(bytes("a\n", [0xc3])), /byte 0xC3 at offset 2, line 2/);
  assert.match(problem(bytes([0xed, 0xa0, 0x80])), /byte 0xED at offset 0, line 1/);
});

test("says what a file is that is no Markdown", () => {
  assert.match(problem(bytes([0xff, 0xfe], "a\0b\0")), /^is UTF-16 text; save it as UTF-8$/);
  assert.match(problem(bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])), /^is UTF-32 text/);
  assert.match(problem(bytes("PK", [3, 4, 20, 0])), /^is a Word, OpenDocument or zip file/);
  assert.match(problem(bytes("{\\rtf1 x}")), /^is a Rich Text file/);
  assert.match(problem(bytes("%PDF-1.7\n%", [0xe2, 0xe3])), /^is a PDF/);
  assert.match(problem(bytes("\x7fELF", [2, 1, 1, 0])), /^is a binary file \(byte 0 at offset 7\)/);
  assert.match(problem(bytes([1, 2, 3, 4, 5, 6], "ab")), /^is a binary file; /);
});

test("does not take a stray control character for a binary file", () => {
  assert.deepEqual(decodeMemo(bytes("Part I\f\nPart II\x0b and \x02 more")), {
    text: "Part I\f\nPart II\x0b and \x02 more",
  });
});

test("refuses a memo beyond the limit and says how long it is", () => {
  assert.match(problem(new Uint8Array(sizeLimit + 1)), /^has \d+\.\d MB; Opinio reads memos of up to \d+ MB/);
});
