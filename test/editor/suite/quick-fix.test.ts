import assert from "node:assert/strict";
import { type CodeAction, CodeActionKind, commands, type TextDocument, workspace } from "vscode";
import { findingsBecome, openMemo } from "./memo.ts";

/** Opinio's quick fixes for the memo's only finding. */
async function fixesFor(memo: TextDocument, rule: string): Promise<CodeAction[]> {
  const [finding] = await findingsBecome(memo, rule);
  const kind = CodeActionKind.QuickFix.value;
  const resolved = 100;
  return commands.executeCommand(
    "vscode.executeCodeActionProvider",
    memo.uri,
    finding?.range,
    kind,
    resolved,
  );
}

async function apply(fixes: readonly CodeAction[], title: RegExp): Promise<void> {
  const fix = fixes.find((offer) => title.test(offer.title));
  assert.ok(fix, `offered: ${fixes.map((offer) => offer.title).join(", ")}`);
  if (fix.edit) await workspace.applyEdit(fix.edit);
  if (fix.command) await commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
}

describe("Quick fix", () => {
  it("suppresses a finding by a comment on the line before", async () => {
    const { document } = await openMemo("# Note\n\nThe leak violated the principle of non-intervention.\n");
    await apply(await fixesFor(document, "unsupported-claim"), /^Suppress unsupported-claim here/);
    assert.match(document.lineAt(2).text, /^<!-- opinio-disable-next-line unsupported-claim\b.*-->$/);
    assert.equal(document.lineAt(3).text, "The leak violated the principle of non-intervention.");
    await findingsBecome(document);
  });

  it("refers to the section that holds the analysis", async () => {
    const { document } = await openMemo(`# Memorandum

## The release

The release violated the principle of non-intervention.

## Effects

The release left the government no choice but to withdraw the bill, so it was coercive.
`);
    await apply(await fixesFor(document, "analysis-elsewhere"), /Effects/);
    assert.match(document.lineAt(4).text, /\(see \[Effects\]\(#effects\)\)\.$/);
    await findingsBecome(document);
  });
});
