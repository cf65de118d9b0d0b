import assert from "node:assert/strict";
import { test } from "node:test";
import { writeDocx, writeZip } from "../../../../test/support/write-docx.ts";
import { readHere } from "../readers.ts";
import { documentLimits } from "../source-document.ts";

const read = (bytes: Uint8Array, limits = documentLimits) => readHere("docx", bytes, limits);
const refusal = (bytes: Uint8Array, limits = documentLimits) =>
  read(bytes, limits).then(
    () => assert.fail("was read"),
    (error) => error.message as string,
  );

test("the words come paragraph by paragraph, footnotes last and without their numbers", async () => {
  const bytes = writeDocx(["The norm[^1] applies.", "It ends & begins here.[^2]"], {
    title: "Leaks & Law",
    footnotes: ["Nicaragua, para. 205.", "Ibid."],
  });
  assert.deepEqual(await read(bytes), {
    text: "The norm applies.\n\nIt ends & begins here.\n\nNicaragua, para. 205.\n\nIbid.",
    title: "Leaks & Law",
    metadata: {},
  });
});

test("a zip bomb is refused by what its directory says, before anything is unpacked", async () => {
  const others = [{ name: "word/media/a.xml", content: "a", claimedSize: 4_000_000_000 }];
  assert.equal(
    await refusal(writeDocx(["x"], { others })),
    "holds 4000 MB when unpacked; Opinio unpacks up to 128 MB",
  );
});

test("a zip bomb is refused whose directory lies", async () => {
  const others = [{ name: "word/media/a.xml", content: new Uint8Array(5_000_000), claimedSize: 10 }];
  const bytes = writeDocx(["x"], { others });
  assert.ok(bytes.length < 10_000);
  assert.equal(await refusal(bytes), "is damaged: its parts are not as its directory says");
});

test("XML that defines entities is refused, so that none is ever expanded", async () => {
  const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>';
  const others = [{ name: "word/numbering.xml", content: laughs }];
  assert.equal(await refusal(writeDocx(["x"], { others })), "defines XML entities, which no Word file does");
});

test("another zip file, a cut one and one nested too deeply are refused in a clause each", async () => {
  assert.equal(
    await refusal(writeZip([{ name: "readme.txt", content: "words" }])),
    "is a zip file, not a Word file",
  );
  const cut = writeDocx(["words"]).slice(0, -30);
  assert.equal(await refusal(cut), "is damaged: its parts are not as its directory says");
  const deep = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${"<w:sdt><w:sdtContent>".repeat(20_000)}${"</w:sdtContent></w:sdt>".repeat(20_000)}</w:body></w:document>`;
  assert.equal(
    await refusal(writeZip([{ name: "word/document.xml", content: deep }])),
    "is nested too deeply",
  );
});
