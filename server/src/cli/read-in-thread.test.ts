import assert from "node:assert/strict";
import { test } from "node:test";
import { writePdf } from "../../../test/support/write-pdf.ts";
import { documentLimits } from "../documents/source-document.ts";
import { readInThread } from "./read-in-thread.ts";

const script = new URL("reader-thread.ts", import.meta.url);
const bytes = new TextEncoder().encode("<p>words</p>");
const limits = { ...documentLimits, seconds: 0.2 };

test("documents are read one after the other, refusals among them", async () => {
  const read = readInThread(script);
  const cut = new TextEncoder().encode("%PDF-1.7");
  const outcomes = await Promise.allSettled([
    read("pdf", writePdf([["first"]]), documentLimits),
    read("pdf", cut, documentLimits),
    read("html", bytes, documentLimits),
  ]);
  assert.deepEqual(
    outcomes.map((one) => (one.status === "fulfilled" ? one.value.text : one.reason.name)),
    ["first\f", "UnreadableDocument", "words"],
  );
});

test("a reader that does not come back is ended, and the next document has a thread of its own", async () => {
  const read = readInThread(new URL("data:text/javascript,for(;;);"));
  for (const kind of ["pdf", "html"] as const)
    await assert.rejects(read(kind, bytes, limits), { message: "takes more than 0.2 seconds to read" });
});

test("a reader that falls is a refusal", async () => {
  const falls = readInThread(new URL("data:text/javascript,throw new Error('out of paper')"));
  await assert.rejects(falls("pdf", bytes, documentLimits), { message: "cannot be read (out of paper)" });
  const leaves = readInThread(new URL("data:text/javascript,process.exit()"));
  await assert.rejects(leaves("pdf", bytes, documentLimits), { message: "cannot be read: its reader ended" });
});
