import assert from "node:assert/strict";
import { findingsBecome, openMemo } from "./memo.ts";
import { findOpinio } from "./opinio.ts";

describe("When the language server dies", () => {
  it("starts again and checks the memo on", async () => {
    const { document, edit } = await openMemo("The leak violated the principle of non-intervention.");
    await findingsBecome(document, "unsupported-claim");
    const { serverPid, restarts } = await findOpinio().activate();
    const dead = await serverPid();
    const before = restarts();
    assert.ok(dead, "no server runs");
    process.kill(dead, "SIGKILL");
    await edit((change) => change.insert(document.lineAt(0).range.end, " The hack breached it too."));
    await findingsBecome(document, "unsupported-claim", "unsupported-claim");
    assert.equal(restarts(), before + 1);
    assert.notEqual(await serverPid(), dead);
  });
});
