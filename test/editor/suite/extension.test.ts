import assert from "node:assert/strict";
import { findingsBecome, openMemo } from "./memo.ts";
import { findOpinio } from "./opinio.ts";

describe("The extension", () => {
  it("comes from the folder under test", () => {
    const { extensionPath } = findOpinio();
    const expected = process.env.OPINIO_EXPECTED_IN ?? "";
    assert.ok(extensionPath === expected || extensionPath.startsWith(`${expected}/`), extensionPath);
  });

  it("starts when a memo is opened", async () => {
    const { document } = await openMemo("The leak violated the principle of non-intervention.");
    await findingsBecome(document, "unsupported-claim");
    assert.equal(findOpinio().isActive, true);
  });
});
