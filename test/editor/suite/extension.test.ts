import assert from "node:assert/strict";
import { isAbsolute, relative } from "node:path";
import { Uri } from "vscode";
import { findingsBecome, openMemo } from "./memo.ts";
import { findOpinio } from "./opinio.ts";

describe("The extension", () => {
  it("comes from the folder under test", () => {
    const { extensionPath } = findOpinio();
    const expected = Uri.file(process.env.OPINIO_EXPECTED_IN ?? "").fsPath;
    const inside = relative(expected, extensionPath);
    assert.ok(!inside.startsWith("..") && !isAbsolute(inside), extensionPath);
  });

  it("starts when a memo is opened", async () => {
    const { document } = await openMemo("The leak violated the principle of non-intervention.");
    await findingsBecome(document, "unsupported-claim");
    assert.equal(findOpinio().isActive, true);
  });
});
