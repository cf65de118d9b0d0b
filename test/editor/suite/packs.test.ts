import assert from "node:assert/strict";
import { languages, Uri, workspace } from "vscode";
import { findings, findingsBecome, openMemo } from "./memo.ts";
import { waitFor } from "./wait-for.ts";

const memo = "The leak jumped the fence of the principle of non-intervention.";
const lexicon = "breach verbs: [jumped the fence of]\n";

function placeInPack(...path: string[]): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("VS Code has no folder open");
  return Uri.joinPath(folder.uri, ".opinio", ...path);
}

async function write(text: string): Promise<Uri> {
  const file = placeInPack("lexicon.yaml");
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

describe("A pack in the workspace folder", () => {
  afterEach(async () => {
    await workspace.fs.delete(placeInPack(), { recursive: true });
  });

  it("changes what is found while the memo is open, and goes as it came", async () => {
    await write("breach verbs: []\n");
    const { document } = await openMemo(`${memo}\n\nThe leak violated the principle of non-intervention.`);
    await findingsBecome(document, "unsupported-claim");
    await write(lexicon);
    await findingsBecome(document, "unsupported-claim", "unsupported-claim");
    await write("breach verbs: []\n");
    await findingsBecome(document, "unsupported-claim");
  });

  it("shows its mistakes on their lines, and keeps what it was until they are mended", async () => {
    await write(lexicon);
    const { document } = await openMemo(memo);
    await findingsBecome(document, "unsupported-claim");
    const file = await write(`${lexicon}breach verb: [x]\n`);
    const { range, source } = await waitFor(
      languages.onDidChangeDiagnostics,
      () => languages.getDiagnostics(file)[0],
      () => "no problem",
    );
    assert.deepEqual(
      [range.start.line, range.start.character, range.end.character, source],
      [1, 0, 11, "Opinio"],
    );
    assert.equal(findings(document).length, 1);
    await write(lexicon);
    const clear = () => (languages.getDiagnostics(file).length === 0 ? true : undefined);
    await waitFor(languages.onDidChangeDiagnostics, clear, () => languages.getDiagnostics(file).length);
  });
});
